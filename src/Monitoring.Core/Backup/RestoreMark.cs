using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>That a restore is under way here and what was erased stands here again: nothing is served or done until it is gone.</summary>
[Shape("restore-mark")]
public sealed record RestoreMark : Row, IRow<RestoreMark>
{
    internal const string RowKey = "restore";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>The backup that is restored.</summary>
    public required string Backup { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public override Key Key => TheKey;

    /// <summary>The key of the one row.</summary>
    public static Key TheKey { get; } = new(BackupStanding.Settings, RowKey);
}
