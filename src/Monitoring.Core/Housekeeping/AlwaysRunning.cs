using Monitoring.Rounds;
using Monitoring.Workflows;

namespace Monitoring.Housekeeping;

/// <summary>The processes that run as long as there is a Platform: Housekeeping, one for each chore, and every plan that has a next round.</summary>
public sealed class AlwaysRunning(IEnumerable<IChore> chores, PlanBook plans, IWorkflows workflows)
{
    /// <summary>Starts them; those that run are left as they are.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> Start(CancellationToken cancellation)
    {
        var planned = (await plans.All(cancellation)).Where(plan => plan.NextOn is not null);
        ProcessId[] all = [.. chores.Select(KeepHouse.ProcessOf), .. planned.Select(plan => SchedulePlan.ProcessOf(plan.Id))];
        await workflows.Start(all, cancellation);
        return all.Length;
    }
}
