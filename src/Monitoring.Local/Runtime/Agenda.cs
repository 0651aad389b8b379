using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Local.Runtime;

/// <summary>
/// What this runtime knows of the near future: which processes are or will soon be due, which have a turn now, and who waits
/// until nothing is left. Only hints: what is missing here the index tells, and a turn on a row that is no longer so is refused at its end.
/// </summary>
internal sealed class Agenda
{
    /// <summary>How far ahead hints are kept. What is due later is found in the index in time.</summary>
    public static readonly TimeSpan Near = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<ProcessId, (DateTimeOffset Due, Stored<Process>? Row)> hints = [];
    private readonly PriorityQueue<ProcessId, DateTimeOffset> queue = new();
    private readonly HashSet<ProcessId> running = [];
    private readonly List<(long Look, TaskCompletionSource Settled)> waiting = [];
    private DateTimeOffset knownUntil = DateTimeOffset.MinValue;
    private long asked = 1;
    private long looked;

    /// <summary>How many processes have a turn now.</summary>
    public int Running
    {
        get
        {
            lock (gate)
            {
                return running.Count;
            }
        }
    }

    /// <summary>When something is due, as far as is known, or else when nothing is known any more.</summary>
    public DateTimeOffset Next
    {
        get
        {
            lock (gate)
            {
                return queue.TryPeek(out _, out var due) && due < knownUntil ? due : knownUntil;
            }
        }
    }

    /// <summary>Notes when a process is due. The earliest of several notes counts.</summary>
    /// <param name="id">The process.</param>
    /// <param name="due">When.</param>
    /// <param name="now">The domain's time.</param>
    /// <param name="row">Its row, when it was just written: then the turn need not read it.</param>
    public void Add(ProcessId id, DateTimeOffset due, DateTimeOffset now, Stored<Process>? row = null)
    {
        lock (gate)
        {
            if (due < now + Near)
            {
                // The turn that runs now may write the row again.
                row = running.Contains(id) ? null : row;
                var isKnown = hints.TryGetValue(id, out var known);
                hints[id] = (isKnown && known.Due < due ? known.Due : due, row ?? known.Row);
                if (!isKnown || due < known.Due)
                {
                    queue.Enqueue(id, due);
                }
            }
        }
    }

    /// <summary>Takes a process that is due and has no turn; from then on it has one.</summary>
    public bool TryTake(DateTimeOffset now, out ProcessId id, out Stored<Process>? row)
    {
        lock (gate)
        {
            row = null;
            while (queue.TryPeek(out id, out var due) && due <= now)
            {
                queue.Dequeue();

                // One that has a turn now keeps its hint, and comes back when that turn has ended.
                if (hints.TryGetValue(id, out var known) && known.Due == due && !running.Contains(id))
                {
                    row = known.Row;
                    hints.Remove(id);
                    return running.Add(id);
                }
            }

            return false;
        }
    }

    /// <summary>Says that the turn of a process has ended.</summary>
    public void Finish(ProcessId id)
    {
        lock (gate)
        {
            running.Remove(id);
            if (hints.TryGetValue(id, out var known))
            {
                queue.Enqueue(id, known.Due);
            }
        }
    }

    /// <summary>Asks that the index be read once more, from its beginning.</summary>
    public void AskLook()
    {
        lock (gate)
        {
            asked++;
        }
    }

    /// <summary>The number of the look that is wanted now, or null: somebody asked, or more is due than the last look could bring.</summary>
    public long? WantedLook(DateTimeOffset now)
    {
        lock (gate)
        {
            return asked > looked || (knownUntil <= now && !(queue.TryPeek(out _, out var due) && due <= now)) ? asked : null;
        }
    }

    /// <summary>Says that the index was read up to a time.</summary>
    public void Looked(long look, DateTimeOffset until)
    {
        lock (gate)
        {
            (looked, knownUntil) = (look, until);
        }
    }

    /// <summary>Ends when a look that begins after this call has found nothing due, and nothing has a turn.</summary>
    public Task Settled(CancellationToken cancellation)
    {
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting.Add((++asked, settled));
        }

        return settled.Task.WaitAsync(cancellation);
    }

    /// <summary>Releases who waits for nothing being left, if that is so.</summary>
    public void ReleaseSettled(DateTimeOffset now)
    {
        lock (gate)
        {
            if (running.Count > 0 || knownUntil <= now || (queue.TryPeek(out _, out var due) && due <= now))
            {
                return;
            }

            foreach (var (_, settled) in waiting.Where(w => w.Look <= looked))
            {
                settled.TrySetResult();
            }

            waiting.RemoveAll(w => w.Look <= looked);
        }
    }
}
