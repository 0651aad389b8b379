using System.Globalization;
using Monitoring.Beeldmerk;
using Monitoring.Calendar;
using Monitoring.Reglements;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>Puts a measure in force, once its notice was delivered and the standstill has passed (art. 9.2).</summary>
public sealed class TakeEffect(ComplaintBook complaints, VoteBook votes, FindPower powers, ReglementBook reglements, SuspendMark suspend, WithdrawMark withdraw, WorkingDays days, TimeProvider clock)
{
    /// <summary>Does it. What everybody may see, a beeldmerk that is suspended or withdrawn, is done first: again is the same.</summary>
    public async Task PutInForce(Stored<Complaint> stored, CancellationToken cancellation)
    {
        var (complaint, now) = (stored.Value, clock.GetUtcNow());
        var measure = complaint.Measures[^1];
        var reglement = await reglements.Of(complaint.ReglementVersion, cancellation);
        var followUpDays = reglement.Measure(measure.Measure.RuleId)?.FollowUpDays ?? (await powers.Of(complaint, cancellation)).Option(measure.Measure.RuleId)?.FollowUpDays;
        var next = complaint.InForce(followUpDays, days, now);
        var proposal = await votes.Proposal(complaint.Id, measure.Proposal, cancellation);
        switch (measure.Measure.Kind)
        {
            case MeasureKind.BeeldmerkSuspension:
                await suspend.Suspend(next, next.Measures[^1], proposal?.Ruling ?? "", proposal?.By ?? "", cancellation);
                break;
            case MeasureKind.BeeldmerkWithdrawal:
                await withdraw.Withdraw(next, next.Measures[^1], proposal?.Ruling ?? "", proposal?.By ?? "", cancellation);
                break;
        }

        (next, var told) = next.Tell(CaseEventKind.MeasureInForce, CaseSide.Secretariaat, Audience.Everybody, now, day: next.StepDay, about: measure.Proposal.ToString(CultureInfo.InvariantCulture));
        await complaints.Save(stored, next, cancellation, also: batch => batch.Insert(told));
    }
}
