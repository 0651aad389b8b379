using Microsoft.DurableTask.Client;
using Monitoring.Clock;
using Monitoring.Housekeeping;

namespace Monitoring.Functions;

/// <summary>
/// Forgets orchestrations that ended long ago, some hundreds in a part: nothing reads them. That a process has ended stands in the
/// domain's rows; who starts it again gets a first look that says Done.
/// </summary>
/// <remarks>
/// One by one, as the engine's own purge of a whole period has no end that would fit in a turn. The engine looks through all its instances for
/// them, so it is done once a day. Should one be started anew at that very moment, Housekeeping finds within the hour that it does not run.
/// </remarks>
public sealed class PurgeHub(DurableClients clients, SystemClock clock) : IChore
{
    private const int Part = 200;
    private const int AtOnce = 8;

    // Time enough to look into what went wrong in a round's last days.
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public string Name => "hub";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        // Timers of the engine run on real time, so its instances are as old as the system's clock says.
        var before = clock.GetUtcNow() - LongAgo;
        var query = new OrchestrationQuery
        {
            CreatedTo = before,
            Statuses = [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated],
            PageSize = Part,
        };
        var ended = await clients.Current.GetAllInstancesAsync(query).Where(instance => instance.LastUpdatedAt < before).Take(Part).ToListAsync(cancellation);
        await Parallel.ForEachAsync(
            ended,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (instance, token) => await clients.Current.PurgeInstanceAsync(instance.InstanceId, token));
        return ended.Count == Part ? "more" : null;
    }
}
