namespace Monitoring.Backup;

/// <summary>What came of a restore.</summary>
/// <param name="Outcome">Whether it was done, or why not.</param>
/// <param name="Manifest">The backup it was about, when there is one.</param>
/// <param name="Begun">A restore that was begun here and cannot be ended from this store.</param>
public sealed record RestoreProgress(RestoreOutcome Outcome, BackupManifest? Manifest, RestoreMark? Begun)
{
    /// <summary>How many erasures were done again.</summary>
    public int Erasures { get; init; }

    /// <summary>The files that did not come back, as container and name: the backup names them, but they are gone from it or are not what was kept.</summary>
    public IReadOnlyList<string> Damaged { get; init; } = [];
}

/// <summary>What can come of a restore.</summary>
public enum RestoreOutcome
{
    /// <summary>It stands; the mark is still there.</summary>
    Restored,

    /// <summary>There is none in that store by that time, or not the one that was begun here.</summary>
    NoBackup,

    /// <summary>A later release made it.</summary>
    LaterFormat,

    /// <summary>A Platform stands here already.</summary>
    NotEmpty,
}
