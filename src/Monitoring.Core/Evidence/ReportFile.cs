using Monitoring.Desk;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>Somebody of a party, or the secretariaat, reports that a file should not have been uploaded: blocked at once, destroyed by a turn, judged by a person.</summary>
public sealed class ReportFile(Table<BreachReport> reports, FileBook files, DeskTasks tasks, Errands errands, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>The report, or null.</summary>
    public async Task<BreachReport?> Find(string partyId, string sha256, CancellationToken cancellation) =>
        Key.IsValidPart(partyId) && Key.IsValidPart(sha256) ? (await reports.Find(BreachReport.KeyOf(partyId, sha256), cancellation))?.Value : null;

    /// <summary>Reports a file. Twice is once: the first report stands.</summary>
    /// <param name="id">The request from whose page it is reported.</param>
    /// <param name="sha256">The hash of its content. The party may have given it in several rounds: it is blocked in all of them.</param>
    /// <param name="name">Its name.</param>
    /// <param name="because">Why; never what the file says.</param>
    /// <param name="by">Who: the id of a contact or colleague, or an address of the secretariaat.</param>
    /// <param name="cancellation">Ends the call; the same call again completes it.</param>
    /// <returns>Whether there is such a file.</returns>
    public async Task<bool> Report(RequestKey id, string sha256, string name, string because, string by, CancellationToken cancellation)
    {
        if (await files.Find(id.PartyId, sha256, cancellation) is null)
        {
            return false;
        }

        // First what Housekeeping finds, then the report; from there a process blocks and destroys it too, and asks for the judgement.
        var handled = HandleBreach.ProcessOf(id.PartyId, sha256);
        await errands.Note(handled, cancellation);
        await reports.Insert(
            new BreachReport { PartyId = id.PartyId, Sha256 = sha256, RoundId = id.RoundId, FileName = name, Because = because, By = by, At = clock.GetUtcNow() }, cancellation);
        await files.Block(id.PartyId, sha256, by, because, cancellation);
        await workflows.Nudge(handled, cancellation);
        return true;
    }

    /// <summary>Records whether it was notified to the Autoriteit Persoonsgegevens (AVG 33), and why or why not.</summary>
    /// <returns>Whether this judgement stands: false when there is no report, or a colleague judged otherwise before.</returns>
    public async Task<bool> Judge(string partyId, string sha256, bool notified, string reasons, string by, CancellationToken cancellation)
    {
        while (await reports.Find(BreachReport.KeyOf(partyId, sha256), cancellation) is { } stored)
        {
            if (stored.Value.Notified is { } before)
            {
                await tasks.Done(BreachReport.TaskOf(partyId, sha256), stored.Value.JudgedBy, cancellation);
                return before == notified && stored.Value.JudgedBy == by;
            }

            var judged = stored.Value with { Notified = notified, Reasons = reasons, JudgedBy = by, JudgedAt = clock.GetUtcNow() };
            if (await reports.Replace(stored, judged, cancellation) == Written.Done)
            {
                await tasks.Done(BreachReport.TaskOf(partyId, sha256), by, cancellation);
                return true;
            }
        }

        return false;
    }
}
