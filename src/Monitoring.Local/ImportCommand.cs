using System.Globalization;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Storage;

namespace Monitoring.Local;

/// <summary>The command that imports lists into the register, for the operator of the secretariaat; it speaks Dutch.</summary>
public static class ImportCommand
{
    private const int ProgressEvery = 1000;

    /// <summary>Imports files, or all CSV files of folders.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="dryRun">Says what would change, and changes nothing.</param>
    /// <param name="services">Core.</param>
    /// <param name="output">Where progress and report are written.</param>
    /// <param name="cancellation">Ends the import; what was written stays.</param>
    /// <returns>The exit code: 0 when all lines were good, 1 when some were wrong, 2 when nothing could be read.</returns>
    public static async Task<int> Run(string[] paths, bool dryRun, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        var files = new List<ImportFile>();
        try
        {
            var missing = await Open(paths, files, output);
            if (files.Count == 0)
            {
                await output.WriteLineAsync("Er is geen bestand om te importeren. Noem een of meer CSV-bestanden, of een map met CSV-bestanden.");
                return 2;
            }

            if (!dryRun)
                await services.GetRequiredService<StorageAccount>().EnsureCreated(cancellation);

            var report = await services.GetRequiredService<RegisterImport>().Run(files, dryRun, new Lines(output), cancellation);
            if (!dryRun)
                await services.GetRequiredService<PartiesWithoutAddress>().Look(cancellation);

            await Write(report, output);
            return report.Files.All(f => f.Kind is null) ? 2 : report.WrongCount > 0 || missing ? 1 : 0;
        }
        finally
        {
            foreach (var file in files)
                await file.Content.DisposeAsync();
        }
    }

    private static async Task<bool> Open(string[] paths, List<ImportFile> files, TextWriter output)
    {
        var missing = false;
        foreach (var path in paths)
        {
            var names = Directory.Exists(path) ? Directory.GetFiles(path, "*.csv", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }).Order(StringComparer.Ordinal) : Enumerable.Repeat(path, 1);
            foreach (var name in names)
            {
                try
                {
                    files.Add(new ImportFile(Path.GetFileName(name), new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, useAsync: true)));
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    missing = true;
                    await output.WriteLineAsync($"{name}: dit bestand is er niet of kan niet worden geopend.");
                }
            }
        }

        return missing;
    }

    private static async Task Write(ImportReport report, TextWriter output)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync(report.DryRun ? "Proef: er is niets gewijzigd. Zo zou het gaan:" : "Klaar.");
        foreach (var file in report.Files.Where(f => f.Kind is not null))
        {
            await output.WriteLineAsync($"  {file.Name}: {Counts(file.Added, file.Changed, file.Unchanged, file.Wrong)}");
            if (file.Note is { } note)
                await output.WriteLineAsync($"    {note.Nl}");
        }

        await output.WriteLineAsync($"Samen: {Counts(report.Added, report.Changed, report.Unchanged, report.WrongCount)}");
        if (report.WrongCount == 0)
            return;

        await output.WriteLineAsync();
        await output.WriteLineAsync(report.DryRun ? "Deze regels kloppen niet:" : "Deze regels kloppen niet en zijn overgeslagen:");
        foreach (var line in report.Wrong)
            await output.WriteLineAsync(line.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $"{line.File}:{number}: {line.Why.Nl}") : $"{line.File}: {line.Why.Nl}");

        if (report.WrongCount > report.Wrong.Count)
            await output.WriteLineAsync($"En nog {Number(report.WrongCount - report.Wrong.Count)} andere.");
    }

    private static string Counts(long added, long changed, long unchanged, long wrong) =>
        $"{Number(added)} toegevoegd, {Number(changed)} gewijzigd, {Number(unchanged)} ongewijzigd, {Number(wrong)} fout";

    private static string Number(long number) => number.ToString("N0", CultureInfo.GetCultureInfo("nl-NL"));

    /// <summary>Writes a line now and then, in the thread that reports.</summary>
    private sealed class Lines(TextWriter output) : IProgress<ImportProgress>
    {
        private readonly Lock gate = new();
        private long told;

        public void Report(ImportProgress value)
        {
            lock (gate)
            {
                var done = value.Added + value.Changed + value.Unchanged + value.Wrong;
                if (done < told + ProgressEvery)
                    return;

                told = done;
                output.WriteLine($"{value.File}: {Number(done)} regels verwerkt");
            }
        }
    }
}
