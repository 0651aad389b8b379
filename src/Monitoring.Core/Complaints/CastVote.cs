using Monitoring.Privacy;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>What became of a vote.</summary>
public enum CastOutcome
{
    /// <summary>It stands, now or by the same form before; it comes in the place of the one before.</summary>
    Cast,

    /// <summary>There is no such case, or it was never put to the vote.</summary>
    NotFound,

    /// <summary>The vote has closed: its term ended, all had voted, or the case ended otherwise.</summary>
    Closed,

    /// <summary>Another proposal is put to the vote than the form showed: who votes reads that first.</summary>
    OtherProposal,

    /// <summary>The founder has no seat in this vote (art. 8.1): it is none, or it has left the Convenant (art. 11.7).</summary>
    NoSeat,

    /// <summary>Who votes for the seat is not named.</summary>
    NoName,

    /// <summary>Against, abstaining and withdrawing have to be given reasons.</summary>
    NoReasons,

    /// <summary>The reasons are longer than <see cref="CastVote.MaxReasons"/>, or the name than <see cref="CastVote.MaxName"/>.</summary>
    TooLong,

    /// <summary>The Reglement of the case does not provide for recusal: no seat can withdraw from the vote.</summary>
    NoRecusal,

    /// <summary>The seat has a conflict, and the Reglement says that it withdraws: it can do nothing else.</summary>
    MustRecuse,
}

/// <summary>A founder's seat votes on the proposal (art. 8.1, 8.5); changed until the vote closes. Two votes of one seat at the same moment are one.</summary>
public sealed class CastVote(ComplaintBook complaints, VoteBook votes, PersonIndex people, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>The most characters of the reasons.</summary>
    public const int MaxReasons = 5_000;

    /// <summary>The most characters of a name.</summary>
    public const int MaxName = 100;

    /// <summary>Votes.</summary>
    /// <param name="id">The case.</param>
    /// <param name="seat">The founder whose seat it is.</param>
    /// <param name="proposal">The proposal that the form showed.</param>
    /// <param name="vote">How.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="name">Who votes for the seat.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<CastOutcome> Cast(string id, string seat, int proposal, Vote vote, string reasons, string name, CancellationToken cancellation)
    {
        (reasons, name) = (reasons.Trim(), name.Trim());
        while (await complaints.Find(id, cancellation) is { } stored)
        {
            var complaint = stored.Value;
            var now = clock.GetUtcNow();
            if (complaint.Vote is not { } running || complaint.State != ComplaintState.Voting)
            {
                return complaint.Proposals == 0 ? CastOutcome.NotFound : CastOutcome.Closed;
            }

            if (running.Proposal != proposal)
            {
                return running.Proposal > proposal ? CastOutcome.OtherProposal : CastOutcome.NotFound;
            }

            if (running.Seats.FirstOrDefault(known => known.Founder == seat) is not { } known)
            {
                return CastOutcome.NoSeat;
            }

            var before = await votes.Ballot(id, proposal, seat, cancellation);
            if (before is not null && before.Vote == vote && before.Reasons == reasons && before.Name == name)
            {
                // The first time may have been cut off before its nudge.
                await workflows.Nudge(complaint.Process, cancellation);
                return CastOutcome.Cast;
            }

            if (complaint.IsVoteOver(now))
            {
                return CastOutcome.Closed;
            }

            if (Refusal(known, vote, reasons, name, running.HasRecusal) is { } refused)
            {
                return refused;
            }

            var (next, told) = complaint.Tell(CaseEventKind.VoteCast, CaseSide.Seat, Audience.SecretariaatOnly, now, person: seat);
            next = next with { Vote = running with { Voted = [.. running.Voted.Where(voted => voted != seat), seat] } };
            var ballot = new Ballot { ComplaintId = id, Proposal = proposal, Seat = seat, Vote = vote, Reasons = reasons, Name = name, At = now };

            // Before it: what leads to nobody is forgotten again, who is not noted is not found.
            await people.NoteInCase(id, contactId: null, name, cancellation);
            if (await complaints.Save(stored, next, cancellation, also: batch => batch.Put(ballot).Insert(told)) == Written.Done)
            {
                await workflows.Nudge(complaint.Process, cancellation);
                return CastOutcome.Cast;
            }
        }

        return CastOutcome.NotFound;
    }

    private static CastOutcome? Refusal(VotingSeat seat, Vote vote, string reasons, string name, bool hasRecusal)
    {
        if (vote == Vote.Recused && !hasRecusal)
        {
            return CastOutcome.NoRecusal;
        }

        if (seat.HasConflict && hasRecusal && vote != Vote.Recused)
        {
            return CastOutcome.MustRecuse;
        }

        if (name.Length == 0)
        {
            return CastOutcome.NoName;
        }

        if (reasons.Length == 0 && vote != Vote.For)
        {
            return CastOutcome.NoReasons;
        }

        return reasons.Length > MaxReasons || name.Length > MaxName ? CastOutcome.TooLong : null;
    }
}
