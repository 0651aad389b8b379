using Monitoring.Calendar;
using Monitoring.Reglements;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>What became of the word on whether a measure was kept.</summary>
public enum JudgeMeasureOutcome
{
    /// <summary>It stands, now or by the same form before.</summary>
    Judged,

    /// <summary>There is no such case.</summary>
    NotFound,

    /// <summary>Nothing is to be judged: a colleague did, or the case has no measure in force.</summary>
    NotOpen,

    /// <summary>Its day has not come: the party has not been asked yet how it kept it.</summary>
    NotDue,

    /// <summary>The party told something since the page was opened: who judges reads that first.</summary>
    NewStatement,

    /// <summary>Reasons are required: both sides read them.</summary>
    NoReasons,

    /// <summary>The reasons are longer than <see cref="JudgeMeasure.MaxReasons"/>.</summary>
    TooLong,
}

/// <summary>A person of the secretariaat says whether a measure was kept. If not, the next step on the ladder is proposed, and the party is heard anew; no machine decides.</summary>
public sealed class JudgeMeasure(ComplaintBook complaints, ReglementBook reglements, FindPower powers, IWorkflows workflows, WorkingDays days, TimeProvider clock)
{
    /// <summary>The most characters of the reasons.</summary>
    public const int MaxReasons = 4_000;

    /// <summary>It was kept: nothing more follows from the decision.</summary>
    /// <param name="id">The case.</param>
    /// <param name="seen">How many statements the case had when the page was opened (<see cref="Complaint.Statements"/>).</param>
    /// <param name="by">Who of the secretariaat.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<JudgeMeasureOutcome> Kept(string id, int seen, string by, string reasons, CancellationToken cancellation) => Judge(id, seen, kept: true, by, reasons, cancellation);

    /// <summary>It was not kept: a new hearing on the next step.</summary>
    /// <inheritdoc cref="Kept"/>
    public Task<JudgeMeasureOutcome> NotKept(string id, int seen, string by, string reasons, CancellationToken cancellation) => Judge(id, seen, kept: false, by, reasons, cancellation);

    private async Task<JudgeMeasureOutcome> Judge(string id, int seen, bool kept, string by, string reasons, CancellationToken cancellation)
    {
        reasons = reasons.Trim();
        while (await complaints.Find(id, cancellation) is { } stored)
        {
            var complaint = stored.Value;
            if (complaint.State != ComplaintState.FollowUp || complaint.Measures is not [.., var measure])
            {
                await workflows.Nudge(complaint.Process, cancellation);
                return complaint.Measures is [.., { Judgement: { } judged, Kept: var said }] && said == kept && judged.By == by && judged.Reasons == reasons
                    ? JudgeMeasureOutcome.Judged : JudgeMeasureOutcome.NotOpen;
            }

            if (measure.FollowUpAskedAt is null)
            {
                return JudgeMeasureOutcome.NotDue;
            }

            if (complaint.Statements != seen)
            {
                return JudgeMeasureOutcome.NewStatement;
            }

            if (reasons.Length is 0 or > MaxReasons)
            {
                return reasons.Length == 0 ? JudgeMeasureOutcome.NoReasons : JudgeMeasureOutcome.TooLong;
            }

            var now = clock.GetUtcNow();
            var after = kept ? null : (await powers.Of(complaint, cancellation)).After(measure.Measure, await reglements.Of(complaint.ReglementVersion, cancellation));
            var (next, events) = complaint.Judged(kept, new DeskDecision(by, now, reasons), after, days);
            next = complaints.After(stored, next);
            if (await complaints.Save(stored, next, cancellation, also: batch => batch.InsertAll(events)) == Written.Done)
            {
                await complaints.List(next, cancellation);
                await workflows.Nudge(complaint.Process, cancellation);
                return JudgeMeasureOutcome.Judged;
            }
        }

        return JudgeMeasureOutcome.NotFound;
    }
}
