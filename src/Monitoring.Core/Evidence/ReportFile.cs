using Monitoring.Desk;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>Somebody of a party, or the secretariaat, reports that a file should not have been uploaded: blocked at once, destroyed by a turn, judged by a person.</summary>
public sealed class ReportFile(Table<BreachReport> reports, Table<OpenBreach> open, FileBook files, DeskTasks tasks, IWorkflows workflows, TimeProvider clock)
{
    // A report that has not landed after this will not land any more.
    private static readonly TimeSpan LongGone = TimeSpan.FromDays(1);

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
        var now = clock.GetUtcNow();
        await open.Insert(new OpenBreach { PartyId = id.PartyId, Sha256 = sha256, At = now }, cancellation);
        await reports.Insert(new BreachReport { PartyId = id.PartyId, Sha256 = sha256, RoundId = id.RoundId, FileName = name, Because = because, By = by, At = now }, cancellation);
        await files.Block(id.PartyId, sha256, by, because, cancellation);
        await workflows.Nudge(HandleBreach.ProcessOf(id.PartyId, sha256), cancellation);
        return true;
    }

    /// <summary>Nudges the process of every report that nobody was asked to judge yet.</summary>
    public async Task NudgeAll(CancellationToken cancellation)
    {
        await foreach (var row in open.Query(OpenBreach.Partition, OpenBreach.Prefix, cancellation: cancellation))
        {
            var (party, sha256) = (row.Value.PartyId, row.Value.Sha256);
            if (await Find(party, sha256, cancellation) is not null)
            {
                await workflows.Nudge(HandleBreach.ProcessOf(party, sha256), cancellation);
            }
            else if (row.Value.At < clock.GetUtcNow() - LongGone)
            {
                await open.Delete(row, cancellation);
            }
        }
    }

    /// <summary>The file is destroyed and its judgement asked for: nothing is left to be found.</summary>
    internal async Task Handled(string partyId, string sha256, CancellationToken cancellation)
    {
        if (await open.Find(OpenBreach.KeyOf(partyId, sha256), cancellation) is { } row)
        {
            await open.Delete(row, cancellation);
        }
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
