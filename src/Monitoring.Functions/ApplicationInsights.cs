using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Web.Telemetry;
using OpenTelemetry;

namespace Monitoring.Functions;

/// <summary>Telemetry of this head: by the standard settings of OTLP, and to Application Insights, by the identity of the app.</summary>
public static class ApplicationInsights
{
    private const string Setting = "Monitoring:Telemetry:ApplicationInsights";

    /// <summary>Adds it where a setting names an exporter.</summary>
    public static void Use(IServiceCollection services, IConfiguration configuration)
    {
        if (services.AddTelemetry(configuration, Setting)?.UseFunctionsWorkerDefaults() is not { } telemetry || configuration[Setting] is not { Length: > 0 } connection)
        {
            return;
        }

        // The component takes nothing from who has its connection string alone.
        var identity = new DefaultAzureCredential();
        telemetry
            .WithTracing(traces => traces.AddAzureMonitorTraceExporter(To, identity))
            .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(To, identity))
            .WithLogging(logs => logs.AddAzureMonitorLogExporter(To, identity));

        void To(AzureMonitorExporterOptions options)
        {
            options.ConnectionString = connection;

            // Alerts read the log: of traces a few in a second are enough, of lines none may be missed.
            options.TracesPerSecond = 5;
            options.EnableTraceBasedLogsSampler = false;
        }
    }
}
