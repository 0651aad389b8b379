using System.Diagnostics;
using OpenTelemetry;

namespace Monitoring.Web.Telemetry;

/// <summary>
/// Leaves in a span only what is known to be harmless, before any exporter sees it. A list of what may stay, not of what must go: an address of a page may
/// be the link of a letter, one of storage names rows, and what a next release of a library adds is not known yet.
/// </summary>
internal sealed class SpanRedaction : BaseProcessor<Activity>
{
    /// <summary>The tag with the pattern of the page's address, such as <c>/bewijs/{token}</c>.</summary>
    public const string Page = "monitoring.page";

    private static readonly HashSet<string> MayStay =
    [
        Page, "monitoring.workflow", "monitoring.outcome", "monitoring.round", "monitoring.party", "monitoring.plan", "monitoring.case", "monitoring.chore",
        "http.request.method", "http.response.status_code", "http.request.resend_count", "network.protocol.version", "url.scheme", "error.type", "az.namespace",
        "faas.name", "faas.instance", "faas.invocation_id", "faas.coldstart", "faas.trigger",
    ];

    public override void OnEnd(Activity data)
    {
        foreach (var (tag, _) in data.TagObjects.ToList())
        {
            // Which host we asked is ours to say; which host we were asked as is what a visitor wrote.
            if (!MayStay.Contains(tag) && !(tag is "server.address" or "server.port" && data.Kind == ActivityKind.Client))
                data.SetTag(tag, null);
        }

        if (data.Kind == ActivityKind.Server)
            data.DisplayName = $"{data.GetTagItem("http.request.method")} {data.GetTagItem(Page)}".TrimEnd();
        if (data.StatusDescription is not null)
            data.SetStatus(data.Status);
        // An event is an exception with its words, and cannot be taken out. What failed is told by the span of the turn, and by the log.
        if (data.Events.Any())
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
