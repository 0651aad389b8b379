using Azure;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Monitoring.Storage;

namespace Monitoring.Local;

/// <summary>Asks first whether there is storage to work on, so that a mistake in <c>MONITORING_STORAGE</c> is a sentence and not an error.</summary>
public static class ReachStorage
{
    /// <summary>Makes what is not there yet.</summary>
    /// <returns>Whether storage is there; if not, <paramref name="output"/> was told why.</returns>
    public static async Task<bool> Try(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        StorageAccount account;
        try
        {
            account = services.GetRequiredService<StorageAccount>();
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or ArgumentException)
        {
            await output.WriteLineAsync($"MONITORING_STORAGE is neither a connection string nor the URL of a storage account. {FirstLine(e)}");
            return false;
        }

        try
        {
            await account.EnsureCreated(cancellation);
            return true;
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or AuthenticationFailedException)
        {
            await output.WriteLineAsync($"The storage account that MONITORING_STORAGE names does not let us in, or does not answer: is it there, and is the key or the sign-in right? {FirstLine(e)}");
            return false;
        }
    }

    private static string FirstLine(Exception e) => e.Message.Split('\n')[0].Trim();
}
