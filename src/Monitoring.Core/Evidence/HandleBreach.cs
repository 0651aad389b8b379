using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>Has the content of a reported file destroyed, and asks the secretariaat to judge within 72 hours whether it was a data breach (AVG 33).</summary>
public sealed class HandleBreach(ReportFile reports, FileBook files, PartyRegister register, TellOfLostFile tell, DeskTasks tasks, Errands errands) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "HandleBreach";

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <summary>The process of one file of one party.</summary>
    public static ProcessId ProcessOf(string partyId, string sha256) => new(WorkflowName, $"{partyId}~{sha256}");

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        if (key.Split('~') is not [var party, var sha256] || await reports.Find(party, sha256, cancellation) is not { } report)
        {
            await errands.LetGo(new ProcessId(WorkflowName, key), cancellation);
            return Next.Done;
        }

        // Its hash and the reason stay; another process takes it out of the drafts that name it.
        await files.Destroy(party, sha256, report.By, report.Because, cancellation);
        if (report.Notified is null)
        {
            var name = (await register.Find(party, cancellation))?.Value.Name ?? party;
            await tasks.Raise(BreachReport.TaskOf(party, sha256), DeskTaskKind.JudgeBreach, name, Links.Breach(party, sha256), cancellation, report.At + BreachReport.Term);
        }

        // Who of the party reported it knows; when it was the secretariaat the party is told, once it is so.
        if (PostedAnswer.IsDesk(report.By) && await files.Find(party, sha256, cancellation) is { } file)
        {
            await tell.Destroyed(file, cancellation);
        }

        await errands.Ended(new ProcessId(WorkflowName, key), cancellation);
        return Next.Done;
    }
}
