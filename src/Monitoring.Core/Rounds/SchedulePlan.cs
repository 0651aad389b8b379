using Monitoring.Adoptions;
using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Rounds;

/// <summary>Sleeps until the next round of a plan is due (Amsterdam dates), starts it, and so on (art. 9.1).</summary>
public sealed class SchedulePlan(Table<Plan> plans, PlanBook book, RoundBook rounds, DeskTasks tasks, TimeProvider clock) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "SchedulePlan";

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <summary>The process of a plan.</summary>
    public static ProcessId ProcessOf(string planId) => new(WorkflowName, planId);

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        if (await book.Find(key, cancellation) is not { } stored)
        {
            return Next.Done;
        }

        var plan = stored.Value;
        var adopted = await book.AdoptedBy(plan, cancellation);
        var now = clock.GetUtcNow();
        switch (plan.NextStep(now, adopted is { Framework: not null, Plan: not null }))
        {
            case PlanStep.StartRound(var on):
                await rounds.Start(plan, on, adopted.Framework!, adopted.Plan!, cancellation);
                await tasks.Done(AdoptionTask(key), by: null, cancellation);
                await plans.Replace(stored, plan with { LastOn = on }, cancellation);
                return Next.Again;

            case PlanStep.AskForAdoption:
                await tasks.Raise(AdoptionTask(key), DeskTaskKind.AdoptionMissing, plan.Name, Links.Adoptions, cancellation);
                return Next.Wait(Next.LongestWait);

            case PlanStep.Wait(var until):
                return Next.Wait(until - now);

            default:
                // A plan may be stopped while it waits for the Platform.
                await tasks.Done(AdoptionTask(key), by: null, cancellation);
                return Next.Done;
        }
    }

    private static string AdoptionTask(string planId) => $"adoption~{planId}";
}
