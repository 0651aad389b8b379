using Microsoft.Extensions.Options;
using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>The second account, as the settings name it; or none.</summary>
public sealed class BackupAccount
{
    /// <summary>The account of the settings.</summary>
    public BackupAccount(IOptions<BackupOptions> options) => Store = options.Value.IsOn ? ConnectTo(options.Value.Storage, options.Value.Prefix) : null;

    /// <summary>Another store in its place.</summary>
    public BackupAccount(IBackupStore store) => Store = store;

    /// <summary>Where backups stand; null when none are made.</summary>
    public IBackupStore? Store { get; }

    /// <summary>Connects to an account of backups; nothing is asked of it yet.</summary>
    /// <param name="storage">A URL or a connection string.</param>
    /// <param name="prefix">What the name of the container begins with.</param>
    /// <exception cref="InvalidOperationException">It is neither.</exception>
    /// <exception cref="FormatException">It is a connection string that does not hold together.</exception>
    public static BackupContainer ConnectTo(string storage, string prefix) => new(new StorageAccount(new StorageOptions { Connection = storage, Prefix = prefix }));

    /// <summary>Whether a text is meant to name an account, rightly or not.</summary>
    public static bool LooksLikeOne(string storage) => storage.Contains('=', StringComparison.Ordinal) || storage.Contains("://", StringComparison.Ordinal);

    /// <summary>Whether a text names an account, as far as that can be seen without asking it.</summary>
    public static bool CouldBe(string storage)
    {
        try
        {
            return ConnectTo(storage, prefix: "") is not null;
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or ArgumentException)
        {
            return false;
        }
    }
}
