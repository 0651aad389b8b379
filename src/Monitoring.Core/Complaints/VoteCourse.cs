using System.Globalization;
using Monitoring.Calendar;
using Monitoring.Letters;

namespace Monitoring.Complaints;

/// <summary>The course of a case from the vote on (art. 8.1, 8.5); from its decision on by <see cref="MeasureCourse"/>.</summary>
/// <remarks>A vote closes when its term ended, or when a person closes it as all have voted; never by the last vote itself, as each can be changed until then.</remarks>
public static class VoteCourse
{
    /// <summary>Whether the case stands in one of these steps.</summary>
    public static bool IsHere(ComplaintState state) => state is ComplaintState.Voting or ComplaintState.Decided or ComplaintState.FollowUp;

    /// <summary>What comes next, once its letters are written and handed over.</summary>
    public static ComplaintStep NextStep(Complaint complaint, CaseReaders readers, DateTimeOffset now)
    {
        if (complaint.State is ComplaintState.Decided or ComplaintState.FollowUp)
        {
            return MeasureCourse.NextStep(complaint, now);
        }

        if (complaint is not { State: ComplaintState.Voting, Vote: { } vote })
        {
            return new ComplaintStep.Wait();
        }

        if (complaint.IsVoteOver(now))
        {
            return new ComplaintStep.CloseVote();
        }

        // Who came to act for a seat after the letters were written gets one, too.
        var step = LetterOf(vote);
        var reached = complaint.Letters.ContactsOf(step).Select(CaseLetter.SeatOf).ToHashSet();
        var late = readers.Of(CaseSide.Seat).Where(reader => vote.Has(CaseLetter.SeatOf(reader.Id)) && !reached.Contains(CaseLetter.SeatOf(reader.Id))).Select(reader => reader.Id).ToList();
        return late.Count > 0 ? new ComplaintStep.Write(step, late)
            : !complaint.Unreached(vote, readers).SequenceEqual(vote.Unreached) ? new ComplaintStep.NameUnreached(complaint.Unreached(vote, readers))
            : complaint.StepDay is { } last && now >= Amsterdam.StartOf(last) && !vote.SilentAsked && vote.Silent().Count > 0 ? new ComplaintStep.AskSilentSeats()
            : new ComplaintStep.Wait();
    }

    /// <summary>The letters that its present step calls for, also when the case ended with a decision or without one.</summary>
    public static IEnumerable<CaseNotice> Letters(Complaint complaint, DateTimeOffset now)
    {
        if (complaint is { State: ComplaintState.Voting, Vote: { } vote })
        {
            yield return new CaseNotice(LetterOf(vote), CaseSide.Seat) { Only = [.. vote.Seats.Select(seat => seat.Founder)] };
            if (ExtensionOf(complaint) is { } told && vote.Silent() is { Count: > 0 } asked && !complaint.IsVoteOver(now))
            {
                yield return new CaseNotice(told, CaseSide.Seat) { Only = asked };
            }

            if (vote.Silent() is { Count: > 0 } silent && now >= Amsterdam.StartOf(vote.RemindOn) && !complaint.IsVoteOver(now))
            {
                yield return new CaseNotice(ReminderOf(vote), CaseSide.Seat) { Only = silent };
            }
        }

        foreach (var notice in MeasureCourse.Letters(complaint))
        {
            yield return notice;
        }
    }

    /// <summary>When it has to be looked at if nothing happens to it; null when it waits for a person only.</summary>
    public static DateTimeOffset? DueAt(Complaint complaint)
    {
        if (complaint is not { State: ComplaintState.Voting, Vote: { } vote, StepDay: { } last })
        {
            return MeasureCourse.DueAt(complaint);
        }

        if (vote.ClosedAt is { } closed)
        {
            return closed;
        }

        var isSilent = vote.Silent().Count > 0;
        return !complaint.Knows(LetterOf(vote)) ? complaint.StepSince
            : isSilent && !complaint.Knows(ReminderOf(vote)) ? Amsterdam.StartOf(vote.RemindOn)
            : isSilent && !vote.SilentAsked ? Amsterdam.StartOf(last)
            : Amsterdam.EndOf(last);
    }

    /// <summary>What the step needs of the secretariaat.</summary>
    public static AskedDuty? Duty(Complaint complaint) => MeasureCourse.Duty(complaint);

    /// <summary>Who has to do something.</summary>
    public static CaseWait WaitsOn(Complaint complaint, DateTimeOffset now) => complaint.State == ComplaintState.Voting
        ? new(complaint.IsVoteOver(now) ? CaseSide.Secretariaat : CaseSide.Seat, complaint.StepDay ?? Amsterdam.Day(now))
        : MeasureCourse.WaitsOn(complaint, now);

    /// <summary>The letter that asks the seats to vote.</summary>
    public static string LetterOf(RunningVote vote) => CaseLetter.Step(LetterStep.Vote, CaseSide.Seat, vote.Proposal);

    /// <summary>The letter that reminds those who did not.</summary>
    public static string ReminderOf(RunningVote vote) => CaseLetter.Step(LetterStep.VoteReminder, CaseSide.Seat, vote.Proposal);

    // A seat that did not vote is told of its later last day by a reminder of its own.
    private static string? ExtensionOf(Complaint complaint) => complaint.Extensions is [.., { State: ComplaintState.Voting } extended] && extended.At >= complaint.StepSince
        ? CaseLetter.Step(LetterStep.VoteReminder, CaseSide.Seat, int.Parse(extended.To.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)) : null;

    /// <summary>Whether no vote is taken any more: its term ended, or a person closed it.</summary>
    public static bool IsVoteOver(this Complaint complaint, DateTimeOffset now) =>
        complaint.State != ComplaintState.Voting || complaint.Vote is not { ClosedAt: null } || (complaint.StepDay is { } last && now >= Amsterdam.EndOf(last));

    /// <summary>Whether every seat voted that can.</summary>
    public static bool HaveAllVoted(this RunningVote vote) => vote.Silent().Count == 0;

    /// <summary>The founders whose seat can vote and has not, in the order of the seats. One with a conflict need not: whatever it says counts neither way.</summary>
    public static IReadOnlyList<string> Silent(this RunningVote vote) => [.. vote.Seats.Where(seat => !seat.HasConflict).Select(seat => seat.Founder).Except(vote.Voted)];

    /// <summary>Whether the founder's seat takes part.</summary>
    public static bool Has(this RunningVote vote, string founder) => vote.Seats.Any(seat => seat.Founder == founder);

    // Nobody acts for it, or all that was written to who does came back.
    private static IReadOnlyList<string> Unreached(this Complaint complaint, RunningVote vote, CaseReaders readers)
    {
        var known = readers.Of(CaseSide.Seat).Select(reader => reader.Id).ToHashSet();
        var reached = complaint.Letters.Letters.Where(letter => letter.Step == LetterOf(vote) && letter.State != LetterState.Bounced && known.Contains(letter.Contact))
            .Select(letter => CaseLetter.SeatOf(letter.Contact)).ToHashSet();
        return [.. vote.Silent().Where(seat => !reached.Contains(seat))];
    }

    // Written, or nobody is there to write it to.
    private static bool Knows(this Complaint complaint, string step) => complaint.Letters.Has(step) || complaint.Untold.Contains(step);
}
