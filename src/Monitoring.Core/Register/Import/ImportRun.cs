using System.Collections.Concurrent;

namespace Monitoring.Register.Import;

/// <summary>One run over some files, and what it knows so far.</summary>
internal sealed class ImportRun(PartyRegister register, bool dryRun, IProgress<ImportProgress>? progress)
{
    // The lines of one organisation within a stretch are one write; between stretches their order is kept.
    private const int Stretch = 1000;
    private const int Writers = 16;
    private const int ProgressEvery = 100;

    private readonly Lock gate = new();
    private readonly Told told = new();
    private readonly ConcurrentDictionary<string, Party> wouldBe = new();
    private readonly List<ImportedFile> files = [];
    private readonly List<WrongLine> wrong = [];

    public ImportReport Report => new(dryRun, files, wrong);

    /// <summary>The file cannot be read at all.</summary>
    public void Refuse(ImportFile file, LocalText why)
    {
        files.Add(new ImportedFile(file.Name, null, Wrong: 1));
        Keep([new WrongLine(file.Name, null, why)]);
    }

    /// <summary>Applies the good lines of a file.</summary>
    public async Task Read(ImportFile file, Header header, CancellationToken cancellation)
    {
        using var lines = new CsvLines(file.Content, header.Separator);
        await lines.Next(cancellation);
        var tally = new Tally(file.Name, header.Kind);
        var more = true;
        while (more)
        {
            var good = new List<ImportLine>(Stretch);
            while (good.Count < Stretch && tally.WrongCount < Stretch && (more = await lines.Next(cancellation)))
                Hear(lines, header, good, tally);

            await Apply(good, tally, lines.Number, cancellation);
            Keep(tally.TakeWrong());
            Tell(tally, lines.Number);
        }

        files.Add(tally.File);
    }

    private void Hear(CsvLines lines, Header header, List<ImportLine> good, Tally tally)
    {
        var (line, why) = Understand(lines, header);
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

    private Task Apply(List<ImportLine> good, Tally tally, long number, CancellationToken cancellation)
    {
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = cancellation };
        return Parallel.ForEachAsync(good.GroupBy(l => l.PartyId), options, async (group, token) =>
        {
            ImportLine[] lines = [.. group];
            var outcomes = await Apply(group.Key, lines, token);
            lock (gate)
                tally.Count(lines, outcomes);

            if (Interlocked.Increment(ref done) % ProgressEvery == 0)
                Tell(tally, number);
        });
    }

    private async Task<Applied[]> Apply(string id, ImportLine[] lines, CancellationToken cancellation)
    {
        Applied[] outcomes = [];
        Party? Change(Party? party)
        {
            (var next, outcomes) = Fold(party, lines);
            return next;
        }

        if (dryRun)
        {
            var before = wouldBe.GetValueOrDefault(id) ?? (await register.Find(id, cancellation))?.Value;
            if (Change(before) is { } after && Array.Exists(outcomes, o => o.Effect != Effect.Unchanged))
                wouldBe[id] = after;
        }
        else if (lines[0] is OrganisationLine || await register.Find(id, cancellation) is not null)
        {
            // Also when nothing changes: a save that was cut off can have left the list behind.
            await register.Save(id, party => Change(party)!, cancellation);
        }
        else
        {
            Change(null);
        }

        return outcomes;
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

    private void Keep(IEnumerable<WrongLine> lines) => wrong.AddRange(lines.Take(ImportReport.MaxWrong - wrong.Count));

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
