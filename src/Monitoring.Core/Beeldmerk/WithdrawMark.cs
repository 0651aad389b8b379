using Monitoring.Complaints;
using Monitoring.Reglements;

namespace Monitoring.Beeldmerk;

/// <summary>Withdraws the beeldmerk of a supplier, by a measure that is in force (art. 9.2, 11.4).</summary>
public sealed class WithdrawMark(MarkBook marks)
{
    /// <summary>Withdraws it; the same measure of the same case again changes nothing.</summary>
    /// <inheritdoc cref="SuspendMark.Suspend"/>
    public Task<MarkOutcome> Withdraw(Complaint complaint, TakenMeasure taken, string reasons, string by, CancellationToken cancellation) =>
        taken is not { InForceAt: { } since, Measure.Kind: MeasureKind.BeeldmerkWithdrawal } ? Task.FromResult(MarkOutcome.NotInForce)
        : marks.Add(
            complaint.RespondentId,
            state => state is MarkState.Granted or MarkState.Suspended
                ? (MarkOutcome.Done, MarkChange.Of(MarkState.Withdrawn, complaint, taken, since, reasons, by)) : (MarkOutcome.NotFromHere, null),
            change => change.IsOf(complaint, taken),
            cancellation);
}
