using Monitoring.Privacy;

namespace Monitoring.Complaints;

/// <summary>What became of a settlement.</summary>
public enum SettleOutcome
{
    /// <summary>It was proposed; the other side is told.</summary>
    Proposed,

    /// <summary>The sides agreed: the case has ended so.</summary>
    Settled,

    /// <summary>It was refused, or taken back; the case goes on.</summary>
    Refused,

    /// <summary>There is no such case.</summary>
    NotFound,

    /// <summary>It cannot be settled (any more): it was decided, it ended, or it has no two sides.</summary>
    NotOpen,

    /// <summary>That is for one of the two sides, and to accept for the other one.</summary>
    NotYours,

    /// <summary>What is agreed is required, in words.</summary>
    NoTerms,

    /// <summary>The proposal is not the one that was shown: it was taken back, refused, or made anew. Who answers reads it first.</summary>
    Changed,

    /// <summary>A proposal of the other side waits for an answer; answer that first.</summary>
    AnswerFirst,

    /// <summary>As much was proposed in this case as can be (<see cref="SettleCase.Most"/>): each is a letter to the other side.</summary>
    TooOften,
}

/// <summary>The sides of a dispute or complaint settle it, at any step before the decision: one proposes, the other accepts.</summary>
public sealed class SettleCase(ChangeCase change, PersonIndex people)
{
    /// <summary>The longest terms, in characters.</summary>
    public const int MaxLength = 4000;

    /// <summary>How often something can be proposed in one case.</summary>
    public const int Most = 20;

    /// <summary>A side proposes; its own proposal that was not answered gives way.</summary>
    /// <param name="id">The case.</param>
    /// <param name="by">The complainant or the respondent.</param>
    /// <param name="name">Who, as it was given.</param>
    /// <param name="terms">What is agreed, in words.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<SettleOutcome> Propose(string id, CaseSide by, string name, string terms, CancellationToken cancellation)
    {
        await people.NoteInCase(id, contactId: null, name.Trim(), cancellation);
        return await change.Do(id, SettleOutcome.NotFound, (complaint, now) => Proposed(complaint, by, name, terms, now), cancellation);
    }

    /// <summary>The other side accepts: the case has ended.</summary>
    /// <param name="id">The case.</param>
    /// <param name="by">The side that accepts.</param>
    /// <param name="name">Who, as it was given.</param>
    /// <param name="number">Which proposal the form showed: <see cref="Complaint.Settlements"/> when it did.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<SettleOutcome> Accept(string id, CaseSide by, string name, int number, CancellationToken cancellation)
    {
        await people.NoteInCase(id, contactId: null, name.Trim(), cancellation);
        return await change.Do(id, SettleOutcome.NotFound, (complaint, now) => Accepted(complaint, by, name, number, now), cancellation);
    }

    /// <summary>The other side refuses, or who proposed takes it back: the case goes on.</summary>
    /// <inheritdoc cref="Accept"/>
    public async Task<SettleOutcome> Refuse(string id, CaseSide by, string name, int number, CancellationToken cancellation)
    {
        await people.NoteInCase(id, contactId: null, name.Trim(), cancellation);
        return await change.Do(id, SettleOutcome.NotFound, (complaint, now) => RefusedBy(complaint, by, name, number, now), cancellation);
    }

    /// <summary>The secretariaat records what the sides agreed elsewhere.</summary>
    /// <param name="id">The case.</param>
    /// <param name="by">Who of the secretariaat.</param>
    /// <param name="terms">What they agreed, in words.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<SettleOutcome> Record(string id, string by, string terms, CancellationToken cancellation) =>
        change.Do(id, SettleOutcome.NotFound, (complaint, now) => Recorded(complaint, by, terms, now), cancellation);

    internal static CaseChange<SettleOutcome> Proposed(Complaint complaint, CaseSide by, string name, string terms, DateTimeOffset now)
    {
        var words = terms.Trim();
        if (Refusal(complaint, by) is { } refused)
        {
            return new(refused);
        }

        if (complaint.OpenSettlement is { } open)
        {
            if (open.By != by)
            {
                return new(SettleOutcome.AnswerFirst);
            }

            if (open.Terms == words)
            {
                return new(SettleOutcome.Proposed);
            }
        }

        return words.Length is 0 or > MaxLength ? new(SettleOutcome.NoTerms)
            : complaint.Settlements >= Most ? new(SettleOutcome.TooOften)
            : CaseChange<SettleOutcome>.Of(
            SettleOutcome.Proposed,
            (complaint with { Settlement = new Settlement(by, name.Trim(), words, now), Settlements = complaint.Settlements + 1 })
                .Tell(CaseEventKind.SettlementProposed, by, Audience.Sides, now, name.Trim(), words));
    }

    internal static CaseChange<SettleOutcome> Accepted(Complaint complaint, CaseSide by, string name, int number, DateTimeOffset now)
    {
        if (complaint is { State: ComplaintState.Settled, Settlement: { AcceptedAt: not null } agreed } && complaint.Settlements == number && agreed.By != by)
        {
            return new(SettleOutcome.Settled);
        }

        if (Refusal(complaint, by) is { } refused)
        {
            return new(refused);
        }

        if (complaint.OpenSettlement is not { } open || complaint.Settlements != number)
        {
            return new(SettleOutcome.Changed);
        }

        return open.By == by ? new(SettleOutcome.NotYours) : CaseChange<SettleOutcome>.Of(
            SettleOutcome.Settled,
            (complaint.Ended(ComplaintState.Settled, open.Terms, now) with { Settlement = open with { AcceptedBy = name.Trim(), AcceptedAt = now } })
                .Tell(CaseEventKind.Settled, by, Audience.Everybody, now, name.Trim()));
    }

    internal static CaseChange<SettleOutcome> RefusedBy(Complaint complaint, CaseSide by, string name, int number, DateTimeOffset now)
    {
        if (Refusal(complaint, by) is { } refused)
        {
            return new(refused);
        }

        if (complaint.Settlements != number)
        {
            return new(SettleOutcome.Changed);
        }

        // Refused before, by the same form.
        return complaint.OpenSettlement is not { } open ? new(complaint.Settlement?.RefusedBy == by ? SettleOutcome.Refused : SettleOutcome.Changed) : CaseChange<SettleOutcome>.Of(
            SettleOutcome.Refused,
            (complaint with { Settlement = open with { RefusedBy = by, RefusedAt = now } }).Tell(CaseEventKind.SettlementRefused, by, Audience.Sides, now, name.Trim()));
    }

    internal static CaseChange<SettleOutcome> Recorded(Complaint complaint, string by, string terms, DateTimeOffset now)
    {
        var words = terms.Trim();
        if (complaint is { State: ComplaintState.Settled, Settlement: { By: CaseSide.Secretariaat } recorded } && recorded.Terms == words)
        {
            return new(SettleOutcome.Settled);
        }

        return !complaint.IsBeforeDecision || complaint.Complainant is null ? new(SettleOutcome.NotOpen)
            : words.Length is 0 or > MaxLength ? new(SettleOutcome.NoTerms)
            : CaseChange<SettleOutcome>.Of(
                SettleOutcome.Settled,
                (complaint.Ended(ComplaintState.Settled, words, now) with { Settlement = new Settlement(CaseSide.Secretariaat, by, words, now, by, now) })
                    .Tell(CaseEventKind.Settled, CaseSide.Secretariaat, Audience.Everybody, now, by));
    }

    private static SettleOutcome? Refusal(Complaint complaint, CaseSide by) =>
        by is not (CaseSide.Complainant or CaseSide.Respondent) ? SettleOutcome.NotYours
        : !complaint.IsBeforeDecision || complaint.Complainant is null ? SettleOutcome.NotOpen
        : null;
}
