using Monitoring.Calendar;
using Monitoring.Frameworks;
using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>Makes a plan of a draft. Nothing leaves by it: a round starts when its day has come and the Platform adopted it (art. 9.1).</summary>
public sealed class MakePlan(PlanBook plans, FrameworkLibrary frameworks, TimeProvider clock)
{
    /// <summary>What is wrong with a draft, without making anything.</summary>
    public async Task<IReadOnlyList<PlanFault>> Check(PlanDraft draft, CancellationToken cancellation)
    {
        var today = Amsterdam.Day(clock.GetUtcNow());
        var faults = draft.Faults(await frameworks.Find(draft.FrameworkVersion, cancellation), today).ToList();
        if (draft.Id.Length > 0 && await plans.Find(draft.Id, cancellation) is { } taken && !IsOf(draft, taken.Value))
        {
            faults.Add(PlanFault.NameTaken);
        }

        return faults;
    }

    /// <summary>Makes the plan. The same draft again is the same plan.</summary>
    /// <returns>What is wrong; nothing when the plan is there, by this call or an earlier one.</returns>
    public async Task<IReadOnlyList<PlanFault>> Make(PlanDraft draft, CancellationToken cancellation)
    {
        if (await Check(draft, cancellation) is { Count: > 0 } faults)
        {
            return faults;
        }

        var written = await plans.Make(draft.ToPlan(clock.GetUtcNow()), cancellation);
        return written == Written.Done || (await plans.Find(draft.Id, cancellation) is { } there && IsOf(draft, there.Value)) ? [] : [PlanFault.NameTaken];
    }

    private static bool IsOf(PlanDraft draft, Plan plan) =>
        draft.Whom == plan.Whom && draft.FirstOn == plan.FirstOn && plan with { LastOn = null, Unknown = null } == draft.ToPlan(plan.MadeAt);
}
