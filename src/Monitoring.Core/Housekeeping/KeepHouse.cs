using Microsoft.Extensions.Options;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Rounds;
using Monitoring.Workflows;

namespace Monitoring.Housekeeping;

/// <summary>Finds what should have moved and did not: a nudge that was lost costs a delay, not a case. The workflow <c>Housekeeping</c>.</summary>
public sealed class KeepHouse(
    PlanBook plans, RoundBook rounds, RequestWalk walk, ComplaintWalk complaints, IWorkflows workflows, IOptions<HousekeepingOptions> options, TimeProvider clock) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "Housekeeping";

    /// <summary>The one process.</summary>
    public static ProcessId Process { get; } = new(WorkflowName, "system");

    // What is this late was forgotten; what is less late is being worked on.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var plan in (await plans.All(cancellation)).Where(p => p.NextOn is not null))
        {
            await (plan.NextOn <= Amsterdam.Day(now)
                ? workflows.Nudge(SchedulePlan.ProcessOf(plan.Id), cancellation)
                : workflows.Start(SchedulePlan.ProcessOf(plan.Id), cancellation));
        }

        foreach (var round in (await rounds.All(cancellation)).Where(r => r.State != RoundState.Closed))
        {
            await workflows.Start(RunRound.ProcessOf(round.Id), cancellation);
            if (!round.IsPaused)
            {
                await KeepRequests(round.Id, now - Late, cancellation);
            }
        }

        await KeepCases(now - Late, cancellation);
        return Next.Wait(options.Value.Every);
    }

    private async Task KeepRequests(string roundId, DateTimeOffset late, CancellationToken cancellation)
    {
        await foreach (var request in walk.Overdue(roundId, late, cancellation))
        {
            await workflows.Nudge(request.Process, cancellation);
        }

        await foreach (var request in walk.Stalled(roundId, cancellation))
        {
            await workflows.Start(request.Process, cancellation);
        }
    }

    private async Task KeepCases(DateTimeOffset late, CancellationToken cancellation)
    {
        await foreach (var complaint in complaints.Live(cancellation))
        {
            await (await complaints.IsOverdue(complaint, late, cancellation)
                ? workflows.Nudge(Complaint.ProcessOf(complaint), cancellation)
                : workflows.Start(Complaint.ProcessOf(complaint), cancellation));
        }
    }
}
