using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Monitoring.Web.Shell;

internal static class ErrorCode
{
    /// <summary>
    /// What a visitor can read out and an engineer can find: the first 8 digits of the trace id that stands with every
    /// line of the log.
    /// </summary>
    public static string Of(HttpContext context) =>
        Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity
            ? activity.TraceId.ToHexString()[..8]
            : context.TraceIdentifier;
}
