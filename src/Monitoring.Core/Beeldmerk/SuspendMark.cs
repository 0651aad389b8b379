using Monitoring.Complaints;
using Monitoring.Reglements;

namespace Monitoring.Beeldmerk;

/// <summary>Suspends the beeldmerk of a supplier, by a measure that is in force (art. 9.2, 11.4).</summary>
public sealed class SuspendMark(MarkBook marks)
{
    /// <summary>Suspends it; the same measure of the same case again changes nothing.</summary>
    /// <param name="complaint">The case; its respondent is the supplier.</param>
    /// <param name="taken">The measure, in force.</param>
    /// <param name="reasons">Why, in words: the ruling.</param>
    /// <param name="by">Who put it to the vote.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<MarkOutcome> Suspend(Complaint complaint, TakenMeasure taken, string reasons, string by, CancellationToken cancellation) =>
        taken is not { InForceAt: { } since, Measure.Kind: MeasureKind.BeeldmerkSuspension } ? Task.FromResult(MarkOutcome.NotInForce)
        : marks.Add(
            complaint.RespondentId,
            state => state == MarkState.Granted ? (MarkOutcome.Done, MarkChange.Of(MarkState.Suspended, complaint, taken, since, reasons, by)) : (MarkOutcome.NotFromHere, null),
            change => change.IsOf(complaint, taken),
            cancellation);
}
