using Monitoring.Calendar;
using Monitoring.Convenants;
using Monitoring.Reglements;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>What became of opening a vote.</summary>
public enum OpenVoteOutcome
{
    /// <summary>The seats are asked, now or by the same form before.</summary>
    Opened,

    /// <summary>There is no such case.</summary>
    NotFound,

    /// <summary>The case is not in consultation: somebody opened a vote already, or it has ended.</summary>
    NotOpen,

    /// <summary>The hearing was not delivered and ended: nothing is decided before that.</summary>
    NotHeard,

    /// <summary>The Platform has not met about it, or its minutes are not kept (art. 12.1).</summary>
    NoMinutes,

    /// <summary>The facts, the considerations or the ruling are missing.</summary>
    Incomplete,

    /// <summary>A text is longer than <see cref="VoteDraft.MaxLength"/>.</summary>
    TooLong,

    /// <summary>No article is named, or one that the Convenant does not have.</summary>
    NoArticle,

    /// <summary>Neither the Reglement of the case nor published conditions of the beeldmerk give the power to this measure (art. 9.2, 11.4).</summary>
    NoPower,

    /// <summary>The measure is about the beeldmerk, and there is none to take: the respondent is no supplier, or does not have it (art. 11.4).</summary>
    NoMark,

    /// <summary>What the party has to do is not written down.</summary>
    NoTerms,

    /// <summary>The day of the follow-up is missing, or the measure cannot be in force by then.</summary>
    NoFollowUpDay,

    /// <summary>No seat takes part in the Platform any more.</summary>
    NoSeats,
}

/// <summary>A person of the secretariaat puts a proposal to the vote of the seats (art. 8.1, 8.5), after the Platform met about the case (art. 12.1).</summary>
public sealed class OpenVote(ComplaintBook complaints, VoteBook votes, FindPower powers, ReglementBook reglements, CaseSeats seats, WorkingDays days, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>Opens the vote.</summary>
    /// <param name="id">The case.</param>
    /// <param name="draft">The proposal.</param>
    /// <param name="by">Who of the secretariaat.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<OpenVoteOutcome> Open(string id, VoteDraft draft, string by, CancellationToken cancellation)
    {
        var trimmed = Trimmed(draft);
        while (await complaints.Find(id, cancellation) is { } stored)
        {
            var complaint = stored.Value;
            if (complaint.State != ComplaintState.Consultation)
            {
                // The nudge of the first time may have been lost.
                await workflows.Nudge(complaint.Process, cancellation);
                return complaint.State == ComplaintState.Voting && await votes.Proposal(id, complaint.Proposals, cancellation) is { } open && IsSame(open, trimmed, by)
                    ? OpenVoteOutcome.Opened : OpenVoteOutcome.NotOpen;
            }

            var reglement = await reglements.Of(complaint.ReglementVersion, cancellation);
            var power = await powers.Of(complaint, cancellation);
            if (Refusal(complaint, trimmed, power, reglement) is { } refused)
            {
                return refused;
            }

            var (now, today) = (clock.GetUtcNow(), Amsterdam.Day(clock.GetUtcNow()));
            var who = await seats.Of(complaint, cancellation);
            if (who.Count == 0)
            {
                return OpenVoteOutcome.NoSeats;
            }

            var until = days.Add(today, reglement.Terms.VoteDays + reglement.Terms.DeliveryDays);
            var measure = trimmed.Measure is { } drafted && power.Option(drafted.RuleId) is { } option
                ? new ProposedMeasure(drafted.RuleId, option.Kind, option.Power, drafted.Terms, drafted.FollowUpOn) : null;
            var proposal = new Proposal
            {
                ComplaintId = id,
                Number = complaint.Proposals + 1,
                Facts = trimmed.Facts,
                Considerations = trimmed.Considerations,
                Articles = trimmed.Articles,
                Ruling = trimmed.Ruling,
                Measure = measure,
                EndsUnresolved = measure is null && (trimmed.EndsUnresolved || power.Options.Count == 0),
                By = by,
                At = now,
                Until = until,
            };
            var (next, told) = complaint.Tell(
                CaseEventKind.VoteOpened, CaseSide.Secretariaat, Audience.Everybody, now, person: by, day: until, about: proposal.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            next = next with
            {
                State = ComplaintState.Voting,
                Proposals = proposal.Number,
                StepSince = now,
                StepDay = until,
                PromisedStepDay = until,
                Vote = new RunningVote(proposal.Number, [.. who.Select(seat => new VotingSeat(seat.Seat.Id, seat.HasConflict))], days.Subtract(until, reglement.Terms.ReminderDays))
                {
                    Rule = reglement.Voting,
                    HasRecusal = reglement.HasRecusal,
                },
                Letters = complaint.Letters.DropPending(now),
            };
            next = complaints.After(stored, next);
            if (await complaints.Save(stored, next, cancellation, also: batch => batch.Insert(proposal).Insert(told)) == Written.Done)
            {
                await complaints.List(next, cancellation);
                await workflows.Nudge(complaint.Process, cancellation);
                return OpenVoteOutcome.Opened;
            }
        }

        return OpenVoteOutcome.NotFound;
    }

    private OpenVoteOutcome? Refusal(Complaint complaint, VoteDraft draft, Power power, Reglement reglement)
    {
        if (complaint.Heard is null)
        {
            return OpenVoteOutcome.NotHeard;
        }

        if (complaint.Consultation is not { HeldAt: not null, Minutes: not null })
        {
            return OpenVoteOutcome.NoMinutes;
        }

        string[] texts = [draft.Facts, draft.Considerations, draft.Ruling];
        if (texts.Any(text => text.Length == 0))
        {
            return OpenVoteOutcome.Incomplete;
        }

        if (texts.Append(draft.Measure?.Terms ?? "").Any(text => text.Length > VoteDraft.MaxLength))
        {
            return OpenVoteOutcome.TooLong;
        }

        var convenant = Convenant.Get(complaint.ConvenantVersion);
        if (draft.Articles.Count == 0 || !draft.Articles.All(convenant.Has))
        {
            return OpenVoteOutcome.NoArticle;
        }

        if (draft.Measure is not { } measure)
        {
            return null;
        }

        // art. 9.2, 11.4: no measure without a power.
        if (power.Option(measure.RuleId) is not { } option)
        {
            return reglement.Measure(measure.RuleId)?.Kind is MeasureKind.BeeldmerkSuspension or MeasureKind.BeeldmerkWithdrawal ? OpenVoteOutcome.NoMark : OpenVoteOutcome.NoPower;
        }

        if (measure.Terms.Length == 0)
        {
            return OpenVoteOutcome.NoTerms;
        }

        var terms = reglement.Terms;
        var earliest = days.Add(Amsterdam.Day(clock.GetUtcNow()), terms.VoteDays + (2 * terms.DeliveryDays) + terms.StandstillDays);
        return (option.FollowUpDays is not null && measure.FollowUpOn is null) || measure.FollowUpOn <= earliest ? OpenVoteOutcome.NoFollowUpDay : null;
    }

    private static VoteDraft Trimmed(VoteDraft draft) => draft with
    {
        Facts = draft.Facts.Trim(),
        Considerations = draft.Considerations.Trim(),
        Articles = [.. draft.Articles.Select(article => article.Trim()).Where(article => article.Length > 0).Distinct()],
        Ruling = draft.Ruling.Trim(),
        Measure = draft.Measure is { } measure ? measure with { Terms = measure.Terms.Trim() } : null,
    };

    private static bool IsSame(Proposal open, VoteDraft draft, string by) =>
        open.By == by && open.Facts == draft.Facts && open.Considerations == draft.Considerations && open.Ruling == draft.Ruling && open.Articles.SequenceEqual(draft.Articles)
        && open.Measure?.RuleId == draft.Measure?.RuleId && open.Measure?.Terms == draft.Measure?.Terms && open.Measure?.FollowUpOn == draft.Measure?.FollowUpOn;
}
