using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Rounds;
using Monitoring.Workflows;

namespace Monitoring.Housekeeping;

/// <summary>
/// Starts every process again from the domain's tables alone: after the engine's own storage was lost, or another engine took
/// over. Harmless at any time; what runs is left as it is. It walks all that is live, so it is for an operator, not for a page.
/// </summary>
public sealed class StartAgain(
    PlanBook plans, RoundBook rounds, RequestWalk requests, ComplaintWalk complaints, IEnumerable<IChore> chores, PartyRegister register, PartyNotices notices, ImportBook imports, DeskTasks tasks, FileBook files,
    Errands errands, IWorkflows workflows)
{
    private const int AtOnce = 500;

    private static ParallelOptions Options(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = 16, CancellationToken = cancellation };

    /// <summary>Starts all that is live: plans, rounds, requests, scans and destructions of files, cases, errands, notices, imports and Housekeeping.</summary>
    /// <returns>How many plans, rounds, requests, cases and chores run now; those that ran already are among them.</returns>
    public async Task<int> All(CancellationToken cancellation)
    {
        var count = await Start([.. chores.Select(KeepHouse.ProcessOf)], cancellation);
        count += await Start([.. (await plans.All(cancellation)).Where(p => p.NextOn is not null).Select(p => SchedulePlan.ProcessOf(p.Id))], cancellation);
        foreach (var round in (await rounds.All(cancellation)).Where(r => !r.IsOver))
        {
            count += await Start([RunRound.ProcessOf(round.Id)], cancellation);
            await foreach (var live in requests.Live(round.Id, cancellation).Chunk(AtOnce).WithCancellation(cancellation))
            {
                count += await Start([.. live.Select(request => request.Process)], cancellation);
            }

            // One that has ended is due as long as a letter of it waits.
            for (var bucket = 0; bucket < Round.BucketCount; bucket++)
            {
                await StartAll(requests.Overdue(round.Id, bucket, DateTimeOffset.MaxValue, cancellation).Select(request => request.Process), cancellation);
            }
        }

        count += await StartAll(complaints.Live(cancellation).Select(Complaint.ProcessOf), cancellation);

        await StartFiles(cancellation);
        await errands.StartAll(DateTimeOffset.MaxValue, cancellation);
        await notices.StartAll(cancellation);
        await imports.StartAll(cancellation);

        // An engine that was lost took its count of tries along. What is stuck still says so again with its next failing turn.
        foreach (var stuck in (await tasks.Open(AtOnce, cancellation)).Where(task => task.Kind == DeskTaskKind.StuckProcess))
        {
            await tasks.Done(stuck.Id, by: null, cancellation);
        }

        return count;
    }

    // Files wait for the scanner, or to be destroyed, at any organisation: also one that is asked nothing now.
    private async Task StartFiles(CancellationToken cancellation)
    {
        foreach (var (bucket, kind) in Enumerable.Range(0, Round.BucketCount).SelectMany(bucket => Enum.GetValues<PartyKind>().Select(kind => (bucket, kind))))
        {
            await Parallel.ForEachAsync(register.Bucket(bucket, kind, cancellation), Options(cancellation), async (party, token) => await files.StartAgain(party.Value.Id, token));
        }
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
