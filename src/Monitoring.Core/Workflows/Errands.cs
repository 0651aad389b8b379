using Monitoring.Storage;

namespace Monitoring.Workflows;

/// <summary>The processes of which no other row tells that they are live.</summary>
public sealed class Errands(Table<Errand> errands, IWorkflows workflows, TimeProvider clock)
{
    // What was noted and never begun after this will not begin any more.
    private static readonly TimeSpan LongGone = TimeSpan.FromDays(1);

    /// <summary>Notes that a process is about to begin, before what it is about is written; harmless when repeated.</summary>
    public Task Note(ProcessId process, CancellationToken cancellation) =>
        errands.Insert(new Errand { Workflow = process.Workflow, Of = process.Key, At = clock.GetUtcNow() }, cancellation);

    /// <summary>Notes that it has ended; harmless when repeated.</summary>
    public async Task Ended(ProcessId process, CancellationToken cancellation)
    {
        if (await errands.Find(Errand.KeyOf(process), cancellation) is { } row)
        {
            await errands.Delete(row, cancellation);
        }
    }

    /// <summary>Lets go of one whose matter was never written; not before a day, as it may be about to be.</summary>
    public async Task LetGo(ProcessId process, CancellationToken cancellation)
    {
        if (await errands.Find(Errand.KeyOf(process), cancellation) is { } row && row.Value.At < clock.GetUtcNow() - LongGone)
        {
            await errands.Delete(row, cancellation);
        }
    }

    /// <summary>Starts all that were begun before that time: for Housekeeping, and after the engine was lost.</summary>
    public async Task StartAll(DateTimeOffset before, CancellationToken cancellation)
    {
        await foreach (var row in errands.Query(Errand.Partition, Errand.Prefix, cancellation: cancellation))
        {
            if (row.Value.At <= before)
            {
                await workflows.Nudge(row.Value.Process, cancellation);
            }
        }
    }
}
