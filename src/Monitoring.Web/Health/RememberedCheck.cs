using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Monitoring.Clock;

namespace Monitoring.Web.Health;

/// <summary>
/// Looks at most once in ten seconds and for at most five, however many ask at the same time, so that asking costs nobody money.
/// What fails is logged by its kind, not by its words.
/// </summary>
internal sealed class RememberedCheck<T>(T check, SystemClock clock, ILogger<T> logger) : IHealthCheck where T : class, IHealthCheck
{
    private static readonly TimeSpan RememberFor = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private Task<HealthCheckResult>? look;
    private DateTimeOffset began;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (look is null || (look.IsCompleted && now - began >= RememberFor))
                (look, began) = (Look(context), now);
            // Who asked may leave; who else waits for the same look still gets it.
            return look.WaitAsync(cancellationToken);
        }
    }

    private async Task<HealthCheckResult> Look(HealthCheckContext context)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            // Not in the hands of who asked, and never longer than told: a check may forget to look at its token.
            var result = await Task.Run(() => check.CheckHealthAsync(context, patience.Token), CancellationToken.None).WaitAsync(patience.Token);
            if (result.Status != HealthStatus.Healthy)
                logger.LogWarning("The check of {Check} is {Status}: {What}", context.Registration.Name, result.Status, result.Description);
            return result;
        }
        catch (Exception e)
        {
            logger.LogWarning("The check of {Check} failed: {Error}", context.Registration.Name, e.GetType().Name);
            return HealthCheckResult.Unhealthy();
        }
    }
}
