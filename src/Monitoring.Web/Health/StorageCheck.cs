using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monitoring.Backup;
using Monitoring.Storage;

namespace Monitoring.Web.Health;

/// <summary>Tables and blobs answer and hold what is ours, and no restore into them is under way: two or three calls to storage.</summary>
internal sealed class StorageCheck(StorageAccount account, RestoreGate gate) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await account.Reach(cancellationToken);
        return await gate.Unfinished(cancellationToken) is null
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("a restore into it has not ended: what was erased may stand there again");
    }
}
