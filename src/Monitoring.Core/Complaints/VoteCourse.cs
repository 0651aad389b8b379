using Monitoring.Calendar;

namespace Monitoring.Complaints;

/// <summary>The course of a vote (art. 8.1, 8.5).</summary>
public static class VoteCourse
{
    /// <summary>Whether no vote is taken any more: its term ended, or a person closed it.</summary>
    public static bool IsVoteOver(this Complaint complaint, DateTimeOffset now) =>
        complaint.State != ComplaintState.Voting || complaint.Vote is not { ClosedAt: null } || (complaint.StepDay is { } last && now >= Amsterdam.EndOf(last));

    /// <summary>Whether every seat voted.</summary>
    public static bool HaveAllVoted(this RunningVote vote) => vote.Silent().Count == 0;

    /// <summary>The founders whose seat has not voted, in the order of the seats.</summary>
    public static IReadOnlyList<string> Silent(this RunningVote vote) => [.. vote.Seats.Select(seat => seat.Founder).Except(vote.Voted)];
}
