using Monitoring.Storage;

namespace Monitoring.Reglements;

/// <summary>A version of the Reglement as it was published. It never changes: cases go by it. Whether it holds tells its adoption (art. 8.4).</summary>
[Shape("published-reglement")]
public sealed record PublishedReglement : Row, IRow<PublishedReglement>
{
    /// <summary>The partition of all versions: a few.</summary>
    public const string Partition = "reglement";

    /// <summary>How the row keys begin.</summary>
    public const string Prefix = "version|";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>The Reglement as JSON, as published.</summary>
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
