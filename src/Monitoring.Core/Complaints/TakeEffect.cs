using System.Globalization;
using Monitoring.Beeldmerk;
using Monitoring.Calendar;
using Monitoring.Reglements;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>Puts a measure in force, once its notice was delivered and the standstill has passed (art. 9.2).</summary>
public sealed class TakeEffect(ComplaintBook complaints, VoteBook votes, ReglementBook reglements, SuspendMark suspend, WithdrawMark withdraw, WorkingDays days, TimeProvider clock)
{
    /// <summary>Puts it in force. When the standstill was extended at the same moment that wins or loses here, before anybody can see a thing of it.</summary>
    public async Task PutInForce(Stored<Complaint> stored, CancellationToken cancellation)
    {
        var (complaint, now) = (stored.Value, clock.GetUtcNow());
        var taken = complaint.Measures[^1];
        var (next, told) = complaint.InForce(FollowUpDays(taken.Measure, await reglements.Of(complaint.ReglementVersion, cancellation)), days, now)
            .Tell(CaseEventKind.MeasureInForce, CaseSide.Secretariaat, Audience.Everybody, now, about: taken.Proposal.ToString(CultureInfo.InvariantCulture));
        await complaints.Save(stored, next, cancellation, also: batch => batch.Insert(told with { Day = next.StepDay }));
    }

    /// <summary>Brings the beeldmerk in line with a measure that is in force. The same measure again changes nothing, so that it may be cut off anywhere.</summary>
    public async Task BringMark(Stored<Complaint> stored, TakenMeasure taken, CancellationToken cancellation)
    {
        var complaint = stored.Value;
        var proposal = await votes.Proposal(complaint.Id, taken.Proposal, cancellation);
        await (taken.Measure.Kind == MeasureKind.BeeldmerkSuspension
            ? suspend.Suspend(complaint, taken, proposal?.Ruling ?? "", proposal?.By ?? "", cancellation)
            : withdraw.Withdraw(complaint, taken, proposal?.Ruling ?? "", proposal?.By ?? "", cancellation));
        var next = complaint with { Measures = [.. complaint.Measures.Select(measure => measure.Proposal == taken.Proposal ? measure with { MarkedAt = clock.GetUtcNow() } : measure)] };
        await complaints.Save(stored, next, cancellation);
    }

    // By what was decided, not by what may be chosen now: that changes with the beeldmerk itself.
    private static int? FollowUpDays(ProposedMeasure measure, Reglement reglement) =>
        measure is { Kind: MeasureKind.BeeldmerkSuspension, Power.Condition: not null } ? Power.SuspensionDays : reglement.Measure(measure.RuleId)?.FollowUpDays;
}
