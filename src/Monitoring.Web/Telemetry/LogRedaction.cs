using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Monitoring.Web.Telemetry;

/// <summary>
/// Takes the words of an exception out of a line of the log and leaves its kind and where it arose: they may be what a person wrote, or name a row of
/// storage. That the line itself names nobody is what <see cref="Shell.QuietLogs"/> and its writer see to.
/// </summary>
internal sealed class LogRedaction : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (data.Exception is not { } exception)
            return;
        data.Attributes =
        [
            .. data.Attributes ?? [],
            new("exception.type", exception.GetType().FullName),
            new("exception.stacktrace", exception.StackTrace),
        ];
        data.Exception = null;
    }
}
