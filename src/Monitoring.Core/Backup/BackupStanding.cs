using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>How the backups stand, as far as is known here without asking the second account.</summary>
[Shape("backup-standing")]
public sealed record BackupStanding : Row, IRow<BackupStanding>
{
    internal const string Settings = "settings";
    internal const string RowKey = "backup";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>Since when there should be backups.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When the last complete one was begun: it holds what had been written by then.</summary>
    public DateTimeOffset? LastBegunAt { get; init; }

    /// <summary>When it was complete.</summary>
    public DateTimeOffset? LastEndedAt { get; init; }

    /// <summary>How many rows it holds.</summary>
    public long Rows { get; init; }

    /// <summary>How many files it names.</summary>
    public long Files { get; init; }

    /// <inheritdoc/>
    public override Key Key => TheKey;

    /// <summary>The key of the one row.</summary>
    public static Key TheKey { get; } = new(Settings, RowKey);
}
