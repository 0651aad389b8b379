using Monitoring.Privacy;

namespace Monitoring.Complaints;

/// <summary>What became of taking a case back.</summary>
public enum WithdrawCaseOutcome
{
    /// <summary>It is withdrawn, now or by the same form before.</summary>
    Withdrawn,

    /// <summary>There is no such case.</summary>
    NotFound,

    /// <summary>It can no longer be taken back: it was decided, it ended, or it is an intention still, which is closed.</summary>
    NotOpen,

    /// <summary>Only who brought it takes it back; on the Platform's own motion the secretariaat.</summary>
    NotYours,

    /// <summary>The secretariaat gives reasons.</summary>
    NoReasons,
}

/// <summary>Who brought a case takes it back, at any step before the decision (art. 12.1).</summary>
public sealed class WithdrawCase(ChangeCase change, PersonIndex people)
{
    /// <summary>Takes it back.</summary>
    /// <param name="id">The case.</param>
    /// <param name="by">The complainant; or the secretariaat, on the Platform's own motion or when it records what the complainant wrote.</param>
    /// <param name="person">Who of that side: a name, or an address of the secretariaat.</param>
    /// <param name="reasons">Why; the secretariaat always says so.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<WithdrawCaseOutcome> Withdraw(string id, CaseSide by, string person, string reasons, CancellationToken cancellation)
    {
        await (by == CaseSide.Complainant ? people.NoteInCase(id, contactId: null, person.Trim(), cancellation) : Task.CompletedTask);
        return await change.Do(id, WithdrawCaseOutcome.NotFound, (complaint, now) => Decide(complaint, by, person, reasons, now), cancellation);
    }

    internal static CaseChange<WithdrawCaseOutcome> Decide(Complaint complaint, CaseSide by, string person, string reasons, DateTimeOffset now)
    {
        var words = reasons.Trim();
        if (complaint.State == ComplaintState.Withdrawn)
        {
            return new((complaint.EndReasons ?? "") == words ? WithdrawCaseOutcome.Withdrawn : WithdrawCaseOutcome.NotOpen);
        }

        return !(by == CaseSide.Secretariaat || (by == CaseSide.Complainant && complaint.Complainant is not null)) ? new(WithdrawCaseOutcome.NotYours)
            : !complaint.IsBeforeDecision ? new(WithdrawCaseOutcome.NotOpen)
            : by == CaseSide.Secretariaat && words.Length == 0 ? new(WithdrawCaseOutcome.NoReasons)
            : CaseChange<WithdrawCaseOutcome>.Of(
                WithdrawCaseOutcome.Withdrawn,
                complaint.Ended(ComplaintState.Withdrawn, words.Length == 0 ? null : words, now)
                    .Tell(CaseEventKind.Withdrawn, by, complaint.State == ComplaintState.Registered || words.Length > 0 ? Audience.Sides : Audience.Everybody, now, person, words.Length == 0 ? null : words));
    }
}
