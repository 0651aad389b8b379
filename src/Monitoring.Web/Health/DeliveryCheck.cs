using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Monitoring.Letters.Sending;

namespace Monitoring.Web.Health;

/// <summary>Somebody hears whether letters arrive. Where nobody does, letters leave all the same, but each takes a person, and no term begins by itself.</summary>
internal sealed class DeliveryCheck(IOptions<MailOptions> mail) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(mail.Value.MissingForArrival is { } missing
        ? HealthCheckResult.Degraded($"Nobody hears whether letters arrive: {missing} is not set")
        : HealthCheckResult.Healthy());
}
