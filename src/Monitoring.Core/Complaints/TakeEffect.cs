using System.Globalization;
using Monitoring.Beeldmerk;
using Monitoring.Calendar;
using Monitoring.Reglements;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>What happens to a measure by itself: it takes effect after its standstill (art. 9.2), its day of follow-up comes, it ends as the party left (art. 11.7).</summary>
public sealed class TakeEffect(ComplaintBook complaints, VoteBook votes, FindPower powers, ReglementBook reglements, SuspendMark suspend, WithdrawMark withdraw, WorkingDays days, TimeProvider clock)
{
    /// <summary>Puts it in force. What everybody may see, a beeldmerk that is suspended or withdrawn, is done first: again is the same.</summary>
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
        await Save(stored, next, told, cancellation);
    }

    /// <summary>Asks how it was kept: the secretariaat judges by the day that its term ends.</summary>
    public Task AskFollowUp(Stored<Complaint> stored, CancellationToken cancellation)
    {
        var (complaint, now) = (stored.Value, clock.GetUtcNow());
        var until = days.Add(Amsterdam.Day(now), complaint.CaseTerms.JudgeDays);
        var (next, told) = (complaint with
        {
            StepDay = until,
            Letters = complaint.Letters.DropPending(now),
            Measures = [.. complaint.Measures.SkipLast(1), complaint.Measures[^1] with { FollowUpAskedAt = now }],
        }).Tell(CaseEventKind.FollowUpDue, CaseSide.Secretariaat, Audience.Everybody, now, day: until);
        return Save(stored, next, told, cancellation);
    }

    /// <summary>Ends it, as the party left the Convenant.</summary>
    public Task End(Stored<Complaint> stored, CancellationToken cancellation)
    {
        var (complaint, now) = (stored.Value, clock.GetUtcNow());
        var (next, told) = (complaint.Begun(ComplaintState.Completed, now) with { Measures = [.. complaint.Measures.SkipLast(1), complaint.Measures[^1] with { LapsedAt = now }] })
            .Tell(CaseEventKind.MeasureLapsed, CaseSide.Secretariaat, Audience.Everybody, now, day: complaint.RespondentLeftOn);
        return Save(stored, next, told, cancellation);
    }

    private Task<Written> Save(Stored<Complaint> stored, Complaint next, CaseEvent told, CancellationToken cancellation) =>
        complaints.Save(stored, next, cancellation, also: batch => batch.Insert(told));
}
