using System.Collections.Concurrent;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>The lines of the register's buckets, kept together with the figures of their bucket.</summary>
public sealed class PartyLines(Table<PartyLine> lines, Table<RegisterFigures> figures)
{
    // A line each, and the figures.
    private const int PerBatch = Batch.MaxRows - 1;

    private readonly ConcurrentDictionary<int, Counted<RegisterFigures>> buckets = new();

    /// <summary>The parties that are alike, over all buckets: a row each.</summary>
    public async Task<IReadOnlyList<PartyGroup>> Groups(CancellationToken cancellation)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, Round.BucketCount).Select(bucket => Figures(bucket, cancellation)));
        return [.. all.SelectMany(found => found.Value.Groups)];
    }

    /// <summary>Brings lines up to a state of their parties, unless they tell of a later one; of one bucket in a batch.</summary>
    public Task Put(IEnumerable<PartyLine> all, CancellationToken cancellation) =>
        Parallel.ForEachAsync(all.DistinctBy(line => line.Id).GroupBy(line => Buckets.Of(line.Id, Round.BucketCount)), cancellation, async (bucket, token) =>
        {
            foreach (var chunk in bucket.Chunk(PerBatch))
            {
                await Put(bucket.Key, chunk, token);
            }
        });

    // In one process a bucket's figures change one after the other, and who comes next knows what the one before wrote.
    private async Task Put(int bucket, PartyLine[] chunk, CancellationToken cancellation)
    {
        var counted = buckets.GetOrAdd(bucket, _ => new Counted<RegisterFigures>());
        await counted.Turn.WaitAsync(cancellation);
        try
        {
            // What is new is not looked for; what is there all the same refuses the batch.
            for (var looks = chunk.Length == 1; ; looks = true)
            {
                var figuresBefore = counted.Known ?? await Figures(bucket, cancellation);
                counted.Known = null;
                var there = looks ? await Task.WhenAll(chunk.Select(line => lines.Find(line.Key, cancellation))) : new Stored<PartyLine>?[chunk.Length];
                var (batch, next) = (new Batch(), figuresBefore.Value);
                foreach (var (line, old) in chunk.Zip(there).Where(pair => !(pair.Second?.Value.Revision >= pair.First.Revision)))
                {
                    batch = old is null ? batch.Insert(line) : batch.Replace(old, line);
                    next = next.Move(old?.Value, line);
                }

                if (batch.Count == 0)
                {
                    counted.Known = figuresBefore;
                    return;
                }

                batch.Replace(figuresBefore, next);
                if (await lines.Commit(batch, cancellation) == Written.Done)
                {
                    counted.Known = batch.Landed(next);
                    return;
                }
            }
        }
        finally
        {
            counted.Turn.Release();
        }
    }

    // A bucket that nobody counted yet (an earlier release filled it) is counted from its list, once. A line that comes in between counts
    // itself only beside figures that stand, so it refuses these or is refused by them.
    private async Task<Stored<RegisterFigures>> Figures(int bucket, CancellationToken cancellation)
    {
        while (true)
        {
            if (await figures.Find(RegisterFigures.KeyOf(bucket), cancellation) is { } found)
            {
                return found;
            }

            var counted = new RegisterFigures { Bucket = bucket };
            foreach (var kind in Enum.GetValues<PartyKind>())
            {
                await foreach (var line in lines.Query(PartyLine.PartitionOf(bucket), PartyLine.PrefixOf(kind), cancellation: cancellation))
                {
                    counted = counted.Move(before: null, line.Value);
                }
            }

            var batch = new Batch().Insert(counted);
            if (await figures.Commit(batch, cancellation) == Written.Done && batch.Landed(counted) is { } landed)
            {
                return landed;
            }
        }
    }
}
