using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Monitoring.Web.Shell;

internal static class ErrorCode
{
    // The web server traces a request only for who listens, and its own log, which would be one, is off (QuietLogs).
    private static readonly Lazy<ActivityListener> Listener = new(() =>
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    });

    /// <summary>Gives every request a trace id, and with it every line of its log.</summary>
    public static void Trace() => _ = Listener.Value;

    /// <summary>
    /// What a visitor can read out and an engineer can find: the first 8 digits of the trace id that stands with every
    /// line of the log.
    /// </summary>
    public static string Of(HttpContext context) =>
        Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity
            ? activity.TraceId.ToHexString()[..8]
            : context.TraceIdentifier;
}
