using System.Globalization;
using Monitoring.Backup;

namespace Monitoring.Local;

/// <summary>The command <c>backup</c>: a backup now, whole, to the second account or to a folder; it speaks Dutch. Harmless at any time, also while the service runs and makes one.</summary>
public static class BackupCommand
{
    /// <summary>Makes the backup, or goes on with one that was cut off.</summary>
    /// <param name="to">A folder, an account URL or a connection string; null for the account of the settings.</param>
    /// <param name="services">The services of this head.</param>
    /// <param name="output">Is told what came of it.</param>
    /// <param name="cancellation">Ends it; the next time goes on from there.</param>
    /// <returns>0 when a complete backup stands, 1 otherwise.</returns>
    public static async Task<int> Run(string? to, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<RestoreGate>().Unfinished(cancellation) is not null)
        {
            await output.WriteLineAsync("Hier wordt een back-up teruggezet en dat is nog niet klaar: deze opslag is geen goede bron voor een back-up.");
            return 1;
        }

        if (await ReachBackups.ToWrite(to, services, output, cancellation) is not { } store)
        {
            return 1;
        }

        if (!await services.GetRequiredService<BackupOwner>().Owns(store, cancellation))
        {
            await output.WriteLineAsync($"Er is geen back-up gemaakt: in {store.Where} staan de back-ups van een ander Platform, en die zouden op den duur verdwijnen. Kies een andere plaats met --to, Monitoring__Backup__Storage of Monitoring__Backup__Prefix, of zet dat Platform hier terug met restore.");
            return 1;
        }

        var progress = await services.GetRequiredService<TakeBackup>().Go(store, atMost: null, cancellation);
        if (progress.Manifest is not { } manifest)
        {
            await output.WriteLineAsync("Er is geen back-up gemaakt: er werd steeds in de opslag geschreven. Probeer het op een rustiger moment, of zet de dienst even stil.");
            return 1;
        }

        if (to is null)
        {
            await services.GetRequiredService<KeepBackups>().Note(manifest, cancellation);
            while (await services.GetRequiredService<RetireBackups>().Part(store, cancellation))
            {
            }
        }

        var bytes = manifest.Files.Sum(p => p.Bytes);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Klaar: back-up {manifest.Id} in {store.Where}, met {manifest.Rows.Sum(p => (long)p.Count)} regels en {manifest.Files.Sum(p => (long)p.Count)} bestanden ({(bytes < 1_000_000 ? $"{bytes / 1000} kB" : $"{bytes / 1_000_000} MB")})."));
        return 0;
    }
}
