namespace Monitoring.Backup;

/// <summary>
/// What one step of a backup did. Steps are numbered and each is written once, so that who is cut off, or works at the same time as
/// another, goes on from what stands.
/// </summary>
public sealed record BackupStep
{
    /// <summary>What was done.</summary>
    public required BackupStage Stage { get; init; }

    /// <summary>Of rows: 0 when they were read for the first time, and so on each time they were looked at again.</summary>
    public int Pass { get; init; }

    /// <summary>Of rows: how many steps each pass has, once the first has ended.</summary>
    public int Parts { get; init; }

    /// <summary>Of rows: whether nothing was written anew in what this pass looked at so far.</summary>
    public bool Quiet { get; init; }

    /// <summary>Of rows: of which table. Of files: of which container.</summary>
    public string Of { get; init; } = "";

    /// <summary>Of rows: the partition and row after which it begins; null at the beginning of the table.</summary>
    public string[]? After { get; init; }

    /// <summary>Of rows: the partition and row at which it ends; null at the end of the table.</summary>
    public string[]? UpTo { get; init; }

    /// <summary>Of rows: what they were when they were read, key by key and write by write.</summary>
    public string Seen { get; init; } = "";

    /// <summary>Of files: where the next page of the container begins; null at its end.</summary>
    public string? Marker { get; init; }

    /// <summary>What was written, when there was anything.</summary>
    public BackupPart? Part { get; init; }
}

/// <summary>What a step can do.</summary>
public enum BackupStage
{
    /// <summary>A stretch of a table.</summary>
    Rows,

    /// <summary>A page of a container.</summary>
    Files,

    /// <summary>The end without a backup: rows were written whenever they were looked at.</summary>
    Restless,
}
