using Monitoring.Complaints;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>Short forms of the nudges that follow a change of a request.</summary>
internal static class RequestNudges
{
    /// <summary>Says to the request's process, and to that of its case when it has one: look again.</summary>
    public static async Task NudgeWithCase(this IWorkflows workflows, EvidenceRequest request, CancellationToken cancellation)
    {
        await workflows.Nudge(request.Id.Process, cancellation);
        await workflows.NudgeCase(request, cancellation);
    }

    /// <summary>The same to its case only, when it has one.</summary>
    public static Task NudgeCase(this IWorkflows workflows, EvidenceRequest request, CancellationToken cancellation) =>
        request.HasCase ? workflows.Nudge(Complaint.ProcessOf(request.CaseId), cancellation) : Task.CompletedTask;
}
