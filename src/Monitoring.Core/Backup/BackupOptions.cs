using Monitoring.Settings;

namespace Monitoring.Backup;

/// <summary>Where backups go and how long they stay; the section <c>Monitoring:Backup</c>. Without an account there are none.</summary>
public sealed class BackupOptions : ISettings
{
    /// <summary>The section under <c>Monitoring:</c>.</summary>
    public const string Section = "Backup";

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

    /// <inheritdoc/>
    public IEnumerable<string> Mistakes()
    {
        if (IsOn && !BackupAccount.CouldBe(Storage))
        {
            yield return "Set Monitoring:Backup:Storage to the URL of the account of backups (https://ACCOUNT.blob.core.windows.net) or, on a developer's machine, to a connection string; or leave it out, and no backup is made.";
        }

        if (Hour is < 0 or > 23)
        {
            yield return "Set Monitoring:Backup:Hour to an hour of the night in Amsterdam, 0 to 23.";
        }

        if (Days < 1)
        {
            yield return "Set Monitoring:Backup:Days to the number of days that a backup is kept, 1 or more.";
        }
    }
}
