using DurableTask.Core.Exceptions;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Monitoring.Workflows;

namespace Monitoring.Functions;

/// <summary>The port of the workflows, over Durable Functions: an orchestration for each process, under the id of the domain.</summary>
public sealed class DurableWorkflows(DurableClients clients) : IWorkflows
{
    private const int AtOnce = 32;

    // What is in one of these states is left as it is. What has ended begins anew, and its first look says Done.
    private static readonly OrchestrationRuntimeStatus[] Runs =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <inheritdoc/>
    public Task Start(IReadOnlyCollection<ProcessId> processes, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            processes.Distinct(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (process, token) => await TryStart(process, token));

    /// <inheritdoc/>
    public Task Nudge(ProcessId process, CancellationToken cancellation) => TryNudge(process, cancellation);

    /// <summary>Says to a process: look again.</summary>
    /// <param name="process">The process.</param>
    /// <param name="cancellation">Ends the calls.</param>
    /// <returns>Whether the process was told; false when it was started instead, or has ended in between.</returns>
    public async Task<bool> TryNudge(ProcessId process, CancellationToken cancellation)
    {
        if (await TryStart(process, cancellation))
        {
            // Its first turn begins from now on.
            return false;
        }

        try
        {
            await clients.Current.RaiseEventAsync(process.ToString(), Driver.Nudge, "", cancellation);
            return true;
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Cancelled && cancellation.IsCancellationRequested)
        {
            // Of the engine's calls this one alone says so by an error of the protocol.
            throw new OperationCanceledException(e.Message, e, cancellation);
        }
        catch (RpcException e) when (e.StatusCode is not (StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.Cancelled))
        {
            // Refused: it ended in between. Done is final, and nothing is left to look at.
            return false;
        }
    }

    private async Task<bool> TryStart(ProcessId process, CancellationToken cancellation)
    {
        try
        {
            await clients.Current.ScheduleNewOrchestrationInstanceAsync(
                process.Workflow,
                new Process(process.Key),
                new StartOrchestrationOptions(process.ToString()).WithDedupeStatuses(Runs),
                cancellation);
            return true;
        }
        catch (Exception e) when (e is OrchestrationAlreadyExistsException or RpcException { StatusCode: StatusCode.AlreadyExists })
        {
            return false;
        }
    }
}
