namespace Monitoring.Backup;

/// <summary>How far a backup came.</summary>
/// <param name="Outcome">Whether it is complete.</param>
/// <param name="Manifest">What it holds, when it is.</param>
public sealed record BackupProgress(BackupOutcome Outcome, BackupManifest? Manifest);

/// <summary>The three things that can come of working on a backup.</summary>
public enum BackupOutcome
{
    /// <summary>It is complete.</summary>
    Complete,

    /// <summary>There is more to do.</summary>
    More,

    /// <summary>It was given up: rows were written whenever they were looked at.</summary>
    Restless,
}
