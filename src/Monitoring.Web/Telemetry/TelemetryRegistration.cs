using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Telemetry;
using Monitoring.Web.Shell;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Monitoring.Web.Telemetry;

/// <summary>Spans, figures and logs by OpenTelemetry, without a personal datum, and only where something takes them.</summary>
public static class TelemetryRegistration
{
    /// <summary>Adds telemetry when a setting names an exporter; otherwise nothing is listened to and nothing costs.</summary>
    /// <param name="services">Where.</param>
    /// <param name="configuration">The settings: the standard ones of OTLP, for all signals or for one.</param>
    /// <param name="exporters">More settings that name an exporter: one that the head adds to what this returns.</param>
    /// <returns>For more exporters; null when nothing is exported.</returns>
    public static IOpenTelemetryBuilder? AddTelemetry(this IServiceCollection services, IConfiguration configuration, params string[] exporters)
    {
        bool Has(string setting) => configuration[setting] is { Length: > 0 };
        bool Otlp(string signal) => Has("OTEL_EXPORTER_OTLP_ENDPOINT") || Has($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT");
        if (!Otlp("TRACES") && !Otlp("METRICS") && !Otlp("LOGS") && !exporters.Any(Has))
            return null;

        var telemetry = services.AddTelemetry(named: Has("OTEL_SERVICE_NAME"));
        if (Otlp("TRACES"))
            telemetry.WithTracing(traces => traces.AddOtlpExporter());
        if (Otlp("METRICS"))
            telemetry.WithMetrics(metrics => metrics.AddOtlpExporter());
        if (Otlp("LOGS"))
            telemetry.WithLogging(logs => logs.AddOtlpExporter());
        return telemetry;
    }

    /// <summary>What is told, redacted; whoever takes it is added after this.</summary>
    internal static IOpenTelemetryBuilder AddTelemetry(this IServiceCollection services, bool named = false) => services.AddOpenTelemetry()
        .ConfigureResource(resource => _ = named ? resource : resource.AddService("monitoring", serviceVersion: typeof(MonitoringWeb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion))
        .WithTracing(traces => traces.AddSource(Measures.Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddProcessor(new SpanRedaction()))
        .WithMetrics(metrics => metrics.AddMeter(Measures.Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation())
        .WithLogging(logs => logs.AddProcessor(new LogRedaction()), options => (options.IncludeFormattedMessage, options.IncludeScopes) = (true, false));

    /// <summary>Names the page in the span of the request, by the pattern of its address. Stands after routing.</summary>
    internal static void UsePageInSpans(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!ErrorAnswers.IsOne(context) && context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span)
            span.SetTag(SpanRedaction.Page, context.GetEndpoint() is RouteEndpoint endpoint ? "/" + endpoint.RoutePattern.RawText?.TrimStart('/') : null);
        return next(context);
    });
}
