namespace Monitoring.Backup;

/// <summary>Where backups go and how long they stay; the section <c>Monitoring:Backup</c>. Without an account there are none.</summary>
public sealed class BackupOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Monitoring:Backup";

    /// <summary>The second account: the URL of its blob endpoint, signed in to by the identity of the process, or a connection string
    /// on a developer's machine. Empty: no backup is made, and the page of the operator says so.</summary>
    public string Storage { get; set; } = "";

    /// <summary>What the name of its container begins with: lower-case letters and digits, a letter first. Empty for a Platform's own account.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>From which hour of the night in Amsterdam, 0 to 23.</summary>
    public int Hour { get; set; } = 3;

    /// <summary>For how many days a backup is kept. What was deleted is gone from the backups within two days more, and from the account when what it keeps of deleted blobs has passed too: together at most <c>Monitoring:Retention:BackupDays</c>.</summary>
    public int Days { get; set; } = 28;

    /// <summary>Whether backups are made.</summary>
    public bool IsOn => Storage.Length > 0;
}
