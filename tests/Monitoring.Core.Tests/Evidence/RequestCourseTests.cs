using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Xunit;
using static Monitoring.Some;

namespace Monitoring.Evidence;

public sealed class RequestCourseTests
{
    [Fact]
    public void The_first_letter_goes_to_the_first_contact() =>
        Assert.Equal(new RequestStep.Write(LetterStep.Ask, [Anna.Id]), Next(Request, Monday));

    [Fact]
    public void A_written_letter_is_handed_over_before_anything_else() =>
        Assert.Equal(LetterStep.Ask, Assert.IsType<RequestStep.HandOver>(Next(Written(Request, LetterStep.Ask, Anna), Monday)).Letter.Step);

    [Fact]
    public void A_letter_that_is_on_its_way_starts_no_term()
    {
        var onItsWay = Written(Request, LetterStep.Ask, Anna).Record(new(LetterStep.Ask, Anna.Id, LetterState.HandedOver, Monday), Terms, Days);
        Assert.Null(onItsWay.LastDay);
        Assert.IsType<RequestStep.Wait>(Next(onItsWay, Monday.AddDays(3).AddTicks(-1)));
        Assert.Equal(Monday.AddDays(3), onItsWay.DueAt());
    }

    [Fact]
    public void A_letter_of_which_nothing_is_heard_for_three_days_goes_to_the_next_contact_and_then_it_is_a_task()
    {
        var silent = Written(Request, LetterStep.Ask, Anna).Record(new(LetterStep.Ask, Anna.Id, LetterState.HandedOver, Monday), Terms, Days);
        Assert.Equal(new RequestStep.Write(LetterStep.Ask, [Bert.Id]), Next(silent, Monday.AddDays(3)));
        var both = Written(silent, LetterStep.Ask, Bert).Record(new(LetterStep.Ask, Bert.Id, LetterState.HandedOver, Monday.AddDays(3)), Terms, Days);
        Assert.Equal(Monday.AddDays(6), both.DueAt());
        Assert.IsType<RequestStep.Wait>(Next(both, Monday.AddDays(5)));
        Assert.IsType<RequestStep.GiveUpDelivery>(Next(both, Monday.AddDays(6)));

        // It arrives after all: then its term runs.
        var late = (both with { Status = RequestStatus.Undeliverable }).Record(Delivered(LetterStep.Ask, Anna, Monday.AddDays(7)), Terms, Days);
        Assert.Equal((RequestStatus.Asked, true), (late.Status, late.LastDay > new DateOnly(2026, 11, 2)));
    }

    [Fact]
    public void The_term_is_counted_in_working_days_from_the_day_of_delivery()
    {
        Assert.Equal(new DateOnly(2026, 11, 2), Asked.LastDay);
        Assert.Equal(new DateOnly(2026, 10, 29), Asked.ReminderOn);
    }

    [Fact]
    public void The_term_never_ends_before_the_day_that_the_letter_promised()
    {
        var promised = (Written(Request, LetterStep.Ask, Anna) with { PromisedDay = new DateOnly(2026, 11, 3) }).Record(Delivered(LetterStep.Ask, Anna, Monday), Terms, Days);
        Assert.Equal(new DateOnly(2026, 11, 3), promised.LastDay);
    }

    [Fact]
    public void A_term_that_has_begun_does_not_begin_again() =>
        Assert.Equal(Asked, Asked.Record(Delivered(LetterStep.Ask, Anna, Monday.AddDays(7)), Terms, Days));

    [Fact]
    public void A_letter_that_came_back_goes_to_the_second_contact()
    {
        var bounced = Written(Request, LetterStep.Ask, Anna).Record(Bounced(LetterStep.Ask, Anna), Terms, Days);
        Assert.Equal(new RequestStep.Write(LetterStep.Ask, [Bert.Id]), Next(bounced, Monday));
    }

    [Fact]
    public void When_nobody_can_be_reached_it_is_a_task_and_never_a_case()
    {
        var nobody = Written(Request, LetterStep.Ask, Anna, Bert).Record(Bounced(LetterStep.Ask, Anna), Terms, Days).Record(Bounced(LetterStep.Ask, Bert), Terms, Days);
        Assert.IsType<RequestStep.GiveUpDelivery>(Next(nobody, Monday));
        Assert.IsType<RequestStep.GiveUpDelivery>(Next(nobody with { Status = RequestStatus.Undeliverable }, Monday.AddYears(1)));
    }

    [Fact]
    public void A_party_without_contacts_is_a_task() => Assert.IsType<RequestStep.GiveUpDelivery>(Next(Request, Monday, TheParty with { Contacts = [] }));

    [Fact]
    public void A_mended_address_is_written_to()
    {
        var nobody = Written(Request, LetterStep.Ask, Anna).Record(Bounced(LetterStep.Ask, Anna), Terms, Days) with { Status = RequestStatus.Undeliverable };
        Assert.Equal(new RequestStep.Write(LetterStep.Ask, [Bert.Id]), Next(nobody, Monday));
    }

    [Fact]
    public void The_reminder_goes_out_on_its_day_and_not_a_moment_before()
    {
        var reminderDay = Amsterdam.StartOf(Asked.ReminderOn!.Value);
        Assert.Equal(reminderDay, Asked.DueAt());
        Assert.IsType<RequestStep.Wait>(Next(Asked, reminderDay.AddTicks(-1)));
        Assert.Equal(new RequestStep.Write(LetterStep.Reminder, [Anna.Id]), Next(Asked, reminderDay));
    }

    [Fact]
    public void The_last_day_lasts_until_its_end_in_Amsterdam()
    {
        var reminded = Written(Asked, LetterStep.Reminder, Anna).Record(Delivered(LetterStep.Reminder, Anna, Monday.AddDays(3)), Terms, Days);
        var end = Amsterdam.EndOf(new DateOnly(2026, 11, 2));
        Assert.Equal(end, reminded.DueAt());
        Assert.IsType<RequestStep.Wait>(Next(reminded, end.AddTicks(-1)));
        Assert.Equal(new RequestStep.Write(LetterStep.LastCall, [Anna.Id, Bert.Id]), Next(reminded, end));
    }

    [Fact]
    public void A_last_call_that_did_not_arrive_ends_nothing()
    {
        var called = Written(Asked, LetterStep.LastCall, Anna, Bert);
        var left = Amsterdam.EndOf(new DateOnly(2026, 11, 2));
        var onItsWay = called.Record(new(LetterStep.LastCall, Anna.Id, LetterState.HandedOver, left), Terms, Days).Record(new(LetterStep.LastCall, Bert.Id, LetterState.HandedOver, left), Terms, Days);
        Assert.Equal(left.AddDays(3), onItsWay.DueAt());
        Assert.IsType<RequestStep.Wait>(Next(onItsWay, left.AddDays(3).AddTicks(-1)));
        Assert.IsType<RequestStep.GiveUpDelivery>(Next(onItsWay, left.AddDays(3)));

        var cameBack = called.Record(Bounced(LetterStep.LastCall, Anna), Terms, Days).Record(Bounced(LetterStep.LastCall, Bert), Terms, Days);
        Assert.IsType<RequestStep.GiveUpDelivery>(Next(cameBack, Monday.AddYears(1)));
        Assert.Equal(LetterStep.LastCall, cameBack.StepThatCameBack());
    }

    [Fact]
    public void A_party_whose_contacts_are_all_gone_by_the_last_day_is_a_task() =>
        Assert.IsType<RequestStep.GiveUpDelivery>(Next(Asked, Monday.AddDays(21), TheParty with { Contacts = [] }));

    [Fact]
    public void One_contact_whom_the_last_call_reached_is_enough()
    {
        var one = Written(Asked, LetterStep.LastCall, Anna, Bert).Record(Bounced(LetterStep.LastCall, Anna), Terms, Days).Record(Delivered(LetterStep.LastCall, Bert, Monday.AddDays(8)), Terms, Days);
        Assert.Equal(new DateOnly(2026, 11, 6), one.LastCallDay);
    }

    [Fact]
    public void Art_9_1_an_intention_opens_only_after_the_last_calls_own_term()
    {
        var end = Amsterdam.StartOf(new DateOnly(2026, 11, 9));
        Assert.Equal(new DateOnly(2026, 11, 6), LastCalled.LastCallDay);
        Assert.Equal(end, LastCalled.DueAt());
        Assert.IsType<RequestStep.Wait>(Next(LastCalled, end.AddTicks(-1)));
        Assert.IsType<RequestStep.OpenIntention>(Next(LastCalled, end));
    }

    [Fact]
    public void Opening_a_case_is_due_until_it_is_known_to_stand()
    {
        var silent = LastCalled with { Status = RequestStatus.AskedToExplain, HasCase = true };
        Assert.NotNull(silent.DueAt());
        Assert.IsType<RequestStep.OpenIntention>(Next(silent, Monday.AddYears(1)));
        Assert.IsType<RequestStep.OpenIntention>(silent.NextStep(TheRound, TheParty, TheCase, Monday.AddYears(1)));
        Assert.Null((silent with { CaseOpened = true }).DueAt());
    }

    [Theory]
    [InlineData(ComplaintState.Intention, typeof(RequestStep.Wait))]
    [InlineData(ComplaintState.Registered, typeof(RequestStep.NudgeCase))]
    [InlineData(ComplaintState.Closed, typeof(RequestStep.NudgeCase))]
    [InlineData(ComplaintState.Withdrawn, typeof(RequestStep.End))]
    public void Who_is_asked_to_explain_waits_for_the_case(ComplaintState state, Type step)
    {
        var silent = LastCalled with { Status = RequestStatus.AskedToExplain, HasCase = true, CaseOpened = true };
        Assert.IsType(step, silent.NextStep(TheRound, TheParty, TheCase with { State = state }, Monday.AddYears(1)));
    }

    [Fact]
    public void Evidence_after_the_intention_lets_the_case_see_it()
    {
        var sent = LastCalled with { Status = RequestStatus.Submitted, HasCase = true, CaseOpened = true, Attestations = 1 };
        Assert.IsType<RequestStep.NudgeCase>(sent.NextStep(TheRound, TheParty, TheCase, Monday.AddYears(1)));
        Assert.IsType<RequestStep.Wait>(sent.NextStep(TheRound, TheParty, TheCase with { State = ComplaintState.Settled }, Monday.AddYears(1)));
    }

    [Theory]
    [InlineData(RequestStatus.Submitted)]
    [InlineData(RequestStatus.InReview)]
    public void Who_declared_is_left_alone_however_long_review_takes(RequestStatus status) =>
        Assert.IsType<RequestStep.Wait>(Next(LastCalled with { Status = status, Attestations = 1 }, Monday.AddYears(1)));

    [Theory]
    [InlineData(LetterStep.Reminder)]
    [InlineData(LetterStep.LastCall)]
    public void A_letter_that_was_overtaken_by_an_answer_is_dropped(string step) =>
        Assert.IsType<RequestStep.DropLetters>(Next(Written(Asked, step, Anna) with { Status = RequestStatus.Submitted }, Monday));

    [Theory]
    [InlineData(RequestStatus.Submitted, "receipt.1")]
    [InlineData(RequestStatus.Accepted, "accepted")]
    public void A_confirmation_still_leaves(RequestStatus status, string step) =>
        Assert.IsType<RequestStep.HandOver>(Next(Written(Asked, step, Anna) with { Status = status }, Monday));

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Art_11_7_who_left_is_asked_nothing_more(RequestStatus status, bool pending)
    {
        var request = (pending ? Written(LastCalled, LetterStep.Receipt, Anna) : LastCalled) with { Status = status };
        var left = TheParty with { WithdrawnOn = new DateOnly(2026, 10, 26) };
        Assert.Equal(new RequestStep.End(RequestStatus.Withdrawn), Next(request, Monday, left));
        Assert.Equal(new RequestStep.End(RequestStatus.Withdrawn), Next(request, Monday, null));
    }

    [Fact]
    public void Art_11_7_a_withdrawal_holds_from_its_day()
    {
        var leaving = TheParty with { WithdrawnOn = new DateOnly(2026, 10, 27) };
        Assert.IsType<RequestStep.Write>(Next(Request, Monday, leaving));
        Assert.IsType<RequestStep.End>(Next(Request, Amsterdam.StartOf(new DateOnly(2026, 10, 27)), leaving));
    }

    [Fact]
    public void Art_11_1_a_board_whose_membership_has_run_out_is_asked_nothing_more()
    {
        var board = TheParty with { Joinings = [new Joining(JoiningKind.Membership, new DateOnly(2020, 1, 1), new DateOnly(2026, 10, 25), "2.0", "PO-Raad")] };
        Assert.Equal(new RequestStep.End(RequestStatus.Withdrawn), Next(Request, Monday, board));
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void A_cancelled_round_ends_what_is_open(RequestStatus status, bool pending)
    {
        var request = (pending ? Written(LastCalled, LetterStep.Receipt, Anna) : LastCalled) with { Status = status };
        Assert.Equal(new RequestStep.End(RequestStatus.Cancelled), request.NextStep(TheRound with { State = RoundState.Cancelled }, TheParty, null, Monday));
    }

    [Theory]
    [InlineData(RequestStatus.Accepted)]
    [InlineData(RequestStatus.CaseRegistered)]
    [InlineData(RequestStatus.ClosedWithoutEvidence)]
    [InlineData(RequestStatus.Withdrawn)]
    [InlineData(RequestStatus.Cancelled)]
    public void What_has_ended_stays_so(RequestStatus status)
    {
        var ended = LastCalled with { Status = status, AcceptedKept = true };
        Assert.IsType<RequestStep.Done>(Next(ended, Monday.AddYears(1)));
        Assert.IsType<RequestStep.Done>(ended.NextStep(TheRound with { State = RoundState.Cancelled }, party: null, TheCase, Monday.AddYears(1)));
        Assert.False(ended.MayAnswer);
        Assert.Null(ended.DueAt());
    }

    [Fact]
    public void What_was_accepted_is_kept_for_the_next_round_before_the_request_is_done()
    {
        var accepted = LastCalled with { Status = RequestStatus.Accepted, EndedAt = Monday };
        Assert.IsType<RequestStep.KeepAccepted>(Next(accepted, Monday));
        Assert.Equal(Monday, accepted.DueAt());
        Assert.IsType<RequestStep.Done>(Next(accepted with { AcceptedKept = true }, Monday));
    }

    [Fact]
    public void Whatever_waits_is_not_due_in_the_past()
    {
        foreach (var request in new[] { Request, Asked, LastCalled, Asked with { Status = RequestStatus.Submitted }, Asked with { Status = RequestStatus.Undeliverable } })
        {
            for (var now = Monday; now < Monday.AddDays(40); now = now.AddHours(7))
            {
                if (Next(request, now) is RequestStep.Wait)
                {
                    Assert.False(request.LookAgainAt(now) <= now, $"{request.Status} waits at {now:o} for {request.LookAgainAt(now):o}.");
                }
            }
        }
    }

    [Theory]
    [InlineData(LetterStep.Ask)]
    [InlineData(LetterStep.LastCall)]
    public void A_letter_that_names_a_day_leaves_on_the_day_on_which_it_was_written_or_is_written_anew(string step)
    {
        var waits = Written(step == LetterStep.Ask ? Request : Asked, step, Anna);
        Assert.IsType<RequestStep.HandOver>(Next(waits, Amsterdam.EndOf(new DateOnly(2026, 10, 26)).AddTicks(-1)));
        Assert.IsType<RequestStep.Rewrite>(Next(waits, Amsterdam.EndOf(new DateOnly(2026, 10, 26))));
    }

    [Fact]
    public void A_last_call_that_waits_is_dropped_when_the_term_that_another_contact_got_has_ended()
    {
        var called = Written(Asked, LetterStep.LastCall, Anna, Bert).Record(Delivered(LetterStep.LastCall, Anna, Monday.AddDays(8)), Terms, Days);
        Assert.IsType<RequestStep.Rewrite>(Next(called, Amsterdam.EndOf(called.LastCallDay!.Value).AddTicks(-1)));
        Assert.IsType<RequestStep.DropLetters>(Next(called, Amsterdam.EndOf(called.LastCallDay!.Value)));
    }

    [Fact]
    public void The_last_calls_term_never_ends_before_the_day_that_a_letter_named()
    {
        var named = Written(Asked, LetterStep.LastCall, Anna) with { PromisedLastCallDay = new DateOnly(2026, 11, 12) };
        Assert.Equal(new DateOnly(2026, 11, 12), named.Record(Delivered(LetterStep.LastCall, Anna, Monday.AddDays(8)), Terms, Days).LastCallDay);
    }

    [Fact]
    public void What_follows_on_the_end_of_a_term_waits_for_a_working_day()
    {
        // 24 December is a Thursday; Christmas and a weekend follow.
        var reminded = Written(Asked, LetterStep.Reminder, Anna).Record(Delivered(LetterStep.Reminder, Anna, Monday), Terms, Days) with { LastDay = new DateOnly(2026, 12, 24) };
        var monday = Amsterdam.StartOf(new DateOnly(2026, 12, 28));
        Assert.Equal(monday, reminded.DueAt());
        Assert.IsType<RequestStep.Wait>(Next(reminded, monday.AddTicks(-1)));
        Assert.Equal(LetterStep.LastCall, Assert.IsType<RequestStep.Write>(Next(reminded, monday)).Letter);

        var called = LastCalled with { LastCallDay = new DateOnly(2026, 12, 24) };
        Assert.Equal(monday, called.DueAt());
        Assert.IsType<RequestStep.Wait>(Next(called, monday.AddTicks(-1)));
        Assert.IsType<RequestStep.OpenIntention>(Next(called, monday));

        // Asleep through its reminder, awake in the weekend: it waits for the last call, and not for what has passed.
        var asleep = Asked with { LastDay = new DateOnly(2026, 12, 24) };
        Assert.IsType<RequestStep.Wait>(Next(asleep, monday.AddDays(-1)));
        Assert.Equal(monday, asleep.LookAgainAt(monday.AddDays(-1)));
    }

    [Fact]
    public void A_system_that_wakes_in_a_weekend_calls_nobody_late_before_Monday()
    {
        // The last call was due on Tuesday 3 November; it sleeps until Saturday.
        var (saturday, monday) = (Amsterdam.StartOf(new DateOnly(2026, 11, 7)).AddHours(10), Amsterdam.StartOf(new DateOnly(2026, 11, 9)));
        Assert.IsType<RequestStep.Wait>(Next(Asked, saturday));
        Assert.Equal(monday, Asked.LookAgainAt(saturday));
        Assert.Equal(LetterStep.LastCall, Assert.IsType<RequestStep.Write>(Next(Asked, monday)).Letter);

        // It was cut off between writing and sending: then too, and nothing else waits for it.
        var cut = Written(Asked, LetterStep.LastCall, Anna);
        Assert.IsType<RequestStep.Wait>(Next(cut, saturday));
        Assert.Equal(monday, cut.LookAgainAt(saturday));
        Assert.IsType<RequestStep.Rewrite>(Next(cut, monday));
        Assert.Equal(LetterStep.FreshLinkOf("1"), Assert.IsType<RequestStep.HandOver>(Next(Written(cut, LetterStep.FreshLinkOf("1"), Anna), saturday)).Letter.Step);

        // The term of the last call ended on Friday a week before: no intention opens on that Saturday either.
        var silent = LastCalled with { LastCallDay = new DateOnly(2026, 11, 5) };
        Assert.IsType<RequestStep.Wait>(Next(silent, saturday));
        Assert.Equal(monday, silent.LookAgainAt(saturday));
        Assert.IsType<RequestStep.OpenIntention>(Next(silent, monday));
    }

    [Theory]
    [InlineData(RequestStatus.Submitted, false)]
    [InlineData(RequestStatus.InReview, false)]
    [InlineData(RequestStatus.Rework, false)]
    [InlineData(RequestStatus.Asked, true)]
    [InlineData(RequestStatus.Undeliverable, true)]
    [InlineData(RequestStatus.AskedToExplain, true)]
    public void Closing_by_hand_ends_only_what_was_not_declared(RequestStatus status, bool ends)
    {
        var closing = TheRound with { ClosingSince = Monday };
        Assert.Equal(ends, (Asked with { Status = status }).NextStep(closing, TheParty, complaint: null, Monday) is RequestStep.End(RequestStatus.Cancelled));
    }

    [Fact]
    public void What_was_asked_anew_in_a_round_that_is_closing_is_reminded_of_and_then_ends_without_a_last_call()
    {
        var closing = TheRound with { ClosingSince = Monday };
        var anew = Written((Asked with { Status = RequestStatus.InReview, Attestations = 1 }).AskedAnew(5), LetterStep.FirstOf(2), Anna).Record(Delivered(LetterStep.FirstOf(2), Anna, Monday), Terms, Days);
        Assert.Equal("reminder.2", Assert.IsType<RequestStep.Write>(anew.NextStep(closing, TheParty, null, Amsterdam.StartOf(anew.ReminderOn!.Value))).Letter);
        var reminded = Written(anew, "reminder.2", Anna).Record(Delivered("reminder.2", Anna, Monday.AddDays(3)), Terms, Days);
        Assert.IsType<RequestStep.Wait>(reminded.NextStep(closing, TheParty, null, reminded.DueAt()!.Value.AddTicks(-1)));
        Assert.Equal(new RequestStep.End(RequestStatus.Cancelled), reminded.NextStep(closing, TheParty, null, reminded.DueAt()!.Value));

        // Nobody ends while it waits for an answer of ours.
        Assert.IsNotType<RequestStep.End>((reminded with { DeferralsAsked = 1 }).NextStep(closing, TheParty, null, reminded.DueAt()!.Value));
    }

    public static MatrixTheoryData<RequestStatus, bool> Everywhere() =>
        new MatrixTheoryData<RequestStatus, bool>(Enum.GetValues<RequestStatus>().Where(s => s < RequestStatus.Accepted), [false, true]);

    private static RequestStep Next(EvidenceRequest request, DateTimeOffset now) => Next(request, now, TheParty);

    private static RequestStep Next(EvidenceRequest request, DateTimeOffset now, Party? party) => request.NextStep(TheRound, party, complaint: null, now);
}
