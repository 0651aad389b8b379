using Monitoring.Complaints;
using Monitoring.Rounds;
using Monitoring.Workflows;

namespace Monitoring.Housekeeping;

/// <summary>
/// Starts every process again from the domain's tables alone: after the engine's own storage was lost, or another engine took
/// over. Harmless at any time; what runs is left as it is. It walks all that is live, so it is for an operator, not for a page.
/// </summary>
public sealed class StartAgain(PlanBook plans, RoundBook rounds, RequestWalk requests, ComplaintWalk complaints, IWorkflows workflows)
{
    private const int AtOnce = 500;

    /// <summary>Starts all that is live: plans, rounds, requests, cases and Housekeeping.</summary>
    public async Task All(CancellationToken cancellation)
    {
        await workflows.Start(KeepHouse.Process, cancellation);
        await workflows.Start([.. (await plans.All(cancellation)).Where(p => p.NextOn is not null).Select(p => SchedulePlan.ProcessOf(p.Id))], cancellation);
        foreach (var round in (await rounds.All(cancellation)).Where(r => r.State != RoundState.Closed))
        {
            await workflows.Start(RunRound.ProcessOf(round.Id), cancellation);
            await foreach (var live in requests.Live(round.Id, cancellation).Chunk(AtOnce).WithCancellation(cancellation))
            {
                await workflows.Start([.. live.Select(request => request.Process)], cancellation);
            }
        }

        await foreach (var live in complaints.Live(cancellation).Chunk(AtOnce).WithCancellation(cancellation))
        {
            await workflows.Start([.. live.Select(Complaint.ProcessOf)], cancellation);
        }
    }
}
