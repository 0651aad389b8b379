using Azure;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Monitoring.Backup;

namespace Monitoring.Local;

/// <summary>Finds the backups that a command works with and asks first whether they can be reached, so that a mistake is a sentence and not an error.</summary>
public static class ReachBackups
{
    /// <summary>Finds those to restore from.</summary>
    public static Task<IBackupStore?> ToRead(string? from, IServiceProvider services, TextWriter output, CancellationToken cancellation) =>
        Find(from, "--from", store => store.List("manifests/", cancellation).AnyAsync(cancellation).AsTask(), services, output);

    /// <summary>Finds where one is made, and makes that place when it is not there.</summary>
    public static Task<IBackupStore?> ToWrite(string? to, IServiceProvider services, TextWriter output, CancellationToken cancellation) =>
        Find(to, "--to", store => store.Prepare(cancellation), services, output);

    // Null when it cannot be reached: then the output was told what to do.
    private static async Task<IBackupStore?> Find(string? where, string option, Func<IBackupStore, Task> ask, IServiceProvider services, TextWriter output)
    {
        var name = where is null ? "Monitoring__Backup__Storage" : option;
        if (where is { } given && !Directory.Exists(given) && BackupAccount.LooksLikeOne(given) && !BackupAccount.CouldBe(given))
        {
            await output.WriteLineAsync($"{option} is neither the URL of an account of backups (https://ACCOUNT.blob.core.windows.net), nor a connection string that holds together, nor a folder. Look for a part that was lost or mistyped.");
            return null;
        }

        var store = where switch
        {
            null => services.GetRequiredService<BackupAccount>().Store,
            _ when !Directory.Exists(where) && BackupAccount.LooksLikeOne(where) => BackupAccount.ConnectTo(where, services.GetRequiredService<IOptions<BackupOptions>>().Value.Prefix),
            _ => new BackupFolder(where),
        };
        if (store is null)
        {
            await output.WriteLineAsync($"No account of backups was set up. Set Monitoring__Backup__Storage to its URL, or name a folder with {option}.");
            return null;
        }

        try
        {
            await ask(store);
            return store;
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or AuthenticationFailedException)
        {
            await output.WriteLineAsync($"The account of backups that {name} names does not let us in, or does not answer: is it there, is the key or the sign-in (az login) right, and have you the role Storage Blob Data Contributor on it? {FirstLine(e)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync($"The folder of backups that {name} names cannot be used: is it a folder, and may you write in it? {FirstLine(e)}");
        }

        return null;
    }

    private static string FirstLine(Exception e) => ((e as AggregateException)?.InnerExceptions[0] ?? e).Message.Split('\n')[0].Trim();
}
