using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Xunit;
using static Monitoring.Some;

namespace Monitoring.Letters;

/// <summary>Terms follow the letters: whatever a provider of mail tells of them in whatever order, it ends the same.</summary>
public sealed class AnyOrderTests
{
    private static readonly DateTimeOffset Wednesday = Monday.AddDays(2);

    private static readonly DeliveryEvent[][] Stories =
    [
        [Left(Monday), Delivered(LetterStep.Ask, Anna, Wednesday)],
        [Left(Monday), Left(Monday.AddHours(3)), Delivered(LetterStep.Ask, Anna, Wednesday), Left(Wednesday) with { ComplainedAt = Wednesday }],
        [Left(Monday), Back(Wednesday, BounceKind.Hard)],
        [Left(Monday), Left(Monday.AddHours(3)), Back(Wednesday, BounceKind.Expired), Back(Wednesday.AddHours(1), BounceKind.Blocked)],
        [Left(Monday), Delivered(LetterStep.Ask, Anna, Monday.AddMinutes(1)), Back(Wednesday, BounceKind.Hard)],
        [Back(Wednesday, BounceKind.Hard), Delivered(LetterStep.Ask, Anna, Wednesday.AddDays(1)) with { Reached = new Reached(ReachedBy.Phone, new DateOnly(2026, 10, 29), "desk@platform.example") }],
    ];

    [Property(MaxTest = 500)]
    public Property The_term_to_answer_is_the_same() => SameInAnyOrder(
        Written(Request, LetterStep.Ask, Anna), (request, e) => request.Record(e, Terms, Days), request => (request.LastDay, request.ReminderOn, request.PromisedDay, request.Status, request.Letters));

    [Property(MaxTest = 500)]
    public Property The_term_of_the_last_call_is_the_same() => SameInAnyOrder(
        Written(Asked, LetterStep.LastCall, Anna), (request, e) => request.Record(e with { Step = LetterStep.LastCall }, Terms, Days), request => (request.LastDay, request.LastCallDay, request.Status, request.Letters));

    [Property(MaxTest = 500)]
    public Property The_term_to_explain_is_the_same() => SameInAnyOrder(
        TheCase with { Letters = Correspondence.None.Write(LetterStep.AskExplanation, [Anna.Id], Monday) },
        (complaint, e) => complaint.Record(e with { Step = LetterStep.AskExplanation }, Days),
        complaint => (complaint.ExplanationDay, complaint.PromisedDay, complaint.Letters));

    [Fact]
    public void A_late_delivery_starts_the_term_late_and_a_letter_that_comes_back_after_all_takes_the_term_with_it()
    {
        var arrived = Written(Request, LetterStep.Ask, Anna).Record(Delivered(LetterStep.Ask, Anna, Wednesday), Terms, Days);
        Assert.Equal(new DateOnly(2026, 11, 4), arrived.LastDay);

        var back = arrived.Record(Back(Wednesday.AddHours(2), BounceKind.Hard), Terms, Days);
        Assert.Equal((null, RequestStatus.Asked), (back.LastDay, back.Status));
        Assert.Equal(new RequestStep.Write(LetterStep.Ask, [Bert.Id]), back.NextStep(TheRound, TheParty, complaint: null, Wednesday.AddHours(3)));
    }

    [Fact]
    public void The_term_of_who_was_heard_from_stands_whatever_a_server_says()
    {
        var asked = Written(Request, LetterStep.Ask, Anna).Record(Delivered(LetterStep.Ask, Anna, Wednesday), Terms, Days);
        var answered = asked with { AnsweredCount = 1 };
        Assert.Equal(asked.LastDay, answered.Record(Back(Wednesday.AddDays(1), BounceKind.Hard), Terms, Days).LastDay);
    }

    [Fact]
    public void A_term_to_explain_that_a_person_was_asked_to_judge_stands_for_that_person_to_weigh()
    {
        var told = Told with { DecisionAsked = true };
        Assert.Equal(told.ExplanationDay, told.Record(Bounced(LetterStep.AskExplanation, Anna), Days).Record(Bounced(LetterStep.AskExplanation, Bert), Days).ExplanationDay);
    }

    [Fact]
    public void Who_calls_a_letter_unwanted_gets_no_reminder_and_is_asked_and_called_all_the_same()
    {
        var complained = Asked.Record(Left(Monday) with { ComplainedAt = Monday.AddHours(1) }, Terms, Days);
        var reminderDay = Calendar.Amsterdam.StartOf(Asked.ReminderOn!.Value);
        Assert.Equal(new RequestStep.Wait(), complained.NextStep(TheRound, TheParty, complaint: null, reminderDay));
        Assert.True(complained.DueAt() > reminderDay);
        Assert.Equal(new RequestStep.Write(LetterStep.LastCall, [Anna.Id, Bert.Id]), complained.NextStep(TheRound, TheParty, complaint: null, complained.DueAt()!.Value));
    }

    [Fact]
    public void By_SMTP_the_course_waits_a_working_day_and_then_counts_the_letter_as_delivered_at_that_moment()
    {
        var left = Written(Request, LetterStep.Ask, Anna).Record(Left(Monday) with { By = Sending.MailBy.Smtp }, Terms, Days);
        var counts = Calendar.Amsterdam.EndOf(new DateOnly(2026, 10, 27));
        Assert.Equal(new RequestStep.Wait(), left.NextStep(TheRound, TheParty, complaint: null, counts.AddTicks(-1)));
        Assert.Equal(counts, left.DueAt());
        var step = Assert.IsType<RequestStep.CountAsDelivered>(left.NextStep(TheRound, TheParty, complaint: null, counts.AddDays(9)));

        // The system slept for nine days: the term starts when the letter counted as delivered all the same, and what follows on its end has a term of its own.
        Assert.Equal(Days.Add(new DateOnly(2026, 10, 28), Terms.AnswerDays), left.Record(step.Event, Terms, Days).LastDay);
        Assert.Equal(new RequestStep.Write(LetterStep.Ask, [Bert.Id]), left.Record(Back(Wednesday, BounceKind.Hard), Terms, Days).NextStep(TheRound, TheParty, complaint: null, Wednesday));
    }

    [Fact]
    public void By_SMTP_a_letter_that_is_told_to_be_delayed_never_counts_as_delivered_by_silence()
    {
        var left = Written(Request, LetterStep.Ask, Anna).Record(Left(Monday) with { By = Sending.MailBy.Smtp }, Terms, Days);
        var delayed = left.Record(Left(Monday.AddHours(4)) with { DelayedAt = Monday.AddHours(4) }, Terms, Days);
        Assert.Equal(new RequestStep.Wait(), delayed.NextStep(TheRound, TheParty, complaint: null, Monday.AddDays(3).AddTicks(-1)));
        Assert.Equal(Monday.AddDays(3), delayed.DueAt());
        Assert.Equal(new RequestStep.Write(LetterStep.Ask, [Bert.Id]), delayed.NextStep(TheRound, TheParty, complaint: null, Monday.AddDays(3)));
    }

    [Fact]
    public void By_SMTP_a_letter_counts_as_delivered_during_a_pause_too_so_that_the_rest_of_the_pause_is_not_taken_from_its_term()
    {
        var left = Written(Request, LetterStep.Ask, Anna).Record(Left(Monday) with { By = Sending.MailBy.Smtp }, Terms, Days);
        var (from, until) = (Monday.AddDays(1), Calendar.Amsterdam.StartOf(new DateOnly(2026, 11, 9)));
        var paused = TheRound with { PausedSince = from };
        var resumed = TheRound with { Shifts = [new Rounds.TermShift(Rounds.TermShiftKind.Pause, from, until, Days: 0, "Er was een storing.", "desk")] };
        Assert.IsType<RequestStep.CountAsDelivered>(left.NextStep(paused, TheParty, complaint: null, Monday.AddDays(4)));
        var step = Assert.IsType<RequestStep.CountAsDelivered>(left.NextStep(resumed, TheParty, complaint: null, until));

        // It counts from Wednesday 28 October; eight working days of the pause come after that.
        var counted = left.Record(step.Event, Terms, Days);
        Assert.IsType<RequestStep.MoveTerms>(counted.NextStep(resumed, TheParty, complaint: null, until));
        Assert.Equal((new DateOnly(2026, 11, 4), new DateOnly(2026, 11, 16)), (counted.LastDay, counted.Moved(resumed, Days).LastDay));
    }

    [Theory]
    [InlineData(RequestStatus.Asked)]
    [InlineData(RequestStatus.Undeliverable)]
    public void After_a_term_that_never_began_the_next_one_has_a_reminder_and_a_last_call_of_its_own(RequestStatus status)
    {
        var back = (LastCalled with { Status = status }).Record(Back(Monday.AddDays(9), BounceKind.Expired), Terms, Days);
        Assert.Equal((null, null), (back.LastDay, back.LastCallDay));
        Assert.Equal(new RequestStep.Write(LetterStep.Ask, [Bert.Id]), back.NextStep(TheRound, TheParty, complaint: null, Monday.AddDays(9)));

        // What was told late of the last call begins nothing.
        Assert.Null(back.Record(Delivered(LetterStep.LastCall, Bert, Monday.AddDays(8)), Terms, Days).LastCallDay);

        var asked = Written(back with { Status = RequestStatus.Asked }, LetterStep.Ask, Bert).Record(Delivered(LetterStep.Ask, Bert, Monday.AddDays(9)), Terms, Days);
        Assert.Equal(new DateOnly(2026, 11, 11), asked.LastDay);
        Assert.Equal(new RequestStep.Write("reminder.2", [Bert.Id]), asked.NextStep(TheRound, TheParty, complaint: null, Calendar.Amsterdam.StartOf(asked.ReminderOn!.Value)));
        var reminded = Written(asked, "reminder.2", Bert).Record(Delivered("reminder.2", Bert, Monday.AddDays(14)), Terms, Days);
        Assert.Equal(new RequestStep.Write("last-call.2", [Anna.Id, Bert.Id]), reminded.NextStep(TheRound, TheParty, complaint: null, Monday.AddDays(17)));
    }

    [Fact]
    public void A_last_call_that_waits_does_not_leave_when_the_term_before_it_never_began()
    {
        var back = Written(Asked, LetterStep.LastCall, Anna, Bert).Record(Back(Monday.AddDays(8), BounceKind.Hard), Terms, Days);
        Assert.IsType<RequestStep.DropLetters>(back.NextStep(TheRound, TheParty, complaint: null, Monday.AddDays(8)));
    }

    private static Property SameInAnyOrder<TRow, TState>(TRow row, Func<TRow, DeliveryEvent, TRow> record, Func<TRow, TState> state) => Prop.ForAll(
        (from story in Gen.Elements(Stories)
         from twice in Gen.SubListOf(story)
         from order in Gen.Shuffle(story.Concat(twice).ToArray())
         select (story, order)).ToArbitrary(),
        told => Equals(state(told.order.Aggregate(row, record)), state(told.story.Aggregate(row, record))));

    private static DeliveryEvent Left(DateTimeOffset at) => new(LetterStep.Ask, Anna.Id, LetterState.HandedOver, at);

    private static DeliveryEvent Back(DateTimeOffset at, BounceKind kind) => new(LetterStep.Ask, Anna.Id, LetterState.Bounced, at) { Bounce = kind };
}
