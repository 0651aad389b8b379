using System.Globalization;
using Monitoring.Calendar;

namespace Monitoring.Complaints;

/// <summary>What a vote that closed makes of its case.</summary>
public static class VoteEnd
{
    /// <summary>
    /// The case after its vote closed. Decided with a measure: its notice is due. Decided without one: it has ended, niet opgelost when the proposal says so. Not decided: the Platform confers
    /// again, on the minutes that there are, for another proposal or an end.
    /// </summary>
    internal static (Complaint Case, IReadOnlyList<CaseEvent> Events) Closed(this Complaint complaint, Proposal proposal, ClosedVote closed, WorkingDays days, DateTimeOffset now)
    {
        var about = proposal.Number.ToString(CultureInfo.InvariantCulture);
        var counted = complaint with { Votes = [.. complaint.Votes, closed], Vote = null };
        if (!closed.Result.IsDecided)
        {
            var (back, undecided) = counted.Begun(ComplaintState.Consultation, now).Tell(CaseEventKind.NotDecided, CaseSide.Secretariaat, Audience.Everybody, now, about: about);
            return (back with { StepDay = days.Add(Amsterdam.Day(now), complaint.CaseTerms.ProposalDays) }, [undecided]);
        }

        var (decided, told) = counted.Tell(CaseEventKind.Decided, CaseSide.Secretariaat, Audience.Everybody, now, about: about);
        if (proposal.Measure is { } measure)
        {
            return (decided.Begun(ComplaintState.Decided, now) with { Measures = [.. complaint.Measures, new TakenMeasure(proposal.Number, measure, closed.At)] }, [told]);
        }

        var end = proposal.EndsUnresolved ? ComplaintState.Unresolved : ComplaintState.Completed;
        var (ended, last) = decided.Begun(end, now).Tell(
            end == ComplaintState.Unresolved ? CaseEventKind.Unresolved : CaseEventKind.Completed, CaseSide.Secretariaat, Audience.Everybody, now);
        return (ended, [told, last]);
    }
}
