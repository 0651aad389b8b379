using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Monitoring.Web.Health;

/// <summary>
/// Says to a machine whether the site is alive (<c>/health/live</c>: this process answers) and ready (<c>/health/ready</c>: storage and
/// the engine answer, letters get out, and somebody hears whether they arrive). Anybody may ask, so it says the names of the checks and their state, and nothing else.
/// </summary>
/// <remarks>What puts instances out of service should ask <c>live</c>: <c>ready</c> is for whoever is to be woken.</remarks>
public static class HealthEndpoints
{
    /// <summary>Adds the checks that both heads have. A head adds that of its engine, <c>AddReadyCheck&lt;…&gt;("engine")</c>.</summary>
    internal static IServiceCollection AddHealth(this IServiceCollection services) =>
        services.AddReadyCheck<StorageCheck>("storage").AddReadyCheck<OutboxCheck>("outbox").AddReadyCheck<DeliveryCheck>("delivery")

            // It would write a line for each time that anybody asks; RememberedCheck writes one for each time that it looks.
            .AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None));

    /// <summary>Adds a check of readiness. What it found is remembered for some seconds, whoever asks.</summary>
    /// <param name="services">Where.</param>
    /// <param name="name">What is checked; everybody may read it.</param>
    public static IServiceCollection AddReadyCheck<T>(this IServiceCollection services, string name) where T : class, IHealthCheck
    {
        services.AddSingleton<T>().AddSingleton<RememberedCheck<T>>();
        services.AddHealthChecks().AddCheck<RememberedCheck<T>>(name);
        return services;
    }

    internal static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = Write }).AllowAnonymous();
    }

    private static Task Write(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()),
        }));
    }
}
