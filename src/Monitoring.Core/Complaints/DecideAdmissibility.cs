using Monitoring.Calendar;

namespace Monitoring.Complaints;

/// <summary>What became of a decision on whether a dispute or complaint is admitted.</summary>
public enum AdmissibilityOutcome
{
    /// <summary>It was decided so, now or by the same form before.</summary>
    Decided,

    /// <summary>There is no such case.</summary>
    NotFound,

    /// <summary>There is nothing to admit (any more): a colleague decided, it ended, or it is on the Platform's own motion.</summary>
    NotOpen,

    /// <summary>Reasons are required.</summary>
    NoReasons,
}

/// <summary>A person of the secretariaat decides whether a dispute or complaint is admitted (art. 12.1): kind and standing; scope (art. 2); not decided before.</summary>
public sealed class DecideAdmissibility(ChangeCase change, WorkingDays days)
{
    /// <summary>Admits it: the respondent is heard.</summary>
    /// <param name="id">The case.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reasons">Why; may be empty.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<AdmissibilityOutcome> Admit(string id, string by, string reasons, CancellationToken cancellation) =>
        change.Do(id, AdmissibilityOutcome.NotFound, (complaint, now) => Decide(complaint, ground: null, by, reasons, days, now), cancellation);

    /// <summary>Does not admit it, with reasons: it ends, and both sides are told.</summary>
    /// <param name="id">The case.</param>
    /// <param name="ground">Why not.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reasons">Why, in words that both sides read.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<AdmissibilityOutcome> Refuse(string id, InadmissibleOn ground, string by, string reasons, CancellationToken cancellation) =>
        change.Do(id, AdmissibilityOutcome.NotFound, (complaint, now) => Decide(complaint, ground, by, reasons, days, now), cancellation);

    internal static CaseChange<AdmissibilityOutcome> Decide(Complaint complaint, InadmissibleOn? ground, string by, string reasons, WorkingDays days, DateTimeOffset now)
    {
        var words = reasons.Trim();
        if (complaint.Admissibility is { } before)
        {
            return new(before.Ground == ground && before.By == by && before.Reasons == words ? AdmissibilityOutcome.Decided : AdmissibilityOutcome.NotOpen);
        }

        if (complaint.State != ComplaintState.Registered || complaint.Kind == ComplaintKind.OwnMotion)
        {
            return new(AdmissibilityOutcome.NotOpen);
        }

        if (ground is not null && words.Length == 0)
        {
            return new(AdmissibilityOutcome.NoReasons);
        }

        var decided = complaint with { Admissibility = new Admissibility(ground, words, by, now) };
        if (ground is not null)
        {
            return CaseChange<AdmissibilityOutcome>.Of(
                AdmissibilityOutcome.Decided, decided.Ended(ComplaintState.Inadmissible, words, now).Tell(CaseEventKind.NotAdmitted, CaseSide.Secretariaat, Audience.Sides, now, by, words));
        }

        var (admitted, told) = decided.Tell(CaseEventKind.Admitted, CaseSide.Secretariaat, Audience.Everybody, now, by, words.Length == 0 ? null : words);
        var (heard, asked) = admitted.BeginHearing(days, now);
        return new(AdmissibilityOutcome.Decided, heard, [told, asked]);
    }
}
