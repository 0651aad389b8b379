using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monitoring.Letters;

namespace Monitoring.Web.Health;

/// <summary>Letters get out, as far as <see cref="Outbox"/> sees: two calls to storage. One or two processes that are stuck are their own trouble; more are the outbox's.</summary>
internal sealed class OutboxCheck(Outbox outbox) : IHealthCheck
{
    private const int TooMany = 3;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => await outbox.Stuck(cancellationToken) switch
    {
        0 => HealthCheckResult.Healthy(),
        < TooMany and var few => HealthCheckResult.Degraded($"{few} processes are stuck"),
        var many => HealthCheckResult.Unhealthy($"{many} processes are stuck"),
    };
}
