using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Local.Runtime;

/// <summary>The processes as they stand in the table, and what changes them from outside a turn.</summary>
internal sealed class ProcessTable(Table<Process> processes, Table<DueProcess> index, TimeProvider clock)
{
    // A process is a row and its index row, and a batch holds 100.
    private const int ChunkSize = Batch.MaxRows / 2;
    private const int PageSize = 100;

    private static readonly IEnumerable<string> Partitions = [.. Enumerable.Range(0, Process.BucketCount).Select(Buckets.Name)];

    public Task<Stored<Process>?> Find(ProcessId id, CancellationToken cancellation) => processes.Find(Process.KeyOf(id), cancellation);

    public Task<Written> Replace(Stored<Process> old, Process next, CancellationToken cancellation) => processes.Replace(old, next, cancellation);

    public Task<Written> Delete(Stored<Process> old, CancellationToken cancellation) => processes.Delete(old, cancellation);

    /// <summary>Inserts what is not there, due now. What is there stays as it is.</summary>
    public Task Start(IEnumerable<ProcessId> ids, CancellationToken cancellation) =>
        Task.WhenAll(ids.Distinct().GroupBy(Process.PartitionOf).Select(async bucket =>
        {
            foreach (var chunk in bucket.OrderBy(id => id.ToString(), StringComparer.Ordinal).Chunk(ChunkSize))
            {
                await StartChunk(chunk, cancellation);
            }
        }));

    private async Task StartChunk(ProcessId[] chunk, CancellationToken cancellation)
    {
        if (await Insert(chunk, cancellation) == Written.Done)
        {
            return;
        }

        var found = await Task.WhenAll(chunk.Select(id => Find(id, cancellation)));
        var missing = chunk.Where((_, i) => found[i] is null).ToArray();
        if (missing.Length == 0 || await Insert(missing, cancellation) == Written.Done)
        {
            return;
        }

        // Somebody else starts the same ones at this moment. One by one, whoever comes first.
        foreach (var id in missing)
        {
            await Insert([id], cancellation);
        }
    }

    private Task<Written> Insert(ProcessId[] ids, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return processes.Commit(ids.Aggregate(new Batch(), (batch, id) => batch.Insert(new Process { Id = id, DueAt = now })), cancellation);
    }

    /// <summary>Makes a process due now, so that a turn begins after this moment. One that is not there is started.</summary>
    public async Task Nudge(ProcessId id, CancellationToken cancellation)
    {
        Written written;
        do
        {
            var now = clock.GetUtcNow();
            written = await Find(id, cancellation) is { } row
                ? await Replace(row, row.Value with { DueAt = now, Nudges = row.Value.Nudges + 1 }, cancellation)
                : await processes.Insert(new Process { Id = id, DueAt = now }, cancellation);
        }
        while (written != Written.Done);
    }

    /// <summary>What is due before <paramref name="until"/>, a page of each partition.</summary>
    /// <returns>The lines, and the time up to which they are all: <paramref name="until"/>, or earlier when a page was full.</returns>
    public async Task<(IReadOnlyList<DueProcess> Lines, DateTimeOffset Until)> Due(DateTimeOffset until, CancellationToken cancellation)
    {
        var before = Key.Join("due", Key.Time(until));
        var pages = await Task.WhenAll(Partitions.Select(partition => index.Take(PageSize, partition, DueProcess.Prefix, before: before, cancellation: cancellation)));
        return (
            [.. pages.SelectMany(page => page).Select(line => line.Value)],
            pages.Where(page => page.Count == PageSize).Select(page => page[^1].Value.DueAt).Append(until).Min());
    }

    /// <summary>When the first process is due, or null when there is none.</summary>
    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation)
    {
        var firsts = await Task.WhenAll(Partitions.Select(partition => index.Take(1, partition, DueProcess.Prefix, cancellation: cancellation)));
        return firsts.SelectMany(first => first).Min(line => (DateTimeOffset?)line.Value.DueAt);
    }
}
