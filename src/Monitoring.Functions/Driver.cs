using Microsoft.DurableTask;
using Monitoring.Workflows;

namespace Monitoring.Functions;

/// <summary>The body of every orchestrator: a turn, then a nudge or a time, and again.</summary>
/// <remarks>
/// It is replayed from its history, so it awaits nothing but tasks of its context, and holds no code of a workflow.
/// Events that came in between are kept: after a nudge some turn begins that reads what was written before it.
/// </remarks>
public static class Driver
{
    /// <summary>The event that says: look again.</summary>
    public const string Nudge = "Nudge";

    /// <summary>Takes one turn, waits for what comes first, and begins anew with an empty history.</summary>
    public static async Task Run(TaskOrchestrationContext context)
    {
        var process = context.GetInput<Process>()!;
        var next = process with { Tries = 0 };
        var began = context.CurrentUtcDateTime;
        TurnTaken taken;
        try
        {
            taken = await context.CallActivityAsync<TurnTaken>(TakeTurn.Name, new TurnToTake(context.Name.Name, process.Key, process.Tries));
            if (taken.Kind == NextKind.Done)
            {
                // A nudge that came while the turn ran is heard all the same: one more look says Done again.
                if (context.WaitForExternalEvent<string>(Nudge).IsCompletedSuccessfully)
                {
                    context.ContinueAsNew(next, preserveUnprocessedEvents: true);
                }

                return;
            }

            context.SetCustomStatus(taken.Kind == NextKind.Wait
                ? new WaitStatus("a nudge, or the time", taken.Until, Pause: null, began)
                : new WaitStatus("the next turn", Until: null, Pause: null, began));
        }
        catch (TaskFailedException)
        {
            next = process with { Tries = process.Tries + 1 };
            taken = new TurnTaken(NextKind.Wait, Pauses.PauseAfter(next.Tries), default);
            context.SetCustomStatus(new WaitStatus($"try {next.Tries + 1}, after a turn that failed", Until: null, taken.Wait, began));
        }

        if (taken.Kind == NextKind.Wait)
        {
            using var stop = new CancellationTokenSource();
            var nudge = context.WaitForExternalEvent<string>(Nudge);
            var timer = context.CreateTimer(context.CurrentUtcDateTime + taken.Wait, stop.Token);
            if (await Task.WhenAny(nudge, timer) == nudge)
            {
                // Never CancelAsync: an orchestrator that awaits what is not of its context hangs without a word.
#pragma warning disable CA1849
                stop.Cancel();
#pragma warning restore CA1849
            }
        }

        context.ContinueAsNew(next, preserveUnprocessedEvents: true);
    }
}
