namespace Monitoring.Register.Import;

/// <summary>What an import did, or, after a dry run, would do.</summary>
/// <param name="DryRun">Whether nothing was written.</param>
/// <param name="Files">The files, in the order in which they were read.</param>
/// <param name="Wrong">The first <see cref="MaxWrong"/> wrong lines, by file and line.</param>
public sealed record ImportReport(bool DryRun, IReadOnlyList<ImportedFile> Files, IReadOnlyList<WrongLine> Wrong)
{
    /// <summary>How many wrong lines are kept with their reason; the others are counted.</summary>
    public const int MaxWrong = 1000;

    /// <summary>Lines that added an organisation, joining, product or contact.</summary>
    public long Added => Files.Sum(f => f.Added);

    /// <summary>Lines that changed one.</summary>
    public long Changed => Files.Sum(f => f.Changed);

    /// <summary>Lines that said what was known already.</summary>
    public long Unchanged => Files.Sum(f => f.Unchanged);

    /// <summary>All wrong lines, also those that <see cref="Wrong"/> leaves out.</summary>
    public long WrongCount => Files.Sum(f => f.Wrong);
}
