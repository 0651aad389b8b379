using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Xunit;
using static Monitoring.Some;

namespace Monitoring.Evidence;

/// <summary>The course of a second asking is that of the first, with letters, terms and a case of its own.</summary>
public sealed class AskingsTests
{
    private static readonly DateTimeOffset LastDayEnds = Amsterdam.EndOf(new DateOnly(2026, 11, 2));
    private static readonly DateTimeOffset WorkingDayAfterGrace = Amsterdam.StartOf(new DateOnly(2026, 11, 9));

    // As it stands before its first letter: the second after a first one that went all the way to a settled intention.
    private static EvidenceRequest Begun(int asking) => asking == 1
        ? Request
        : (LastCalled with { Status = RequestStatus.InReview, Attestations = 1, HasCase = true, CaseOpened = true }).AskedAnew(days: Terms.AnswerDays) with { PromisedDay = null };

    private static EvidenceRequest Reached(int asking) =>
        Written(Begun(asking), First(asking), Anna, Bert).Record(Delivered(First(asking), Anna, Monday), Terms, Days).Record(Bounced(First(asking), Bert), Terms, Days);

    private static EvidenceRequest Called(int asking) => Written(Reached(asking), Reminder(asking), Anna).Record(Delivered(Reminder(asking), Anna, Monday.AddDays(3)), Terms, Days) is var reminded
        ? Written(reminded, LastCall(asking), Anna, Bert).Record(Delivered(LastCall(asking), Bert, Monday.AddDays(8)), Terms, Days).Record(Bounced(LastCall(asking), Anna), Terms, Days)
        : throw new InvalidOperationException();

    /// <summary>What comes next: at which asking, in which state, when.</summary>
    public static TheoryData<int, string, string, string> Course()
    {
        var rows = new TheoryData<int, string, string, string>();
        foreach (var asking in new[] { 1, 2 })
        {
            var (first, reminder, last) = (First(asking), Reminder(asking), LastCall(asking));
            rows.Add(asking, "begun", "2026-10-26 09:00", asking == 1 ? $"Write {first} Anna" : $"Write {first} Anna Bert");
            rows.Add(asking, "reached", "2026-10-28 23:59", "Wait");
            rows.Add(asking, "reached", "2026-10-29 00:00", $"Write {reminder} Anna");
            rows.Add(asking, "reached", "2026-11-02 23:59", $"Write {reminder} Anna");
            rows.Add(asking, "reached", "2026-11-03 00:00", $"Write {last} Anna Bert");
            rows.Add(asking, "called", "2026-11-06 23:59", "Wait");
            rows.Add(asking, "called", "2026-11-08 23:59", "Wait");
            rows.Add(asking, "called", "2026-11-09 00:00", "OpenIntention");
            rows.Add(asking, "bounced", "2027-10-26 09:00", "GiveUpDelivery");
            rows.Add(asking, "call bounced", "2027-10-26 09:00", "GiveUpDelivery");
            rows.Add(asking, "mended", "2026-10-26 09:00", $"Write {first} Bert");
            rows.Add(asking, "declared", "2027-10-26 09:00", "Wait");
            rows.Add(asking, "overtaken", "2026-10-30 09:00", "DropLetters");
            rows.Add(asking, "left", "2026-10-26 09:00", "End Withdrawn");
            rows.Add(asking, "round cancelled", "2026-10-26 09:00", "End Cancelled");
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Course))]
    public void The_course_is_the_same_at_every_asking(int asking, string state, string time, string step)
    {
        var party = state == "left" ? TheParty with { WithdrawnOn = new DateOnly(2026, 10, 26) } : TheParty;
        var round = state == "round cancelled" ? TheRound with { State = RoundState.Cancelled } : TheRound;
        Assert.Equal(step, InWords(State(asking, state).NextStep(round, party, complaint: null, At(time))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_due_stands_in_the_row(int asking)
    {
        Assert.Equal(Begun(asking).OpenedAt, Begun(asking).DueAt());
        Assert.Equal(Amsterdam.StartOf(new DateOnly(2026, 10, 29)), Reached(asking).DueAt());
        Assert.Equal(LastDayEnds, Written(Reached(asking), Reminder(asking), Anna).Record(Delivered(Reminder(asking), Anna, Monday.AddDays(3)), Terms, Days).DueAt());
        Assert.Equal(WorkingDayAfterGrace, Called(asking).DueAt());
    }

    [Fact]
    public void A_second_asking_starts_its_own_term_when_its_own_letter_arrives_and_forgets_the_first()
    {
        var begun = Begun(2);
        Assert.Equal((null, null, null, null), (begun.LastDay, begun.ReminderOn, begun.LastCallDay, begun.PromisedDay));
        Assert.Equal(RequestStatus.Rework, begun.Status);
        Assert.True(begun.MayAnswer);
        Assert.False(begun.HasEvidence);
        Assert.True(begun.HasArrived);
        Assert.Equal(begun, begun.Record(Delivered(LetterStep.Ask, Bert, Monday), Terms, Days));
        Assert.Equal(new DateOnly(2026, 11, 2), Reached(2).LastDay);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void More_time_granted_before_the_first_letter_of_an_asking_has_left_keeps_that_letter_and_lengthens_what_it_promises(int asking)
    {
        var waits = (Written(Begun(asking), First(asking), Anna) with { PromisedDay = new DateOnly(2026, 11, 3) }).Extended(new DateOnly(2026, 11, 12), Terms, Days, Monday);
        Assert.Equal(First(asking), Assert.IsType<RequestStep.HandOver>(waits.NextStep(TheRound, TheParty, complaint: null, Monday)).Letter.Step);
        Assert.Equal(new DateOnly(2026, 11, 12), waits.Record(Delivered(First(asking), Anna, Monday), Terms, Days).LastDay);
    }

    [Fact]
    public void A_short_term_of_its_own_is_reminded_of_half_way()
    {
        var longReminder = Terms with { ReminderDays = 10 };
        var reached = Written(Begun(2), First(2), Anna).Record(Delivered(First(2), Anna, Monday), longReminder, Days);
        Assert.Equal(new DateOnly(2026, 10, 29), reached.ReminderOn);
    }

    [Fact]
    public void An_intention_settled_at_the_first_asking_stays_settled_and_the_second_has_a_case_of_its_own()
    {
        var silent = Called(2) with { Status = RequestStatus.AskedToExplain, HasCase = true };
        Assert.Equal([Request.Id.CaseId], silent.EarlierCases);
        Assert.Equal(Request.Id.CaseId + "~2", silent.CaseId);
        Assert.IsType<RequestStep.OpenIntention>(silent.NextStep(TheRound, TheParty, complaint: null, WorkingDayAfterGrace));
        Assert.IsType<RequestStep.Wait>((silent with { CaseOpened = true }).NextStep(TheRound, TheParty, TheCase with { Id = silent.CaseId }, WorkingDayAfterGrace));
        Assert.Equal(
            new ComplaintStep.End(ComplaintState.Settled),
            (TheCase with { Id = silent.CaseId }).NextStep(silent with { Status = RequestStatus.Submitted }, TheRound, new Complaints.CaseReaders(TheParty), WorkingDayAfterGrace));
    }

    [Fact]
    public void An_answer_at_the_last_second_of_a_second_asking_ends_its_letters()
    {
        var pending = Written(Called(2), LetterStep.ReceiptOf(2), Anna) with { Status = RequestStatus.Submitted, Attestations = 2 };
        Assert.IsType<RequestStep.HandOver>(pending.NextStep(TheRound, TheParty, complaint: null, WorkingDayAfterGrace));
        Assert.IsType<RequestStep.Wait>((Called(2) with { Status = RequestStatus.Submitted, Attestations = 2 }).NextStep(TheRound, TheParty, complaint: null, WorkingDayAfterGrace));
    }

    [Fact]
    public void Letters_of_the_first_asking_have_no_number_so_that_its_rows_stay_as_they_are()
    {
        Assert.Equal(["ask", "reminder", "last-call"], [First(1), Reminder(1), LastCall(1)]);
        Assert.Equal(["rework.2", "reminder.2", "last-call.2"], [First(2), Reminder(2), LastCall(2)]);
        Assert.All([First(2), Reminder(2), LastCall(2)], step => Assert.NotNull(LetterTexts.Find(step, 1, english: false)));
    }

    private static EvidenceRequest State(int asking, string state) => state switch
    {
        "reached" => Reached(asking),
        "called" => Called(asking),
        "bounced" => Written(Begun(asking), First(asking), Anna, Bert).Record(Bounced(First(asking), Anna), Terms, Days).Record(Bounced(First(asking), Bert), Terms, Days),
        "call bounced" => Written(Reached(asking), LastCall(asking), Anna, Bert).Record(Bounced(LastCall(asking), Anna), Terms, Days).Record(Bounced(LastCall(asking), Bert), Terms, Days),
        "mended" => Written(Begun(asking), First(asking), Anna).Record(Bounced(First(asking), Anna), Terms, Days) with { Status = RequestStatus.Undeliverable },
        "declared" => Called(asking) with { Status = RequestStatus.Submitted, Attestations = asking },
        "overtaken" => Written(Reached(asking), Reminder(asking), Anna) with { Status = RequestStatus.Submitted },
        _ => Begun(asking),
    };

    private static string InWords(RequestStep step) => step switch
    {
        RequestStep.Write(var letter, var contacts) => $"Write {letter} {string.Join(' ', contacts.Select(id => TheParty.Contact(id)!.Name))}",
        RequestStep.End(var status) => $"End {status}",
        _ => step.GetType().Name,
    };

    private static DateTimeOffset At(string time) =>
        Amsterdam.StartOf(DateOnly.Parse(time[..10], System.Globalization.CultureInfo.InvariantCulture)) + TimeSpan.Parse(time[11..], System.Globalization.CultureInfo.InvariantCulture);

    private static string First(int asking) => LetterStep.FirstOf(asking);

    private static string Reminder(int asking) => LetterStep.Numbered(LetterStep.Reminder, asking);

    private static string LastCall(int asking) => LetterStep.Numbered(LetterStep.LastCall, asking);
}
