using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monitoring.Storage;

namespace Monitoring.Web.Health;

/// <summary>Tables and blobs answer and hold what is ours: two calls to storage.</summary>
internal sealed class StorageCheck(StorageAccount account) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await account.Reach(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
