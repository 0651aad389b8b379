using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Letters;
using Xunit;
using static Monitoring.Some;

namespace Monitoring.Rounds;

public sealed class TermShiftTests
{
    // Asked on Monday 26 October 2026, the last day is Monday 2 November.
    private static readonly DateOnly Last = new(2026, 11, 2);

    [Theory]
    [InlineData("2026-10-28T10:00", "2026-10-30T10:00", 2)]
    [InlineData("2026-10-28T10:00", "2026-10-28T16:00", 0)]
    [InlineData("2026-10-30T18:00", "2026-11-01T18:00", 0)]
    [InlineData("2026-10-30T18:00", "2026-11-09T09:00", 6)]
    [InlineData("2026-11-02T23:30", "2026-11-03T09:00", 1)]
    [InlineData("2026-11-03T00:30", "2026-11-09T09:00", 0)]
    [InlineData("2026-10-23T09:00", "2026-10-28T09:00", 2)]
    public void A_term_moves_by_the_working_days_it_was_paused_and_by_none_when_it_had_ended(string from, string until, int days) =>
        Assert.Equal(days, Pause(from, until).Moves(new DateOnly(2026, 10, 26), Last, Days));

    [Fact]
    public void Each_change_is_applied_once()
    {
        var round = TheRound with { Shifts = [Pause("2026-10-28T10:00", "2026-10-30T10:00"), MoreTime("2026-10-30T11:00", 3)] };
        var moved = Asked.Moved(round, Days);
        Assert.Equal((new DateOnly(2026, 11, 9), new DateOnly(2026, 11, 5), 2), (moved.LastDay, moved.ReminderOn, moved.Shifts));
        Assert.Equal(moved, moved.Moved(round, Days));
        Assert.IsType<RequestStep.MoveTerms>(Asked.NextStep(round, TheParty, null, Monday.AddDays(5)));
        Assert.IsType<RequestStep.Wait>(moved.NextStep(round, TheParty, null, Monday.AddDays(5)));
    }

    [Fact]
    public void One_after_the_other_is_the_same_as_both_at_once()
    {
        var (first, both) = (TheRound with { Shifts = [MoreTime("2026-10-28T10:00", 3)] }, TheRound with { Shifts = [MoreTime("2026-10-28T10:00", 3), Pause("2026-11-04T10:00", "2026-11-06T10:00")] });
        Assert.Equal(Asked.Moved(both, Days), Asked.Moved(first, Days).Moved(both, Days));
    }

    [Fact]
    public void After_the_last_call_its_own_term_moves_and_the_first_stays()
    {
        var moved = LastCalled.Moved(TheRound with { Shifts = [MoreTime("2026-11-04T10:00", 2)] }, Days);
        Assert.Equal((LastCalled.LastDay, new DateOnly(2026, 11, 10)), (moved.LastDay, moved.LastCallDay));
    }

    [Fact]
    public void More_time_while_no_term_runs_makes_the_next_longer()
    {
        var round = TheRound with { Shifts = [MoreTime("2026-10-26T10:00", 3)] };
        var moved = Written(Request, LetterStep.Ask, Anna).Moved(round, Days);
        Assert.Equal(3, moved.ExtraDays);
        var arrived = moved.Record(Delivered(LetterStep.Ask, Anna, Monday), Terms, Days);
        Assert.Equal((new DateOnly(2026, 11, 5), 0), (arrived.LastDay, arrived.ExtraDays));
    }

    [Fact]
    public void A_pause_takes_nothing_from_a_letter_that_is_under_way() =>
        Assert.Equal(0, Written(Request, LetterStep.Ask, Anna).Moved(TheRound with { Shifts = [Pause("2026-10-26T10:00", "2026-10-30T10:00")] }, Days).ExtraDays);

    [Fact]
    public void While_paused_nothing_adverse_comes_next_whatever_the_time()
    {
        var paused = TheRound with { PausedSince = Monday };
        foreach (var request in new[] { Request, Asked, LastCalled, Written(Asked, LetterStep.Reminder, Anna), Asked with { Status = RequestStatus.Submitted } })
        {
            Assert.IsType<RequestStep.Wait>(request.NextStep(paused, TheParty, null, Monday.AddYears(1)));
        }

        Assert.IsType<Complaints.ComplaintStep.Wait>(Complaints.ComplaintCourse.NextStep(Told, LastCalled, paused, new Complaints.CaseReaders(TheParty), Monday.AddYears(1)));
    }

    [Fact]
    public void Closed_by_hand_ends_what_was_not_declared_and_leaves_what_was()
    {
        var closing = TheRound with { ClosingSince = Monday };
        Assert.Equal(new RequestStep.End(RequestStatus.Cancelled), LastCalled.NextStep(closing, TheParty, null, Monday));
        Assert.IsType<RequestStep.Wait>((Asked with { Status = RequestStatus.InReview }).NextStep(closing, TheParty, null, Monday));
    }

    private static TermShift Pause(string from, string until) => new(TermShiftKind.Pause, At(from), At(until), 0, "Storing.", "desk");

    private static TermShift MoreTime(string at, int days) => new(TermShiftKind.MoreTime, At(at), At(at), days, "Vakantie.", "desk");

    private static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        return Amsterdam.StartOf(DateOnly.FromDateTime(time)) + time.TimeOfDay;
    }
}
