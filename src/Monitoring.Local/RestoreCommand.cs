using System.Globalization;
using Monitoring.Backup;
using Monitoring.Calendar;
using Monitoring.Clock;
using Monitoring.Housekeeping;

namespace Monitoring.Local;

/// <summary>
/// The command <c>restore</c>: brings a backup back into an empty storage, erases again what was erased since, starts all that is live,
/// and only then lets the site open; it speaks Dutch. Cut off, the same command goes on.
/// </summary>
public static class RestoreCommand
{
    /// <summary>Restores.</summary>
    /// <param name="from">A folder, an account URL or a connection string; null for the account of the settings.</param>
    /// <param name="at">The last complete backup begun by then: a day in Amsterdam, or a moment with its offset; null for the last.</param>
    /// <param name="services">The services of this head, on the storage to restore into.</param>
    /// <param name="output">Is told what came of it.</param>
    /// <param name="cancellation">Ends it; the site stays shut until it was run to its end.</param>
    /// <returns>0 when the site may open, 1 otherwise.</returns>
    public static async Task<int> Run(string? from, string? at, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        if (!TryMoment(at, out var until))
        {
            await output.WriteLineAsync($"--at {at} is geen dag (2026-11-24) en geen moment (2026-11-24T03:00Z).");
            return 1;
        }

        if (await ReachBackups.ToRead(from, services, output, cancellation) is not { } store)
        {
            return 1;
        }

        StartAgainCommand.CheckSettings(services);
        var restore = services.GetRequiredService<RestoreBackup>();
        RestoreProgress progress;
        try
        {
            progress = await restore.Go(store, until, cancellation);
        }
        catch (InvalidDataException e)
        {
            await output.WriteLineAsync($"De back-up is niet goed; de site blijft dicht. Neem een lege opslag en een eerdere back-up (--at). {e.Message}");
            return 1;
        }

        if (progress.Outcome != RestoreOutcome.Restored)
        {
            await output.WriteLineAsync(Refusal(progress, store));
            return 1;
        }

        await services.GetRequiredService<ClockKeeper>().Restore(cancellation);
        var count = await services.GetRequiredService<StartAgain>().All(cancellation);
        await restore.Open(cancellation);
        var manifest = progress.Manifest!;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Klaar: back-up {manifest.Id} is teruggezet ({manifest.Rows.Sum(p => (long)p.Count)} regels, {manifest.Files.Sum(p => (long)p.Count)} bestanden), {progress.Erasures} wissingen zijn opnieuw uitgevoerd en {count} processen zijn gestart. De site kan open. In Azure: druk daarna op ‘Alles opnieuw starten’ op de pagina Beheer."));
        if (progress.Damaged.Count > 0)
        {
            await output.WriteLineAsync($"Let op: niet alles kwam terug. Deze bestanden zijn in de back-up weg of beschadigd ({progress.Damaged.Count}). Zoek ze in een andere kopie van de back-up of in de oude opslag; tot dan leest wie er een opent, dat het kwijt is.");
            foreach (var file in progress.Damaged)
            {
                await output.WriteLineAsync($"  {file}");
            }
        }

        return 0;
    }

    private static string Refusal(RestoreProgress progress, IBackupStore store) => progress.Outcome switch
    {
        RestoreOutcome.NotEmpty => "Er is niets teruggezet: in deze opslag staat al een Platform. Zet terug in een lege opslag, of onder een andere naam met --into-prefix.",
        RestoreOutcome.LaterFormat => "Er is niets teruggezet: deze back-up is van een nieuwere versie van dit programma. Gebruik die.",
        _ when progress.Begun is { } begun => $"Hier werd back-up {begun.Backup} teruggezet, en die staat niet in {store.Where}. Maak het daarmee af, of begin in een lege opslag.",
        _ => $"Er is niets teruggezet: in {store.Where} staat geen hele back-up van dat moment of eerder.",
    };

    private static bool TryMoment(string? at, out DateTimeOffset? until)
    {
        until = null;
        if (at is null)
        {
            return true;
        }

        if (DateOnly.TryParseExact(at, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            until = Amsterdam.EndOf(day).AddTicks(-1);
        }
        else if (DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            until = moment;
        }

        return until is not null;
    }
}
