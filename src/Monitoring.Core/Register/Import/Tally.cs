namespace Monitoring.Register.Import;

/// <summary>Counts what becomes of the lines of one file.</summary>
internal sealed class Tally(string name, ImportKind kind, LocalText? note = null)
{
    private readonly List<WrongLine> wrong = [];

    /// <summary>The counts so far.</summary>
    public ImportedFile File { get; private set; } = new(name, kind, Note: note);

    /// <summary>How many wrong lines were not taken yet.</summary>
    public int WrongCount => wrong.Count;

    /// <summary>Counts a wrong line.</summary>
    public void Wrong(long number, LocalText why)
    {
        wrong.Add(new WrongLine(File.Name, number, why));
        File = File with { Wrong = File.Wrong + 1 };
    }

    /// <summary>Counts a good line.</summary>
    public void Count(Effect effect) => File = effect switch
    {
        Effect.Added => File with { Added = File.Added + 1 },
        Effect.Changed => File with { Changed = File.Changed + 1 },
        _ => File with { Unchanged = File.Unchanged + 1 },
    };

    /// <summary>Counts lines with what became of each.</summary>
    public void Count(ImportLine[] lines, Applied[] outcomes)
    {
        foreach (var (line, outcome) in lines.Zip(outcomes))
        {
            if (outcome.Why is { } why)
                Wrong(line.Number, why);
            else
                Count(outcome.Effect);
        }
    }

    /// <summary>The wrong lines since the last time, in their order.</summary>
    public IReadOnlyList<WrongLine> TakeWrong()
    {
        WrongLine[] taken = [.. wrong.OrderBy(w => w.Line)];
        wrong.Clear();
        return taken;
    }
}
