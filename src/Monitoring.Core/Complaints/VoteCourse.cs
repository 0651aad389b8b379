using Monitoring.Calendar;

namespace Monitoring.Complaints;

/// <summary>The course of a case from the vote on: what comes next while it votes, when it was decided, and while a measure is followed up.</summary>
public static class VoteCourse
{
    /// <summary>Whether the case stands in one of these steps.</summary>
    public static bool IsHere(ComplaintState state) => state is ComplaintState.Voting or ComplaintState.Decided or ComplaintState.FollowUp;

    /// <summary>What comes next, once its letters are written and handed over.</summary>
    public static ComplaintStep NextStep(Complaint complaint, CaseReaders readers, DateTimeOffset now) => new ComplaintStep.Wait();

    /// <summary>The letters that its present step calls for, also when the case ended with a decision or without one.</summary>
    public static IEnumerable<CaseNotice> Letters(Complaint complaint, DateTimeOffset now) => [];

    /// <summary>When it has to be looked at if nothing happens to it; null when it waits for a person only.</summary>
    public static DateTimeOffset? DueAt(Complaint complaint) => null;

    /// <summary>What the step needs of the secretariaat.</summary>
    public static AskedDuty? Duty(Complaint complaint) => null;

    /// <summary>Who has to do something.</summary>
    public static CaseWait WaitsOn(Complaint complaint, DateTimeOffset now) =>
        new(complaint.State == ComplaintState.Voting ? CaseSide.Seat : CaseSide.Secretariaat, complaint.StepDay ?? Calendar.Amsterdam.Day(complaint.StepSince ?? complaint.ChangedAt).AddMonths(1));

    /// <summary>Whether no vote is taken any more: its term ended, or a person closed it.</summary>
    public static bool IsVoteOver(this Complaint complaint, DateTimeOffset now) =>
        complaint.State != ComplaintState.Voting || complaint.Vote is not { ClosedAt: null } || (complaint.StepDay is { } last && now >= Amsterdam.EndOf(last));

    /// <summary>Whether every seat voted.</summary>
    public static bool HaveAllVoted(this RunningVote vote) => vote.Silent().Count == 0;

    /// <summary>The founders whose seat has not voted, in the order of the seats.</summary>
    public static IReadOnlyList<string> Silent(this RunningVote vote) => [.. vote.Seats.Select(seat => seat.Founder).Except(vote.Voted)];
}
