using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Local.Runtime;

/// <summary>
/// What this runtime knows of the index: which processes are or will be due, which have a turn now, and who waits until nothing is left.
/// Only hints: what is missing here the index tells, and a turn on a row that is no longer so is refused at its end.
/// </summary>
internal sealed class Agenda
{
    private readonly Lock gate = new();
    private readonly AgendaBucket[] buckets = [.. Enumerable.Range(0, Process.BucketCount).Select(_ => new AgendaBucket())];
    private readonly List<TaskCompletionSource> waiting = [];
    private int running;
    private int writing;
    private long moment;

    /// <summary>How many processes have a turn now.</summary>
    public int Running
    {
        get
        {
            lock (gate)
            {
                return running;
            }
        }
    }

    /// <summary>When something is due, as far as is known, or when nothing is known any more; null when nothing is due ever.</summary>
    public DateTimeOffset? Next => First().Due;

    /// <summary>Notes when a process is due. The earliest of several notes counts.</summary>
    /// <param name="id">The process.</param>
    /// <param name="due">When.</param>
    /// <param name="now">The domain's time.</param>
    /// <param name="row">Its row, when it was just written and is due: then the turn need not read it.</param>
    public void Add(ProcessId id, DateTimeOffset due, DateTimeOffset now, Stored<Process>? row = null)
    {
        lock (gate)
        {
            buckets[Process.BucketOf(id)].Add(id, due, row, now, ++moment);
        }
    }

    /// <summary>Takes a process that is due and has no turn, the earliest first; from then on it has one.</summary>
    public bool TryTake(DateTimeOffset now, out ProcessId id, out Stored<Process>? row)
    {
        lock (gate)
        {
            (id, row) = (default, null);
            var taken = buckets.Where(bucket => bucket.HasDue(now)).MinBy(bucket => bucket.First) is { } first && first.TryTake(now, out id, out row);
            running += taken ? 1 : 0;
            return taken;
        }
    }

    /// <summary>Says that the turn of a process has ended.</summary>
    public void Finish(ProcessId id)
    {
        lock (gate)
        {
            buckets[Process.BucketOf(id)].Finish(id, writing > 0);
            running--;
        }
    }

    /// <summary>Says that rows are going to be written that <see cref="Add"/> will tell of.</summary>
    /// <remarks>A look may find them before that, and their turn be over by then: it is remembered whose turn ended, whose row is no longer as it was written.</remarks>
    public void BeginWrite()
    {
        lock (gate)
        {
            writing++;
        }
    }

    /// <summary>Says that what was written has been told of.</summary>
    public void EndWrite()
    {
        lock (gate)
        {
            if (--writing == 0)
            {
                Array.ForEach(buckets, bucket => bucket.ForgetFinished());
            }
        }
    }

    /// <summary>Asks that the whole index be read once more.</summary>
    public void AskLook()
    {
        lock (gate)
        {
            moment++;
            Array.ForEach(buckets, bucket => bucket.Want(moment));
        }
    }

    /// <summary>Asks that the lines of these processes be read once more: what was written of them is not known.</summary>
    public void AskLook(IEnumerable<ProcessId> processes)
    {
        lock (gate)
        {
            moment++;
            foreach (var id in processes)
            {
                buckets[Process.BucketOf(id)].Want(moment);
            }
        }
    }

    /// <summary>The partitions of the index that have to be read now.</summary>
    public IReadOnlyList<int> WantedLooks(DateTimeOffset now)
    {
        lock (gate)
        {
            return [.. Enumerable.Range(0, buckets.Length).Where(bucket => buckets[bucket].WantsLook(now))];
        }
    }

    /// <summary>Says that a partition is going to be read.</summary>
    /// <returns>The moment, for <see cref="Know"/>.</returns>
    public long BeginLook()
    {
        lock (gate)
        {
            return ++moment;
        }
    }

    /// <summary>Takes in what a look has found in a partition: its first lines, and the time before which there are no others.</summary>
    public void Know(int bucket, IReadOnlyList<DueProcess> found, DateTimeOffset until, long began)
    {
        lock (gate)
        {
            buckets[bucket].Know(found, until, began);
        }
    }

    /// <summary>The partition in which the first process is due, or might be, and when; null when there is none.</summary>
    public (int Bucket, DateTimeOffset? Due) First()
    {
        lock (gate)
        {
            var first = Enumerable.Range(0, buckets.Length).MinBy(bucket => buckets[bucket].First ?? DateTimeOffset.MaxValue);
            return (first, buckets[first].First);
        }
    }

    /// <summary>Ends when nothing is due as far as this runtime wrote or read, and nothing has a turn.</summary>
    public Task Settled(CancellationToken cancellation)
    {
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting.Add(settled);
        }

        return settled.Task.WaitAsync(cancellation);
    }

    /// <summary>Releases who waits for nothing being left, if that is so.</summary>
    public void ReleaseSettled(DateTimeOffset now)
    {
        lock (gate)
        {
            if (running == 0 && !buckets.Any(bucket => bucket.WantsLook(now) || bucket.HasDue(now)))
            {
                waiting.ForEach(settled => settled.TrySetResult());
                waiting.Clear();
            }
        }
    }
}
