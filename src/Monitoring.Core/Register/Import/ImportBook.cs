using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Register.Import;

/// <summary>The imports that were begun on a page.</summary>
public sealed class ImportBook(Table<ImportJob> jobs, Table<ImportJobLine> lines, Table<WrongLineRow> wrong, Blobs blobs, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>The largest file, in bytes: 250 MB.</summary>
    public const long MaxBytes = 250 * 1024 * 1024;

    /// <summary>How many wrong lines are kept; a file with more is refused.</summary>
    public const int MostWrong = 5000;

    // So far back an import may still be under way.
    private const int Latest = 200;

    /// <summary>The import, or null.</summary>
    public async Task<Stored<ImportJob>?> Find(string id, CancellationToken cancellation) => Key.IsValidPart(id) ? await jobs.Find(ImportJob.KeyOf(id), cancellation) : null;

    /// <summary>Begins an import of a file that was staged; the same form twice is one.</summary>
    public async Task Begin(string id, string fileName, StagedFile staged, string by, CancellationToken cancellation)
    {
        var job = new ImportJob { Id = id, FileName = fileName, Size = staged.Size, Sha256 = staged.Sha256, By = by, At = clock.GetUtcNow() };
        if (await Find(id, cancellation) is { } known)
        {
            await blobs.Discard(staged, cancellation);
            job = known.Value;
        }
        else
        {
            await blobs.Keep(staged, ContainerNames.Documents, Raw(job), cancellation);
            await jobs.Insert(job, cancellation);
        }

        await lines.Insert(new ImportJobLine { Id = id, At = job.At }, cancellation);
        await workflows.Nudge(job.Process, cancellation);
    }

    /// <summary>The latest imports, newest first.</summary>
    public async Task<IReadOnlyList<ImportJob>> LatestJobs(int count, CancellationToken cancellation)
    {
        var found = await lines.Take(count, ImportJobLine.Partition, ImportJobLine.Prefix, cancellation: cancellation);
        var all = await Task.WhenAll(found.Select(line => jobs.Find(ImportJob.KeyOf(line.Value.Id), cancellation)));
        return [.. all.OfType<Stored<ImportJob>>().Select(job => job.Value)];
    }

    /// <summary>A page of the wrong lines, in their order.</summary>
    public async Task<IReadOnlyList<WrongLineRow>> Wrong(string id, int count, string? after, CancellationToken cancellation) =>
        [.. (await wrong.Take(count, ImportJob.PartitionOf(id), WrongLineRow.Prefix, after, cancellation: cancellation)).Select(row => row.Value)];

    /// <summary>All wrong lines that are kept, at most <see cref="MostWrong"/>.</summary>
    public async Task<IReadOnlyList<WrongLineRow>> AllWrong(string id, CancellationToken cancellation)
    {
        var all = new List<WrongLineRow>();
        await foreach (var row in wrong.Query(ImportJob.PartitionOf(id), WrongLineRow.Prefix, cancellation: cancellation))
        {
            all.Add(row.Value);
        }

        return all;
    }

    /// <summary>A person says that the good lines be written, or that none be.</summary>
    /// <returns>Whether it is so decided, now or before; false when it is not checked yet, or was decided otherwise.</returns>
    public async Task<bool> Decide(string id, bool apply, string by, CancellationToken cancellation)
    {
        while (await Find(id, cancellation) is { } stored)
        {
            var job = stored.Value;
            if (job.State != ImportState.Checked)
            {
                await workflows.Nudge(job.Process, cancellation);
                return apply ? job.State is ImportState.Applying or ImportState.Done : job.State == ImportState.Dropped;
            }

            var next = apply
                ? job with { State = ImportState.Applying, DecidedBy = by, Read = 0, Line = 0 }
                : job with { State = ImportState.Dropped, DecidedBy = by, EndedAt = clock.GetUtcNow() };
            if (await jobs.Replace(stored, next, cancellation) == Written.Done)
            {
                await workflows.Nudge(job.Process, cancellation);
                return true;
            }
        }

        return false;
    }

    /// <summary>Starts the process of every import that is not over: for Housekeeping and after the engine was lost.</summary>
    public async Task StartAll(CancellationToken cancellation)
    {
        foreach (var job in (await LatestJobs(Latest, cancellation)).Where(j => !j.IsOver))
        {
            await workflows.Start(job.Process, cancellation);
        }
    }

    /// <summary>What was given, before it was made UTF-8.</summary>
    internal static string Raw(ImportJob job) => job.Blob + RawEnd;

    /// <summary>How the name ends of what was given.</summary>
    internal const string RawEnd = "-raw";

    internal Task<Written> Save(Stored<ImportJob> old, ImportJob next, CancellationToken cancellation) => jobs.Replace(old, next, cancellation);

    internal async Task Note(string id, IEnumerable<WrongLine> found, CancellationToken cancellation)
    {
        // The same part again finds the same lines.
        var rows = found.Where(w => w.Line is not null).Select(w => new WrongLineRow { JobId = id, Line = w.Line!.Value, Why = w.Why }).DistinctBy(w => w.Line);
        foreach (var chunk in rows.Chunk(Batch.MaxRows))
        {
            var batch = new Batch();
            chunk.ToList().ForEach(row => batch.Insert(row));
            if (await wrong.Commit(batch, cancellation) != Written.Done)
            {
                foreach (var row in chunk)
                {
                    await wrong.Insert(row, cancellation);
                }
            }
        }
    }
}
