using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monitoring.Housekeeping;

namespace Monitoring.Functions;

/// <summary>The task hub answers, and Housekeeping runs on it: one call to the engine.</summary>
public sealed class HubCheck(DurableClients clients, IEnumerable<IChore> chores) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var house = await clients.Current.GetInstanceAsync(KeepHouse.ProcessOf(chores.First()).ToString(), getInputsAndOutputs: false, cancellationToken);
        return house?.RuntimeStatus is OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Pending
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("the hub answers, and Housekeeping does not run on it");
    }
}
