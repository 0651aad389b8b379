using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>
/// Which Platform this is, so that another one, such as an empty one that was set up by mistake, leaves its backups alone. It is in each backup: who
/// is restored is the same Platform.
/// </summary>
[Shape("platform-id")]
public sealed record PlatformId : Row, IRow<PlatformId>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>Drawn at the first backup; it says nothing.</summary>
    public required string Id { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public override Key Key => TheKey;

    /// <summary>The key of the one row.</summary>
    public static Key TheKey { get; } = new(BackupStanding.Settings, "platform");
}
