using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.DurableTask.Client;
using Monitoring.Clock;
using Monitoring.Workflows;

namespace Monitoring.Functions;

/// <summary>
/// The workflows where the domain's clock may be moved: a demo, a test. Durable timers run on real time, so who moves the clock nudges
/// what is due by the domain's, and waits until every nudge was heard. It reads every orchestration, which suits a demo and nothing else.
/// </summary>
public sealed class WatchedWorkflows(DurableWorkflows workflows, DurableClients clients, DomainClock clock) : IWorkflows, IProgress
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<string, DateTimeOffset> unheard = new(); // since when, by the real clock
    private readonly ConcurrentDictionary<(string Instance, DateTimeOffset FailedAt), DateTimeOffset> pauses = new();

    /// <inheritdoc/>
    public Task Start(IReadOnlyCollection<ProcessId> processes, CancellationToken cancellation) => workflows.Start(processes, cancellation);

    /// <inheritdoc/>
    public async Task Nudge(ProcessId process, CancellationToken cancellation)
    {
        // Noted before it is said, or the turn that hears it could be over before it is waited for. Which event a turn heard does not
        // count: several may be heard by one, and the engine may drop those that come after the one that ended the wait.
        var said = TimeProvider.System.GetUtcNow();
        unheard.AddOrUpdate(process.ToString(), said, (_, earlier) => said > earlier ? said : earlier);
        if (!await workflows.TryNudge(process, cancellation))
        {
            unheard.TryRemove(new(process.ToString(), said));
        }
    }

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation) =>
        await Live(cancellation).Select(live => (DateTimeOffset?)live.Until).MinAsync(cancellationToken: cancellation);

    /// <inheritdoc/>
    public async Task Settled(CancellationToken cancellation)
    {
        var woken = new HashSet<(string, DateTimeOffset)>();
        while (await IsBusy(woken, cancellation))
        {
            await Task.Delay(LookAgain, TimeProvider.System, cancellation);
        }
    }

    // Whether anything is due or has not heard its nudge; what is due and was not nudged yet, is nudged.
    private async Task<bool> IsBusy(HashSet<(string, DateTimeOffset)> woken, CancellationToken cancellation)
    {
        var live = await Live(cancellation).ToListAsync(cancellation);
        var busy = live.Where(l => l.Until <= clock.GetUtcNow() || unheard.ContainsKey(l.Instance)).ToList();
        if (busy.Count == 0)
        {
            // What has ended hears nothing any more.
            foreach (var ended in unheard.Keys.Except(live.Select(l => l.Instance)))
            {
                unheard.TryRemove(ended, out _);
            }

            return false;
        }

        // One that has only begun, or takes turn after turn, is due since ever and comes to its turn by itself. Nudged between
        // two turns it would begin all over, and again for each word it puts up on its way.
        await Task.WhenAll(busy
            .Where(l => l.Until > DateTimeOffset.MinValue && !unheard.ContainsKey(l.Instance) && woken.Add(l))
            .Select(l => Nudge(ProcessId.Parse(l.Instance), cancellation)));
        return true;
    }

    private async IAsyncEnumerable<(string Instance, DateTimeOffset Until)> Live([EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = new OrchestrationQuery { Statuses = [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running], FetchInputsAndOutputs = true };
        await foreach (var instance in clients.Current.GetAllInstancesAsync(query).WithCancellation(cancellation))
        {
            var status = instance.SerializedCustomStatus is { Length: > 0 } words ? JsonSerializer.Deserialize<WaitStatus>(words, JsonSerializerOptions.Web) : null;
            if (status is not null && unheard.TryGetValue(instance.InstanceId, out var said) && status.Began >= said)
            {
                unheard.TryRemove(new(instance.InstanceId, said));
            }

            yield return (instance.InstanceId, status switch
            {
                null or { Until: null, Pause: null } => DateTimeOffset.MinValue,
                { Until: { } until } => until,
                _ => pauses.GetOrAdd((instance.InstanceId, instance.LastUpdatedAt), clock.GetUtcNow() + status.Pause.GetValueOrDefault()),
            });
        }
    }
}
