using Monitoring.Storage;

namespace Monitoring.Beeldmerk;

/// <summary>A version of the conditions of the beeldmerk as it was published. It never changes: measures rest on it. Whether it holds tells its adoption (art. 11.4).</summary>
[Shape("published-conditions")]
public sealed record PublishedConditions : Row, IRow<PublishedConditions>
{
    /// <summary>The partition of all versions: a few.</summary>
    public const string Partition = "conditions";

    /// <summary>How the row keys begin.</summary>
    public const string Prefix = "version|";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>The conditions as JSON, as published.</summary>
    public required string Data { get; init; }

    /// <summary>Made with the form, so that sending it twice is one version; null for one that ships.</summary>
    public string? Form { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Who of the secretariaat did; null for one that ships.</summary>
    public string? PublishedBy { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Version);

    /// <summary>The key of a version.</summary>
    public static Key KeyOf(string version) => new(Partition, Key.Join("version", version));
}
