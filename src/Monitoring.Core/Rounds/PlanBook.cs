using Monitoring.Adoptions;
using Monitoring.Letters.Digests;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Rounds;

/// <summary>The plans, and what they rest on.</summary>
public sealed class PlanBook(Table<Plan> plans, AdoptionBook adoptions, IWorkflows workflows, TimeProvider clock, UnderWay? underWay = null)
{
    /// <summary>The plan, or null.</summary>
    public async Task<Stored<Plan>?> Find(string id, CancellationToken cancellation) => Key.IsValidPart(id) ? await plans.Find(Plan.KeyOf(id), cancellation) : null;

    /// <summary>All plans.</summary>
    public async Task<IReadOnlyList<Plan>> All(CancellationToken cancellation)
    {
        var all = new List<Plan>();
        await foreach (var plan in plans.Query(Plan.Partition, Plan.Prefix, cancellation: cancellation))
        {
            all.Add(plan.Value);
        }

        return all;
    }

    /// <summary>Makes a plan and starts its process.</summary>
    /// <returns><see cref="Written.Exists"/> when there is a plan of that id already; it stays as it is.</returns>
    public async Task<Written> Make(Plan plan, CancellationToken cancellation)
    {
        var written = await plans.Insert(plan, cancellation);
        underWay?.Changed();
        await workflows.Start(SchedulePlan.ProcessOf(plan.Id), cancellation);
        return written;
    }

    /// <summary>Stops a plan: no round of it starts any more; what runs goes on. Twice is once: the first reason stands.</summary>
    /// <returns>Whether there is such a plan.</returns>
    public async Task<bool> Stop(string id, string because, string by, CancellationToken cancellation)
    {
        while (await Find(id, cancellation) is { } stored)
        {
            if (stored.Value.StoppedAt is not null
                || await plans.Replace(stored, stored.Value with { StoppedAt = clock.GetUtcNow(), StoppedBecause = because, StoppedBy = by }, cancellation) == Written.Done)
            {
                await workflows.Nudge(SchedulePlan.ProcessOf(id), cancellation);
                return true;
            }
        }

        return false;
    }

    /// <summary>By which adoptions a plan may start rounds; null for what the Platform has not adopted (art. 9.1).</summary>
    public async Task<(string? Framework, string? Plan)> AdoptedBy(Plan plan, CancellationToken cancellation)
    {
        var framework = await adoptions.Find(Adoption.SubjectOfFramework(plan.FrameworkVersion), cancellation);
        var itself = await adoptions.Find(Adoption.SubjectOfPlan(plan.Id), cancellation);
        return (framework?.AdoptionId, itself?.AdoptionId);
    }
}
