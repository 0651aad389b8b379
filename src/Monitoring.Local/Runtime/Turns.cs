using Monitoring.Desk;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Local.Runtime;

/// <summary>Takes the turns of one process, and writes what came of them.</summary>
internal sealed class Turns(ProcessTable table, Func<WorkflowCatalog> catalog, DeskTasks desk, TimeProvider clock, ILogger logger)
{
    // One process that always has more to do must leave room for the others.
    private const int MostInARow = 25;

    /// <summary>Takes turns until the process waits or has ended.</summary>
    /// <param name="id">The process.</param>
    /// <param name="known">Its row as it was last written here; null to read it. If it is not so any more, what comes of the turn is refused, and the row is read.</param>
    /// <param name="stopping">No further turn begins.</param>
    /// <param name="cut">The turn itself is cut off: whoever comes next takes it again.</param>
    /// <returns>When the process is due again, or null when it has ended.</returns>
    public async Task<DateTimeOffset?> Take(ProcessId id, Stored<Process>? known, CancellationToken stopping, CancellationToken cut)
    {
        while (!stopping.IsCancellationRequested)
        {
            if ((known ?? await table.Find(id, cut)) is not { } row)
            {
                return null;
            }

            known = null;

            if (row.Value.DueAt > clock.GetUtcNow())
            {
                return row.Value.DueAt;
            }

            Process? next;
            try
            {
                next = await TakeInARow(row.Value, stopping, cut);
            }
            catch (Exception e) when (!cut.IsCancellationRequested)
            {
                return await WriteFailure(row, e, cut);
            }

            // The task is raised before the try is written, so one try less may have a task already.
            if (row.Value.Tries >= Pauses.StuckAfter - 1)
            {
                await desk.Done(Pauses.TaskId(id), by: null, cut);
            }

            var written = next is null ? await table.Delete(row, cut) : await table.Replace(row, next, cut);
            if (written != Written.Changed)
            {
                return written == Written.Gone ? null : next?.DueAt;
            }

            // It was nudged in the meantime, or another engine took the turn as well: the row says which.
        }

        return clock.GetUtcNow();
    }

    private async Task<Process?> TakeInARow(Process process, CancellationToken stopping, CancellationToken cut)
    {
        var workflow = catalog()[process.Id.Workflow];
        Next next;
        DateTimeOffset began;
        var taken = 0;
        do
        {
            began = clock.GetUtcNow();
            next = await workflow.Turn(process.Id.Key, cut);
        }
        while (next.Kind == NextKind.Again && ++taken < MostInARow && !stopping.IsCancellationRequested);

        return next.Kind switch
        {
            NextKind.Done => null,
            NextKind.Wait => process with { DueAt = began + next.Duration, Tries = 0, LastError = null },
            _ => process with { DueAt = clock.GetUtcNow(), Tries = 0, LastError = null },
        };
    }

    private async Task<DateTimeOffset?> WriteFailure(Stored<Process> taken, Exception error, CancellationToken cut)
    {
        var id = taken.Value.Id;
        for (var row = taken; row is not null; row = await table.Find(id, cut))
        {
            var now = clock.GetUtcNow();
            var nudged = row.Value.Nudges != taken.Value.Nudges;
            if (row != taken && !nudged && row.Value.DueAt > now)
            {
                // Another engine took the same turn, and that is the one that counts.
                return row.Value.DueAt;
            }

            var tries = row.Value.Tries + 1;
            if (tries >= Pauses.StuckAfter)
            {
                await desk.Raise(Pauses.TaskId(id), DeskTaskKind.StuckProcess, id.ToString(), page: null, cut);
            }

            var next = row.Value with { Tries = tries, LastError = Describe(error), DueAt = nudged ? now : now + Pauses.PauseAfter(tries) };
            switch (await table.Replace(row, next, cut))
            {
                case Written.Done:
                    // Without the message, which may hold what a person wrote; it stands in the row.
                    logger.LogWarning("Turn of {Process} failed, try {Try}, next at {DueAt}: {Error}\n{Where}", id, tries, next.DueAt, error.GetType().Name, error.StackTrace);
                    return next.DueAt;
                case Written.Gone:
                    return null;
            }
        }

        return null;
    }

    private static string Describe(Exception error)
    {
        var text = $"{error.GetType().Name}: {error.Message}";
        return text.Length <= 500 ? text : text[..500];
    }
}
