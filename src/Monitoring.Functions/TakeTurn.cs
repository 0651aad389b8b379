using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Monitoring.Desk;
using Monitoring.Workflows;

namespace Monitoring.Functions;

/// <summary>The one activity: takes a turn of a process, whole and in one place.</summary>
public sealed class TakeTurn(WorkflowCatalog catalog, DeskTasks desk, MovedClock moved, DurableClients clients, TimeProvider clock, ILogger<TakeTurn> logger)
{
    /// <summary>The activity's name.</summary>
    public const string Name = "Turn";

    /// <summary>Takes the turn. From the fifth try on the secretariaat is told first that the process is stuck.</summary>
    /// <exception cref="TurnFailedException">The turn failed; the driver takes it again after a pause.</exception>
    [Function(Name)]
    public async Task<TurnTaken> Run([ActivityTrigger] TurnToTake turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        clients.Use(client);
        var process = new ProcessId(turn.Workflow, turn.Key);
        try
        {
            await moved.Follow(cancellation);
            var stuck = turn.Tries >= Pauses.StuckAfter - 1;
            if (stuck)
            {
                await desk.Raise(Pauses.TaskId(process), DeskTaskKind.StuckProcess, process.ToString(), page: null, cancellation);
            }

            var began = clock.GetUtcNow();
            var next = await catalog[turn.Workflow].Turn(turn.Key, cancellation);
            if (stuck)
            {
                await desk.Done(Pauses.TaskId(process), by: null, cancellation);
            }

            var until = began + next.Duration;
            var left = until - clock.GetUtcNow();
            return new TurnTaken(next.Kind, left > TimeSpan.Zero ? left : TimeSpan.Zero, until);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // Without the message, which may hold what a person wrote, here and in the engine's history.
            logger.LogWarning("Turn of {Process} failed, try {Try}: {Error}\n{Where}", process, turn.Tries + 1, e.GetType().Name, e.StackTrace);
            throw new TurnFailedException($"A turn of {process} failed: {e.GetType().Name}.");
        }
    }
}
