using Monitoring.Storage;

namespace Monitoring.Frameworks;

/// <summary>A version of the framework as it was published. It never changes: rounds pin it.</summary>
[Shape("published-framework")]
public sealed record PublishedFramework : Row, IRow<PublishedFramework>
{
    /// <summary>The partition of all versions: a few.</summary>
    public const string Partition = "frameworks";

    /// <summary>How the row keys begin.</summary>
    public const string Prefix = "framework|";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>The data file, as published.</summary>
    public required string Data { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Version);

    /// <summary>The key of a version.</summary>
    public static Key KeyOf(string version) => new(Partition, Key.Join("framework", version));
}
