namespace Monitoring.Register.Import;

/// <summary>Brings lists of organisations, joinings, products and contacts into the register: every good line, and no wrong one.</summary>
/// <remarks>
/// What a list does not name stays as it is: a list adds and corrects, it never deletes. The same files twice change
/// nothing, and an import that was cut off is completed by running it again.
/// </remarks>
public sealed class RegisterImport(PartyRegister register, KvkNumbers numbers)
{
    /// <summary>Who imports by command, as the history names it.</summary>
    public const string Command = "import";

    /// <summary>The columns that a list of that kind needs.</summary>
    public static IReadOnlyList<string> ColumnsOf(ImportKind kind) => Header.ColumnsOf(kind);

    /// <summary>Imports the files, in the order of <see cref="ImportKind"/> and within a kind as they are given.</summary>
    /// <param name="files">The files. Their content is read from its beginning and left open.</param>
    /// <param name="dryRun">Does everything but write. It remembers the organisations that it would change, so that later lines can refer to them.</param>
    /// <param name="progress">Is told now and then how far the import is.</param>
    /// <param name="cancellation">Ends the import; what was written stays.</param>
    /// <param name="by">Who, for the history.</param>
    /// <returns>What was added, changed and left alone, and each wrong line.</returns>
    public async Task<ImportReport> Run(IReadOnlyList<ImportFile> files, bool dryRun, IProgress<ImportProgress>? progress, CancellationToken cancellation, string? by = null)
    {
        if (!dryRun)
            await register.FinishAllLeft(cancellation);

        var run = new ImportRun(register, await numbers.Corrected(cancellation), dryRun, by ?? Command, progress);
        var readable = new List<(ImportFile File, TextForm Form, Header Header)>();
        foreach (var file in files)
        {
            var form = await TextForm.Of(file.Content, cancellation);
            var (header, why) = form.Refusal is null ? await Header.Of(() => form.Open(file.Content), cancellation) : (null, form.Refusal);
            if (header is null)
                run.Refuse(file.Name, why!);
            else
                readable.Add((file, form, header));
        }

        foreach (var (file, form, header) in readable.OrderBy(f => f.Header.Kind))
        {
            using var lines = new CsvLines(form.Open(file.Content), header.Separator);
            await lines.Next(cancellation);
            await run.Read(file.Name, header, lines, form.Note, known: null, cancellation);
        }

        return run.Report;
    }
}
