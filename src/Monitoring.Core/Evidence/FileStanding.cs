namespace Monitoring.Evidence;

/// <summary>Where a file of evidence stands: whether it can be opened, and if not, why.</summary>
public enum FileStanding
{
    /// <summary>The scanner found nothing: it opens.</summary>
    Clean,

    /// <summary>No scanner was chosen (<see cref="Scanning.ScanOptions"/>): it opens, and pages say that it was not scanned.</summary>
    NotScanned,

    /// <summary>The scanner has not looked yet.</summary>
    Waiting,

    /// <summary>The scanner found something.</summary>
    Refused,

    /// <summary>A person blocked it.</summary>
    Blocked,

    /// <summary>Its content was destroyed; hash and reason were kept.</summary>
    Destroyed,

    /// <summary>There is no such file.</summary>
    NotFound,
}
