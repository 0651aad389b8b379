using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Xunit;
using static Monitoring.Some;

namespace Monitoring.Complaints;

public sealed class ComplaintCourseTests
{
    private static readonly EvidenceRequest Silent = LastCalled with { Status = RequestStatus.AskedToExplain, HasCase = true, CaseOpened = true };
    private static readonly EvidenceRequest Sent = Silent with { Status = RequestStatus.Submitted, Attestations = 1 };
    private static readonly DateTimeOffset TermEnd = Amsterdam.EndOf(new DateOnly(2026, 10, 29));
    private static readonly Explanation Why = new("Onze collega was ziek.", "Anna", Anna.Id, Monday.AddDays(1));

    [Fact]
    public void Art_12_1_an_intention_asks_all_contacts_to_explain() =>
        Assert.Equal(new ComplaintStep.Write(LetterStep.AskExplanation, [Anna.Id, Bert.Id]), Next(TheCase, Silent, Monday));

    [Fact]
    public void The_term_to_explain_starts_when_the_letter_arrived()
    {
        Assert.Equal(new DateOnly(2026, 10, 29), Told.ExplanationDay);
        var onItsWay = TheCase with { Letters = Correspondence.None.Write(LetterStep.AskExplanation, [Anna.Id], Monday).Record(new(LetterStep.AskExplanation, Anna.Id, LetterState.HandedOver, Monday)) };
        Assert.IsType<ComplaintStep.Wait>(Next(onItsWay, Silent, Monday.AddDays(3).AddTicks(-1)));
        Assert.Equal(Monday.AddDays(3), onItsWay.WordDueAt(Monday));
        Assert.Equal(new ComplaintStep.Write(LetterStep.AskExplanation, [Bert.Id]), Next(onItsWay, Silent, Monday.AddDays(3)));
        var silent = onItsWay with { Letters = onItsWay.Letters.Write(LetterStep.AskExplanation, [Bert.Id], Monday).Record(new(LetterStep.AskExplanation, Bert.Id, LetterState.HandedOver, Monday)) };
        Assert.IsType<ComplaintStep.GiveUpDelivery>(Next(silent, Silent, Monday.AddYears(1)));
    }

    [Fact]
    public void By_SMTP_the_letter_counts_as_delivered_during_a_pause_too_so_that_the_rest_of_the_pause_is_not_taken_from_its_term()
    {
        var left = TheCase with { Letters = Correspondence.None.Write(LetterStep.AskExplanation, [Anna.Id], Monday).Record(new(LetterStep.AskExplanation, Anna.Id, LetterState.HandedOver, Monday) { By = Letters.Sending.MailBy.Smtp }) };
        var (from, until) = (Monday.AddDays(1), Amsterdam.StartOf(new DateOnly(2026, 11, 9)));
        Assert.IsType<ComplaintStep.CountAsDelivered>(left.NextStep(Silent, TheRound with { PausedSince = from }, new CaseReaders(TheParty), Monday.AddDays(4)));
        var resumed = TheRound with { Shifts = [new TermShift(TermShiftKind.Pause, from, until, Days: 0, "Er was een storing.", "desk")] };
        var counted = left.Record(Assert.IsType<ComplaintStep.CountAsDelivered>(left.NextStep(Silent, resumed, new CaseReaders(TheParty), until)).Event, Days);

        // Three working days from Wednesday 28 October, and eight of the pause that come after it.
        Assert.Equal((new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 12)), (counted.ExplanationDay, counted.Moved(resumed, Days).ExplanationDay));
    }

    [Fact]
    public void Nobody_is_accused_before_having_been_heard()
    {
        Assert.Equal(TermEnd, Told.DueAt());
        Assert.IsType<ComplaintStep.Wait>(Next(Told, Silent, TermEnd.AddTicks(-1)));
        Assert.IsType<ComplaintStep.AskDecision>(Next(Told, Silent, TermEnd));
    }

    [Theory]
    [InlineData(LetterStep.AskExplanation, ComplaintState.Intention)]
    [InlineData("hearing.r1", ComplaintState.Hearing)]
    public void What_is_adverse_leaves_on_a_working_day(string step, ComplaintState state)
    {
        var (saturday, monday) = (Amsterdam.StartOf(new DateOnly(2026, 10, 31)).AddHours(10), Amsterdam.StartOf(new DateOnly(2026, 11, 2)));
        var waits = TheCase with { State = state, Hearings = 1, Letters = Correspondence.None.Write(step, [Anna.Id], saturday) };
        var request = Silent with { Status = state == ComplaintState.Intention ? RequestStatus.AskedToExplain : RequestStatus.CaseRegistered };
        Assert.IsType<ComplaintStep.Wait>(Next(waits, request, saturday));
        Assert.Equal(monday, waits.LookAgainAt(saturday));
        Assert.IsNotType<ComplaintStep.Wait>(Next(waits, request, monday));
    }

    [Fact]
    public void An_explanation_lets_a_person_decide_at_once()
    {
        var explained = Told with { Explanation = Why };
        Assert.Equal(Why.At, explained.DueAt());
        Assert.IsType<ComplaintStep.AskDecision>(Next(explained, Silent, Monday.AddDays(1)));
        Assert.IsType<ComplaintStep.Wait>(Next(explained with { DecisionAsked = true }, Silent, Monday.AddDays(1)));
    }

    [Fact]
    public void Who_explains_before_the_letter_arrived_was_heard()
    {
        var explained = Unreached() with { Explanation = Why };
        Assert.IsType<ComplaintStep.AskDecision>(Next(explained, Silent, Monday.AddDays(1)));
    }

    [Fact]
    public void No_machine_decides()
    {
        var asked = Told with { DecisionAsked = true };
        Assert.IsType<ComplaintStep.Wait>(Next(asked, Silent, Monday.AddYears(10)));
        Assert.Null(asked.DueAt());
    }

    [Fact]
    public void When_nobody_can_be_reached_it_is_a_task_and_no_term_runs()
    {
        Assert.IsType<ComplaintStep.GiveUpDelivery>(Next(Unreached(), Silent, Monday.AddYears(1)));
        Assert.Null(Unreached().ExplanationDay);
        var carla = Contact.Of("Carla", "carla@leerlijn.example");
        Assert.Equal(new ComplaintStep.Write(LetterStep.AskExplanation, [carla.Id]), Next(Unreached(), Silent, Monday, TheParty with { Contacts = [Anna, Bert, carla] }));
    }

    [Fact]
    public void A_letter_to_a_contact_found_later_names_a_later_day()
    {
        var (later, rows) = ComplaintLetters.Write(CurrentTexts.Shipped, Unreached() with { PromisedDay = new DateOnly(2026, 10, 30) }, LetterStep.AskExplanation, ["c1"], Days, Monday.AddDays(28));
        Assert.Equal(new DateOnly(2026, 11, 27), later.PromisedDay);
        Assert.Contains("27 november", Assert.Single(rows).Fields["explanationDay"].Nl, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_settles_an_intention_and_its_letter_is_dropped()
    {
        var pending = TheCase with { Letters = Correspondence.None.Write(LetterStep.AskExplanation, [Anna.Id], Monday) };
        Assert.Equal(new ComplaintStep.End(ComplaintState.Settled), Next(pending, Sent, Monday));
        Assert.Equal(new ComplaintStep.End(ComplaintState.Settled), Next(Told with { DecisionAsked = true }, Sent, Monday));
    }

    [Fact]
    public void Who_knew_of_the_intention_is_told_that_it_is_settled() =>
        Assert.Equal(new ComplaintStep.Write(LetterStep.Settled, [Anna.Id, Bert.Id]), Next(Told with { State = ComplaintState.Settled }, Sent, Monday));

    [Theory]
    [InlineData(ComplaintState.Settled)]
    [InlineData(ComplaintState.Closed)]
    [InlineData(ComplaintState.Withdrawn)]
    public void Who_never_knew_of_the_intention_is_not_told_of_its_end(ComplaintState state)
    {
        var ended = Unreached() with { State = state };
        Assert.IsType<ComplaintStep.Done>(Next(ended, Silent with { Status = RequestStatus.ClosedWithoutEvidence }, Monday));
        Assert.True(ended.IsOver());
    }

    [Fact]
    public void A_decision_ends_the_request_before_the_party_is_told()
    {
        var closed = Told with { State = ComplaintState.Closed, Decision = new DeskDecision("desk", Monday, "Er kwam niets.") };
        Assert.Equal(new ComplaintStep.EndRequest(RequestStatus.ClosedWithoutEvidence), Next(closed, Silent, Monday));
        Assert.Equal(new ComplaintStep.Write(LetterStep.CaseClosed, [Anna.Id, Bert.Id]), Next(closed, Silent with { Status = RequestStatus.ClosedWithoutEvidence }, Monday));
        Assert.Equal(closed.ChangedAt, closed.DueAt());
        Assert.False(closed.IsOver());

        var registered = closed with { State = ComplaintState.Registered };
        Assert.Equal(new ComplaintStep.EndRequest(RequestStatus.CaseRegistered), Next(registered, Silent, Monday));
        var heard = Assert.IsType<ComplaintStep.Advance>(Next(registered, Silent with { Status = RequestStatus.CaseRegistered }, Monday)).Next;
        Assert.Equal(ComplaintState.Hearing, heard.State);
        Assert.Equal(new ComplaintStep.Write("hearing.r1", [Anna.Id, Bert.Id]), Next(heard, Silent with { Status = RequestStatus.CaseRegistered }, Monday));
        Assert.Equal(registered.ChangedAt, registered.DueAt());
    }

    [Theory]
    [InlineData(ComplaintState.Registered)]
    [InlineData(ComplaintState.Closed)]
    public void Evidence_in_the_moment_of_the_decision_wins(ComplaintState state) =>
        Assert.Equal(new ComplaintStep.End(ComplaintState.Settled), Next(Told with { State = state }, Sent, Monday));

    [Theory]
    [InlineData(ComplaintState.Intention)]
    [InlineData(ComplaintState.Registered)]
    [InlineData(ComplaintState.Closed)]
    public void Art_11_7_who_left_is_accused_of_nothing(ComplaintState state)
    {
        var open = Told with { State = state };
        Assert.Equal(new ComplaintStep.End(ComplaintState.Withdrawn), Next(open, Silent, Monday, TheParty with { WithdrawnOn = new DateOnly(2026, 10, 26) }));
        Assert.Equal(new ComplaintStep.End(ComplaintState.Withdrawn), open.NextStep(Silent, TheRound, new CaseReaders(Respondent: null), Monday));
        Assert.Equal(new ComplaintStep.End(ComplaintState.Withdrawn), Next(open, Silent with { Status = RequestStatus.Withdrawn }, Monday));
        Assert.Equal(new ComplaintStep.End(ComplaintState.Withdrawn), open.NextStep(Silent, TheRound with { State = RoundState.Cancelled }, new CaseReaders(TheParty), Monday));
    }

    [Fact]
    public void Art_11_7_who_left_before_it_was_told_of_a_registration_is_not_told()
    {
        var registered = Told with { State = ComplaintState.Registered };
        var written = registered with { State = ComplaintState.Hearing, Hearings = 1, Letters = registered.Letters.Write("hearing.r1", [Anna.Id], Monday) };
        var left = TheParty with { WithdrawnOn = new DateOnly(2026, 10, 26) };
        foreach (var open in new[] { registered, written })
        {
            Assert.Equal(new ComplaintStep.EndRequest(RequestStatus.Withdrawn), Next(open, Silent with { Status = RequestStatus.CaseRegistered }, Monday, left));
            Assert.Equal(new ComplaintStep.End(ComplaintState.Withdrawn), Next(open, Silent with { Status = RequestStatus.Withdrawn }, Monday, left));
            Assert.Equal(
                new ComplaintStep.EndRequest(RequestStatus.Cancelled),
                open.NextStep(Silent with { Status = RequestStatus.CaseRegistered }, TheRound with { State = RoundState.Cancelled }, new CaseReaders(TheParty), Monday));
        }
    }

    [Fact]
    public void Art_11_7_a_case_of_which_the_party_was_told_goes_on_when_it_leaves_and_says_so()
    {
        var told = Told with { State = ComplaintState.Registered, Letters = Told.Letters.Write(LetterStep.CaseRegistered, [Anna.Id], Monday).Record(Delivered(LetterStep.CaseRegistered, Anna, Monday)) };
        var left = TheParty with { WithdrawnOn = new DateOnly(2026, 10, 26) };
        var noted = Assert.IsType<ComplaintStep.Advance>(Next(told, Silent with { Status = RequestStatus.CaseRegistered }, Monday, left));
        Assert.Equal(CaseEventKind.RespondentLeft, Assert.Single(noted.Events).Kind);
        Assert.Equal(ComplaintState.Hearing, Assert.IsType<ComplaintStep.Advance>(Next(noted.Next, Silent with { Status = RequestStatus.CaseRegistered }, Monday, left)).Next.State);
    }

    [Fact]
    public void A_request_to_explain_leaves_on_the_day_on_which_it_was_written_or_is_written_anew()
    {
        var waits = TheCase with { Letters = Correspondence.None.Write(LetterStep.AskExplanation, [Anna.Id], Monday) };
        Assert.IsType<ComplaintStep.HandOver>(Next(waits, Silent, Monday));
        Assert.IsType<ComplaintStep.Rewrite>(Next(waits, Silent, Monday.AddDays(1)));
    }

    [Fact]
    public void A_request_to_explain_that_waits_is_dropped_once_the_party_was_heard()
    {
        var half = Told with { Letters = Told.Letters.Write(LetterStep.AskExplanation, ["carla"], Monday) };
        Assert.IsType<ComplaintStep.DropLetters>(Next(half with { Explanation = Why }, Silent, Monday));
        Assert.IsType<ComplaintStep.DropLetters>(Next(half, Silent, TermEnd));
    }

    [Fact]
    public void A_letter_of_an_earlier_state_is_dropped()
    {
        var pending = Told with { State = ComplaintState.Closed, Letters = Told.Letters.Write(LetterStep.CaseRegistered, [Anna.Id], Monday) };
        Assert.IsType<ComplaintStep.DropLetters>(Next(pending, Silent with { Status = RequestStatus.ClosedWithoutEvidence }, Monday));
    }

    private static Complaint Unreached() => (TheCase with { Letters = Correspondence.None.Write(LetterStep.AskExplanation, [Anna.Id, Bert.Id], Monday) })
        .Record(Bounced(LetterStep.AskExplanation, Anna), Days)
        .Record(Bounced(LetterStep.AskExplanation, Bert), Days);

    private static ComplaintStep Next(Complaint complaint, EvidenceRequest request, DateTimeOffset now, Party? party = null) => complaint.NextStep(request, TheRound, new CaseReaders(party ?? TheParty), now);
}
