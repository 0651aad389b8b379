using Monitoring.Calendar;

namespace Monitoring.Complaints;

/// <summary>What became of extending a term.</summary>
public enum ExtendTermOutcome
{
    /// <summary>It is extended, now or by the same form before.</summary>
    Extended,

    /// <summary>There is no such case.</summary>
    NotFound,

    /// <summary>No term runs: the case ended, or the letter by which it begins has not arrived.</summary>
    NoTerm,

    /// <summary>The term that the form showed is another by now: it ended, or was extended.</summary>
    Changed,

    /// <summary>The new day is not later than the present one, or is over already.</summary>
    NotLater,

    /// <summary>Reasons are required; both sides read them.</summary>
    NoReasons,
}

/// <summary>The secretariaat extends the term of a case's step, a side's or its own, with reasons that both sides are told.</summary>
public sealed class ExtendTerm(ChangeCase change, WorkingDays days)
{
    /// <summary>Extends it.</summary>
    /// <param name="id">The case.</param>
    /// <param name="from">The last day that the form showed (<see cref="Complaint.StepDay"/>).</param>
    /// <param name="to">The new last day; the first working day from it on.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="by">Who of the secretariaat.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<ExtendTermOutcome> Extend(string id, DateOnly from, DateOnly to, string reasons, string by, CancellationToken cancellation) =>
        change.Do(id, ExtendTermOutcome.NotFound, (complaint, now) => Decide(complaint, from, to, reasons, by, days, now), cancellation);

    internal static CaseChange<ExtendTermOutcome> Decide(Complaint complaint, DateOnly from, DateOnly to, string reasons, string by, WorkingDays days, DateTimeOffset now)
    {
        var (words, last) = (reasons.Trim(), days.NextWorkingDay(to));
        if (complaint.Extensions is [.., var latest] && latest.From == from && latest.To == last && latest.By == by && latest.Reasons == words)
        {
            return new(ExtendTermOutcome.Extended);
        }

        return complaint.StepDay is not { } day || complaint.HasEnded || complaint.State == ComplaintState.Intention ? new(ExtendTermOutcome.NoTerm)
            : day != from ? new(ExtendTermOutcome.Changed)
            : last <= day || last < Amsterdam.Day(now) ? new(ExtendTermOutcome.NotLater)
            : words.Length == 0 ? new(ExtendTermOutcome.NoReasons)
            : CaseChange<ExtendTermOutcome>.Of(
                ExtendTermOutcome.Extended,
                (complaint.WithLastDay(last, days) with { Extensions = [.. complaint.Extensions, new Extension(complaint.State, day, last, words, by, now)] })
                    .Tell(CaseEventKind.TermExtended, CaseSide.Secretariaat, Audience.Everybody, now, by, words, last));
    }
}
