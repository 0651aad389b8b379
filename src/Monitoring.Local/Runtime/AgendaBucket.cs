using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Local.Runtime;

/// <summary>What is known of one partition of the index: the first of its lines, and up to when these are all. Guarded by its <see cref="Agenda"/>.</summary>
internal sealed class AgendaBucket
{
    /// <summary>How many lines are kept of what is not due yet, so that memory does not grow with the number of processes.</summary>
    public const int MostAhead = 500;

    private static readonly Comparer<Line> InOrder = Comparer<Line>.Create((one, other) =>
        one.Due != other.Due ? one.Due.CompareTo(other.Due)
        : string.CompareOrdinal(one.Id.Key, other.Id.Key) is not 0 and var byKey ? byKey
        : string.CompareOrdinal(one.Id.Workflow, other.Id.Workflow));

    private readonly Dictionary<ProcessId, Hint> hints = [];
    private readonly SortedSet<Line> lines = new(InOrder);
    private readonly HashSet<ProcessId> running = [];
    private readonly HashSet<ProcessId> finished = [];
    private DateTimeOffset knownUntil = DateTimeOffset.MinValue;
    private DateTimeOffset leftOut = DateTimeOffset.MaxValue;
    private long leftOutAt;
    private long wanted;
    private long looked = -1;

    /// <summary>When the first of its processes is due, or might be as nothing is known from then on; null when there is none.</summary>
    public DateTimeOffset? First
    {
        get
        {
            var first = lines.Count > 0 && lines.Min.Due < knownUntil ? lines.Min.Due : knownUntil;
            return first == DateTimeOffset.MaxValue ? null : first;
        }
    }

    /// <summary>Whether the index has to be read: somebody asked, or more may be due than is known.</summary>
    public bool WantsLook(DateTimeOffset now) => wanted > looked || (knownUntil <= now && !HasDue(now));

    /// <summary>Whether something that has no turn is due.</summary>
    public bool HasDue(DateTimeOffset now) => lines.Count > 0 && lines.Min.Due <= now;

    /// <summary>Asks for a look that begins after this moment.</summary>
    public void Want(long moment) => wanted = moment;

    /// <summary>Notes when a process is due. The earliest of several notes counts.</summary>
    public void Add(ProcessId id, DateTimeOffset due, Stored<Process>? row, DateTimeOffset now, long moment)
    {
        // What is due later than what is known of the index is read from it in its time.
        if (due > now && due >= knownUntil)
        {
            LeaveOut(due, moment);
            return;
        }

        // The turn that runs now may write the row again, and one that ended since it was written has done so.
        row = running.Contains(id) || finished.Contains(id) || due > now ? null : row;
        Put(id, hints.TryGetValue(id, out var known) ? new Hint(Earliest(known.Due, due), row ?? known.Row, moment) : new Hint(due, row, moment));
        if (lines.Count > MostAhead && lines.Max is var last && last.Due > now)
        {
            lines.Remove(last);
            hints.Remove(last.Id);
            knownUntil = Earliest(knownUntil, last.Due);
            LeaveOut(last.Due, moment);
        }
    }

    /// <summary>Takes the first process, if it is due; from then on it has a turn.</summary>
    public bool TryTake(DateTimeOffset now, out ProcessId id, out Stored<Process>? row)
    {
        (id, row) = (default, null);
        if (!HasDue(now))
        {
            return false;
        }

        id = lines.Min.Id;
        hints.Remove(id, out var hint);
        row = hint.Row;
        lines.Remove(lines.Min);
        return running.Add(id);
    }

    /// <summary>Forgets whose turn ended while rows were written.</summary>
    public void ForgetFinished() => finished.Clear();

    /// <summary>Says that the turn of a process has ended. While rows are written, it is remembered.</summary>
    public void Finish(ProcessId id, bool writing)
    {
        running.Remove(id);
        if (writing)
        {
            finished.Add(id);
        }

        if (hints.TryGetValue(id, out var hint))
        {
            lines.Add(new Line(hint.Due, id));
        }
    }

    /// <summary>Takes in what a look has found.</summary>
    /// <param name="found">The first lines of the partition.</param>
    /// <param name="until">The time before which there are no others.</param>
    /// <param name="began">The moment at which the look began: what was noted since then it may not have seen.</param>
    public void Know(IReadOnlyList<DueProcess> found, DateTimeOffset until, long began)
    {
        if (began <= looked)
        {
            return;
        }

        leftOut = leftOutAt > began ? leftOut : DateTimeOffset.MaxValue;
        (looked, knownUntil) = (began, Earliest(until, leftOut));
        var there = found.ToDictionary(line => line.Id, line => line.DueAt);
        foreach (var (id, hint) in hints.Where(hint => hint.Value.Noted < began && hint.Value.Due < until && !there.ContainsKey(hint.Key)).ToList())
        {
            // Another process ended it, or moved it beyond what was read.
            lines.Remove(new Line(hint.Due, id));
            hints.Remove(id);
        }

        // What has a turn now says at its end when it is due.
        foreach (var (id, due) in there.Where(line => !running.Contains(line.Key)))
        {
            if (!hints.TryGetValue(id, out var hint) || (hint.Noted < began && hint.Due != due))
            {
                Put(id, new Hint(due, Row: null, began));
            }
        }
    }

    // A look that is under way may have passed the place of this line already.
    private void LeaveOut(DateTimeOffset due, long moment) => (leftOut, leftOutAt) = (Earliest(leftOut, due), moment);

    private static DateTimeOffset Earliest(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private void Put(ProcessId id, Hint hint)
    {
        if (hints.TryGetValue(id, out var old))
        {
            lines.Remove(new Line(old.Due, id));
        }

        hints[id] = hint;
        if (!running.Contains(id))
        {
            lines.Add(new Line(hint.Due, id));
        }
    }

    private readonly record struct Line(DateTimeOffset Due, ProcessId Id);

    private readonly record struct Hint(DateTimeOffset Due, Stored<Process>? Row, long Noted);
}
