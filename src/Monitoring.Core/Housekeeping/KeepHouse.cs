using Microsoft.Extensions.Options;
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
        var late = clock.GetUtcNow() - Late;
        await workflows.Start([.. (await plans.All(cancellation)).Where(p => p.NextOn is not null).Select(p => SchedulePlan.ProcessOf(p.Id))], cancellation);
        foreach (var round in (await rounds.All(cancellation)).Where(r => r.State is RoundState.Opening or RoundState.Running))
        {
            await workflows.Start(RunRound.ProcessOf(round.Id), cancellation);
            await foreach (var request in walk.Overdue(round.Id, late, cancellation))
            {
                await workflows.Nudge(request.Process, cancellation);
            }
        }

        await foreach (var complaint in complaints.Overdue(late, cancellation))
        {
            await workflows.Nudge(Complaint.ProcessOf(complaint), cancellation);
        }

        return Next.Wait(options.Value.Every);
    }
}
