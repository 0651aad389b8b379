using Monitoring.Settings;

namespace Monitoring.Web.Telemetry;

/// <summary>Where spans, figures and logs go besides what the standard settings of OpenTelemetry say (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>); the section <c>Monitoring:Telemetry</c>.</summary>
public sealed class TelemetryOptions : ISettings
{
    /// <summary>
    /// The connection string of Application Insights, for the Azure head. Not under its usual name: the Functions host would read that too, and
    /// send every address that a visitor asked for, the links of letters among them.
    /// </summary>
    public string? ApplicationInsights { get; set; }

    /// <inheritdoc/>
    public IEnumerable<string> Mistakes() => ApplicationInsights is { Length: > 0 } connection && !connection.Contains("InstrumentationKey=", StringComparison.OrdinalIgnoreCase)
        ? ["Set Monitoring:Telemetry:ApplicationInsights to the connection string of Application Insights, as its page in the portal shows it, or leave it out."]
        : [];
}
