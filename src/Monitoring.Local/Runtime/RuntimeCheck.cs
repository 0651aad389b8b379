using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Monitoring.Local.Runtime;

/// <summary>The embedded runtime works in this process: no call to storage.</summary>
internal sealed class RuntimeCheck(EmbeddedRuntime runtime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(runtime.IsAlive ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("it has ended, or cannot read what is due"));
}
