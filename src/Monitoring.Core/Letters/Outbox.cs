using Monitoring.Desk;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Letters;

/// <summary>Whether letters that were written get out, told by two calls to storage however many letters there are.</summary>
/// <remarks>
/// It sees the processes that write letters and fail again and again (a turn that cannot hand a letter over fails, and from the fifth try, some
/// forty minutes, it is a task), and what somebody asked for and has not begun. It does not see a letter that waits on purpose, for a working day or
/// because mail is held; one whose provider took it and lost it, which is a task of the request after some days; a stuck process beyond
/// the first thousand open tasks.
/// </remarks>
public sealed class Outbox(DeskTasks desk, Table<Errand> errands, TimeProvider clock)
{
    private const int TasksLookedAt = 1000;
    private const int ErrandsLookedAt = 100;

    // Housekeeping begins it again after half an hour, every hour.
    private static readonly TimeSpan Late = TimeSpan.FromHours(2);

    /// <summary>How many processes that write letters are stuck, or were to begin long ago; at most some hundreds.</summary>
    public async Task<int> Stuck(CancellationToken cancellation)
    {
        var tasks = desk.Open(TasksLookedAt, cancellation);
        var waiting = errands.Take(ErrandsLookedAt, Errand.Partition, Errand.Prefix, cancellation: cancellation);
        var late = clock.GetUtcNow() - Late;
        return (await tasks).Count(task => task.Kind == DeskTaskKind.StuckProcess) + (await waiting).Count(row => row.Value.At < late);
    }
}
