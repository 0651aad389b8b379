using System.Globalization;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Letters.Digests;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Rounds;
using Monitoring.Workflows;

namespace Monitoring.Housekeeping;

/// <summary>
/// Starts every process again from the domain's tables alone: after the engine's own storage was lost, or another engine took
/// over. Harmless at any time; what runs is left as it is. It walks all that is live: a page has it done in parts (<see cref="StartAllAgain"/>).
/// </summary>
public sealed class StartAgain(
    AlwaysRunning always, RoundBook rounds, RequestWalk requests, ComplaintWalk complaints, PartyRegister register, PartyNotices notices, ImportBook imports, DeskTasks tasks, FileBook files,
    Errands errands, DigestBook digests, IWorkflows workflows)
{
    private const int AtOnce = 500;

    private static ParallelOptions Options(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = 16, CancellationToken = cancellation };

    /// <summary>Starts all that is live: plans, rounds, requests, scans and destructions of files, cases, errands, notices, digests, imports and Housekeeping.</summary>
    /// <returns>How many plans, rounds, requests, cases and chores run now; those that ran already are among them.</returns>
    public async Task<int> All(CancellationToken cancellation)
    {
        var (count, from) = await Part(from: null, cancellation);
        while (from is not null)
        {
            (var some, from) = await Part(from, cancellation);
            count += some;
        }

        return count;
    }

    /// <summary>Does one part of it: a bucket of a round, say. Well within a minute, whatever the number of parties.</summary>
    /// <param name="from">Where the part before ended; null at the beginning.</param>
    /// <param name="cancellation">Ends the part, which may be done again.</param>
    /// <returns>How many run by it, and where the next part begins; null when that was all.</returns>
    public async Task<(int Count, string? Next)> Part(string? from, CancellationToken cancellation)
    {
        var parts = (await Parts(cancellation)).SkipWhile(part => from is not null && string.CompareOrdinal(part.Place, from) < 0).Take(2).ToList();
        return parts.Count == 0 ? (0, null) : (await parts[0].Do(cancellation), parts.Count > 1 ? parts[1].Place : null);
    }

    // In the order of their places, so that a round which begins or ends in between changes nothing of the others.
    private async Task<List<(string Place, Func<CancellationToken, Task<int>> Do)>> Parts(CancellationToken cancellation)
    {
        var parts = new List<(string Place, Func<CancellationToken, Task<int>> Do)> { ("1", always.Start) };
        foreach (var round in (await rounds.All(cancellation)).Where(r => !r.IsOver))
        {
            for (var bucket = 0; bucket < Round.BucketCount; bucket++)
            {
                var (id, b) = (round.Id, bucket);
                parts.Add((string.Create(CultureInfo.InvariantCulture, $"2|{id}|{b:d2}"), token => StartBucket(id, b, token)));
            }
        }

        parts.Add(("3", token => StartAll(complaints.Live(token).Select(Complaint.ProcessOf), token)));
        for (var bucket = 0; bucket < Round.BucketCount; bucket++)
        {
            var b = bucket;
            parts.Add((string.Create(CultureInfo.InvariantCulture, $"4|{b:d2}"), token => StartFiles(b, token)));
        }

        parts.Add(("5", StartRest));
        parts.Sort((one, other) => string.CompareOrdinal(one.Place, other.Place));
        return parts;
    }

    private async Task<int> StartBucket(string round, int bucket, CancellationToken cancellation)
    {
        var count = bucket == 0 ? await Start([RunRound.ProcessOf(round)], cancellation) : 0;
        count += await StartAll(requests.Live(round, bucket, cancellation).Select(request => request.Process), cancellation);

        // One that has ended is due as long as a letter of it waits.
        await StartAll(requests.Overdue(round, bucket, DateTimeOffset.MaxValue, cancellation).Select(request => request.Process), cancellation);
        return count;
    }

    private async Task<int> StartRest(CancellationToken cancellation)
    {
        await errands.StartAll(DateTimeOffset.MaxValue, cancellation);
        await notices.StartAll(cancellation);
        await digests.StartAll(DateTimeOffset.MaxValue, cancellation);
        await imports.StartAll(cancellation);

        // An engine that was lost took its count of tries along. What is stuck still says so again with its next failing turn.
        foreach (var stuck in (await tasks.Open(AtOnce, cancellation)).Where(task => task.Kind == DeskTaskKind.StuckProcess))
        {
            await tasks.Done(stuck.Id, by: null, cancellation);
        }

        return 0;
    }

    // Files wait for the scanner, or to be destroyed, at any organisation: also one that is asked nothing now.
    private async Task<int> StartFiles(int bucket, CancellationToken cancellation)
    {
        foreach (var kind in Enum.GetValues<PartyKind>())
        {
            await Parallel.ForEachAsync(register.Bucket(bucket, kind, cancellation), Options(cancellation), async (party, token) => await files.StartAgain(party.Value.Id, token));
        }

        return 0;
    }

    private async Task<int> StartAll(IAsyncEnumerable<ProcessId> processes, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var some in processes.Chunk(AtOnce).WithCancellation(cancellation))
        {
            count += await Start(some, cancellation);
        }

        return count;
    }

    private async Task<int> Start(ProcessId[] processes, CancellationToken cancellation)
    {
        await workflows.Start(processes, cancellation);
        return processes.Length;
    }
}
