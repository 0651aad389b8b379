using Monitoring.Calendar;
using Monitoring.Rounds;
using Monitoring.Workflows;

namespace Monitoring.Housekeeping;

/// <summary>Finds the plans whose next round is due and that nobody woke.</summary>
public sealed class FindPlans(PlanBook plans, IWorkflows workflows, TimeProvider clock) : IChore
{
    /// <inheritdoc/>
    public string Name => "plans";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        var today = Amsterdam.Day(clock.GetUtcNow());
        foreach (var plan in (await plans.All(cancellation)).Where(p => p.NextOn is not null))
        {
            await (plan.NextOn <= today
                ? workflows.Nudge(SchedulePlan.ProcessOf(plan.Id), cancellation)
                : workflows.Start(SchedulePlan.ProcessOf(plan.Id), cancellation));
        }

        return null;
    }
}
