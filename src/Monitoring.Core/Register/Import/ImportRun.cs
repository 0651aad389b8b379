using System.Collections.Concurrent;

namespace Monitoring.Register.Import;

/// <summary>One run over some files, or over a part of one, and what it knows so far.</summary>
/// <param name="register">The register.</param>
/// <param name="corrected">The suppliers whose id does not tell their KvK number (<see cref="KvkNumbers.Corrected"/>).</param>
/// <param name="dryRun">Whether nothing is written.</param>
/// <param name="by">Who, for the history.</param>
/// <param name="progress">Is told how far it is.</param>
/// <param name="mostWrong">How many wrong lines are kept.</param>
internal sealed class ImportRun(PartyRegister register, IReadOnlyDictionary<string, string> corrected, bool dryRun, string? by, IProgress<ImportProgress>? progress, int mostWrong = ImportReport.MaxWrong)
{
    // The lines of one organisation within a stretch are one write; between stretches their order is kept.
    private const int Stretch = 1000;
    private const int Readers = 16;

    private readonly Lock gate = new();
    private readonly Told told = new();
    private readonly WouldBe wouldBe = new();
    private readonly List<ImportedFile> files = [];
    private readonly List<WrongLine> wrong = [];

    public ImportReport Report => new(dryRun, files, wrong);

    /// <summary>The file cannot be read at all.</summary>
    public void Refuse(string name, LocalText why)
    {
        files.Add(new ImportedFile(name, null, Wrong: 1));
        Keep([new WrongLine(name, null, why)]);
    }

    /// <summary>Applies the good lines of a file, or of a part of it.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="header">Its header.</param>
    /// <param name="lines">Its lines, after the header.</param>
    /// <param name="note">What was assumed of how it is written.</param>
    /// <param name="known">Lines that were found wrong before, and are passed over.</param>
    /// <param name="cancellation">Ends the import; what was written stays.</param>
    public async Task Read(string name, Header header, CsvLines lines, LocalText? note, IReadOnlySet<long>? known, CancellationToken cancellation)
    {
        var tally = new Tally(name, header.Kind, note);
        var more = true;
        while (more)
        {
            var good = new List<ImportLine>(Stretch);
            while (good.Count < Stretch && tally.WrongCount < Stretch && (more = await lines.Next(cancellation)))
            {
                if (known?.Contains(lines.Number) != true)
                    Hear(lines, header, good, tally);
            }

            await Apply(good, tally, lines.Number, cancellation);
            Keep(tally.TakeWrong());
            Tell(tally, lines.Number);
        }

        files.Add(tally.File);
    }

    private void Hear(CsvLines lines, Header header, List<ImportLine> good, Tally tally)
    {
        var (line, why) = Understand(lines, header);
        if (line is { BoardNumber: null, Kvk: { } kvk } && corrected.TryGetValue(kvk, out var holder))
            line = line with { PartyId = holder };

        if (line is { } understood)
            (line, why) = told.Hear(understood, tally.File.Name);

        if (why is not null)
            tally.Wrong(lines.Number, why);
        else if (line is null)
            tally.Count(Effect.Unchanged);
        else
            good.Add(line);
    }

    private static (ImportLine? Line, LocalText? Why) Understand(CsvLines lines, Header header)
    {
        if (lines.Why is not null)
            return (null, lines.Why);

        if (lines.Fields.Length < header.Columns || lines.Fields.Skip(header.Columns).Any(f => f.Length > 0))
            return (null, Sentences.ColumnCount(lines.Fields.Length, header.Columns));

        var cells = new Cells(header, lines.Fields);
        ImportLine line = header.Kind switch
        {
            ImportKind.Organisations => OrganisationLine.Read(cells, lines.Number),
            ImportKind.SchoolBoardList => OrganisationLine.ReadBoardList(cells, lines.Number),
            ImportKind.Joinings => JoiningLine.Read(cells, lines.Number),
            ImportKind.Products => ProductLine.Read(cells, lines.Number),
            _ => ContactLine.Read(cells, lines.Number),
        };
        return cells.Why is null ? (line, null) : (null, cells.Why);
    }

    private async Task Apply(List<ImportLine> good, Tally tally, long number, CancellationToken cancellation)
    {
        var groups = good.GroupBy(l => l.PartyId).ToDictionary(g => g.Key, g => g.ToArray());
        var outcomes = new ConcurrentDictionary<string, Applied[]>();
        Party? Change(string id, Party? party)
        {
            (var next, outcomes[id]) = Fold(party, groups[id]);
            return next;
        }

        if (dryRun)
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = cancellation };
            await Parallel.ForEachAsync(groups.Keys, options, async (id, token) =>
            {
                var before = wouldBe.Find(id) ?? (await register.Find(id, token))?.Value;
                if (Change(id, before) is { } after && Array.Exists(outcomes[id], o => o.Effect != Effect.Unchanged))
                    wouldBe.Keep(after);
            });
        }
        else
        {
            await register.SaveAll(groups.Keys, Change, by, cancellation);
        }

        lock (gate)
        {
            foreach (var (id, lines) in groups)
                tally.Count(lines, outcomes[id]);
        }
    }

    private static (Party? Party, Applied[] Outcomes) Fold(Party? party, ImportLine[] lines)
    {
        var outcomes = new Applied[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            outcomes[i] = lines[i].Apply(party);
            party = outcomes[i].Party ?? party;
        }

        return (party, outcomes);
    }

    private void Keep(IEnumerable<WrongLine> lines) => wrong.AddRange(lines.Take(mostWrong - wrong.Count));

    private void Tell(Tally tally, long number)
    {
        if (progress is null)
            return;

        ImportProgress now;
        lock (gate)
        {
            var (before, here) = (Report, tally.File);
            now = new(here.Name, number, before.Added + here.Added, before.Changed + here.Changed, before.Unchanged + here.Unchanged, before.WrongCount + here.Wrong);
        }

        progress.Report(now);
    }
}
