using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Local.Runtime;

/// <summary>The processes as they stand in the table, and what changes them from outside a turn.</summary>
internal sealed class ProcessTable(Table<Process> processes, Table<DueProcess> index, TimeProvider clock)
{
    // A process is a row and its index row, and a batch holds 100.
    private const int ChunkSize = Batch.MaxRows / 2;
    private const int PageSize = 100;

    private readonly KnownProcesses known = new();

    public Task<Stored<Process>?> Find(ProcessId id, CancellationToken cancellation) => processes.Find(Process.KeyOf(id), cancellation);

    public async Task<Written> Replace(Stored<Process> old, Process next, CancellationToken cancellation)
    {
        var batch = new Batch().Replace(old, next);
        var written = await processes.Commit(batch, cancellation);
        known.Note(old.Value.Id, written == Written.Done ? batch.Landed(next) : null);
        return written;
    }

    public Task<Written> Delete(Stored<Process> old, CancellationToken cancellation)
    {
        known.Note(old.Value.Id, row: null);
        return processes.Delete(old, cancellation);
    }

    /// <summary>Inserts what is not there, due now. What is there stays as it is.</summary>
    /// <returns>The rows that were inserted, as far as they are known.</returns>
    public async Task<IReadOnlyDictionary<ProcessId, Stored<Process>>> Start(IEnumerable<ProcessId> ids, CancellationToken cancellation)
    {
        var started = await Task.WhenAll(ids.Distinct().GroupBy(Process.PartitionOf).Select(async bucket =>
        {
            var rows = new List<Stored<Process>>();
            foreach (var chunk in bucket.OrderBy(id => id.ToString(), StringComparer.Ordinal).Chunk(ChunkSize))
            {
                rows.AddRange(await StartChunk(chunk, cancellation));
            }

            return rows;
        }));
        return started.SelectMany(rows => rows).ToDictionary(row => row.Value.Id);
    }

    private async Task<IReadOnlyList<Stored<Process>>> StartChunk(ProcessId[] chunk, CancellationToken cancellation)
    {
        if (await Insert(chunk, cancellation) is { } all)
        {
            return all;
        }

        var found = await Task.WhenAll(chunk.Select(id => Find(id, cancellation)));
        var missing = chunk.Where((_, i) => found[i] is null).ToArray();
        if (missing.Length == 0 || await Insert(missing, cancellation) is not null)
        {
            return [];
        }

        // Somebody else starts the same ones at this moment. One by one, whoever comes first.
        foreach (var id in missing)
        {
            await Insert([id], cancellation);
        }

        return [];
    }

    /// <returns>The rows, as far as they are known, or null when nothing was written.</returns>
    private async Task<IReadOnlyList<Stored<Process>>?> Insert(ProcessId[] ids, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var rows = ids.Select(id => new Process { Id = id, DueAt = now }).ToList();
        var batch = rows.Aggregate(new Batch(), (batch, row) => batch.Insert(row));
        return await processes.Commit(batch, cancellation) == Written.Done ? [.. rows.Select(batch.Landed).OfType<Stored<Process>>()] : null;
    }

    /// <summary>Makes a process due now, so that a turn begins after this moment. One that is not there is started.</summary>
    /// <returns>Its row, as far as it is known.</returns>
    public async Task<IReadOnlyDictionary<ProcessId, Stored<Process>>> Nudge(ProcessId id, CancellationToken cancellation)
    {
        while (true)
        {
            // As it was last written here; when that is no longer so, the write is refused and the row is read.
            var now = clock.GetUtcNow();
            var row = known.Take(id) ?? await Find(id, cancellation);
            var next = row is null ? new Process { Id = id, DueAt = now } : row.Value with { DueAt = now, Nudges = row.Value.Nudges + 1 };
            var batch = row is null ? new Batch().Insert(next) : new Batch().Replace(row, next);
            if (await processes.Commit(batch, cancellation) == Written.Done)
            {
                var landed = batch.Landed(next);
                known.Note(id, landed);
                return new[] { landed }.OfType<Stored<Process>>().ToDictionary(row => row.Value.Id);
            }
        }
    }

    /// <summary>The first lines of a partition of the index.</summary>
    /// <returns>A page of lines, and the time before which there are no others: that of the last when the page was full.</returns>
    public async Task<(IReadOnlyList<DueProcess> Lines, DateTimeOffset Until)> Due(int bucket, CancellationToken cancellation)
    {
        var page = await index.Take(PageSize, Buckets.Name(bucket), DueProcess.Prefix, cancellation: cancellation);
        return ([.. page.Select(line => line.Value)], page.Count == PageSize ? page[^1].Value.DueAt : DateTimeOffset.MaxValue);
    }
}
