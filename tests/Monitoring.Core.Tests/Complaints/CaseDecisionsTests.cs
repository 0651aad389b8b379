using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Reglements;
using Xunit;
using static Monitoring.Some;

namespace Monitoring.Complaints;

/// <summary>What may be done in a case, and what not: each by its article.</summary>
public sealed class CaseDecisionsTests
{
    private static readonly DateOnly Today = new(2026, 10, 26);
    private static readonly Party TheSchool = TheParty with { Id = "bg1000002", Name = "De School", Kind = PartyKind.SchoolBoard };
    private static readonly Contact Piet = Contact.Of("Piet", "piet@ouders.example");

    private static readonly NewCase Form = new(
        "zaak1", ComplaintKind.Dispute, TheParty.Id, new Complainant(TheSchool.Id, TheSchool.Name), "De bijsluiter", ["3.2"], new DateOnly(2026, 10, 1), "De bijsluiter klopt niet.", [],
        CaseSide.Complainant, "Sam", "c1");

    private static Complaint TheDispute => OpenCase.Begun(Form, TheParty, version: null, Reglement.None, Monday).Case;

    private static Complaint Heard => (TheDispute with { State = ComplaintState.Hearing, Hearings = 1, StepSince = Monday, StepDay = null, PromisedStepDay = Days.Add(Today, 22), Letters = Correspondence.None.Write("hearing.r1", [Anna.Id, Bert.Id], Monday) })
        .Record(Delivered("hearing.r1", Anna, Monday), Days)
        .Record(Delivered("hearing.r1", Bert, Monday), Days);

    [Fact]
    public void Art_12_1_a_dispute_is_between_parties() => Assert.Equal(OpenCaseOutcome.DisputeOfOutsider, Opened(Form with { Complainant = new Complainant(null, "Piet", Piet), By = CaseSide.Secretariaat }));

    [Fact]
    public void Art_12_1_the_complaint_of_who_is_no_party_is_put_before_the_Platform_by_the_secretariaat()
    {
        var complaint = Form with { Kind = ComplaintKind.Complaint, Complainant = new Complainant(null, "Piet", Piet) };
        Assert.Equal(OpenCaseOutcome.WrongComplainant, Opened(complaint));
        Assert.Null(Opened(complaint with { By = CaseSide.Secretariaat }));
    }

    [Fact]
    public void Art_1_3_who_is_no_party_is_never_accused_and_brings_no_dispute()
    {
        var left = TheParty with { WithdrawnOn = Today };
        Assert.Equal(OpenCaseOutcome.RespondentNoParty, OpenCase.Refused(Form, left, TheSchool, Today));
        Assert.Equal(OpenCaseOutcome.NoRespondent, OpenCase.Refused(Form, respondent: null, TheSchool, Today));
        Assert.Equal(OpenCaseOutcome.ComplainantNoParty, OpenCase.Refused(Form, TheParty, TheSchool with { WithdrawnOn = Today }, Today));
    }

    [Theory]
    [InlineData("", "Er was iets.", "3.2", OpenCaseOutcome.NoSubject)]
    [InlineData("De bijsluiter", " ", "3.2", OpenCaseOutcome.NoText)]
    [InlineData("De bijsluiter", "Er was iets.", "99.9", OpenCaseOutcome.UnknownArticle)]
    public void Art_12_1_a_case_is_about_the_interpretation_or_execution_of_the_Convenant(string subject, string text, string article, OpenCaseOutcome outcome) =>
        Assert.Equal(outcome, Opened(Form with { Subject = subject, Text = text, Articles = [article] }));

    [Fact]
    public void Art_12_1_the_Platform_itself_is_no_complainant()
    {
        Assert.Equal(OpenCaseOutcome.WrongComplainant, Opened(Form with { Kind = ComplaintKind.OwnMotion }));
        Assert.Equal(OpenCaseOutcome.AboutItself, OpenCase.Refused(Form with { Complainant = new Complainant(TheParty.Id, "Leerlijn") }, TheParty, TheParty, Today));
        Assert.Equal(OpenCaseOutcome.InTheFuture, Opened(Form with { ConductOn = Today.AddDays(1) }));
    }

    [Fact]
    public void Art_9_2_own_motion_begins_as_an_intention_of_which_nobody_but_the_respondent_and_the_secretariaat_reads()
    {
        var (intention, told, findings) = OpenCase.Begun(Form with { Kind = ComplaintKind.OwnMotion, Complainant = null }, TheParty, version: null, Reglement.None, Monday);
        Assert.Equal((ComplaintState.Intention, Audience.Respondent, StatementKind.Findings), (intention.State, told.Audience, findings.Kind));
        Assert.False(findings.Audience.HasFlag(Audience.Complainant));
        Assert.Equal(new ComplaintStep.Write(LetterStep.AskConduct, [Anna.Id, Bert.Id]), Next(intention, Monday));
    }

    [Fact]
    public void Art_8_4_a_case_goes_by_the_terms_of_the_Reglement_that_it_began_with()
    {
        var quick = Reglement.None with { Version = "2027-1", Terms = new CaseTerms(AdmissibilityDays: 3, HearingDays: 5) };
        var begun = OpenCase.Begun(Form, TheParty, quick.Version, quick, Monday).Case;
        Assert.Equal(("2027-1", Days.Add(Today, 3)), (begun.ReglementVersion, begun.StepDay!.Value));
        var hearing = DecideAdmissibility.Decide(begun, ground: null, "desk", "", Days, Monday).Next!;
        Assert.Equal(Days.Add(Today, 7), ComplaintLetters.Write(CurrentTexts.Shipped, hearing, "hearing.r1", [Anna.Id], Days, Monday).Complaint.PromisedStepDay);
    }

    [Fact]
    public void Art_12_1_no_machine_admits_a_case_and_its_day_is_a_task_and_no_end()
    {
        var asked = TheDispute with { Asked = TheDispute.Duty(), Untold = ["case-received.c1", "case-brought.r1"] };
        Assert.Equal(new AskedDuty(CaseDuty.DecideAdmissibility, Days.Add(Today, 10)), asked.Asked);
        Assert.IsType<ComplaintStep.Wait>(asked.NextStep(null, null, new CaseReaders(TheParty with { Contacts = [] }), Monday.AddYears(1)));
        Assert.Null(asked.DueAt());
    }

    [Theory]
    [InlineData(ComplaintState.Hearing)]
    [InlineData(ComplaintState.Withdrawn)]
    public void Art_12_1_what_is_not_open_is_not_admitted(ComplaintState state) =>
        Assert.Equal(AdmissibilityOutcome.NotOpen, DecideAdmissibility.Decide(TheDispute with { State = state }, null, "desk", "", Days, Monday).Outcome);

    [Fact]
    public void Art_12_1_the_term_to_answer_starts_when_the_letter_arrived_and_never_ends_before_the_promised_day()
    {
        Assert.Equal(Days.Add(Today, 22), Heard.StepDay);
        var late = (Heard with { StepDay = null, Letters = Correspondence.None.Write("hearing.r1", [Anna.Id], Monday) }).Record(Delivered("hearing.r1", Anna, Monday.AddDays(14)), Days);
        Assert.Equal(Days.Add(Today.AddDays(14), 20), late.StepDay);
        Assert.Null(Heard.Record(Bounced("hearing.r1", Anna), Days).Record(Bounced("hearing.r1", Bert), Days).StepDay);
    }

    [Fact]
    public void Art_12_1_the_hearing_lapses_after_its_last_day_and_not_in_a_weekend()
    {
        var told = Heard with { Untold = ["case-admitted.c1"] };
        var lapses = told.LapsesAt()!.Value;
        Assert.Equal(Amsterdam.StartOf(Days.After(told.StepDay!.Value)), lapses);
        Assert.IsNotType<ComplaintStep.Advance>(Next(told with { Letters = told.Letters.Write("case-reminder.r20261125", [Anna.Id], Monday).Record(Delivered("case-reminder.r20261125", Anna, Monday)) }, lapses.AddTicks(-1)));
        var advance = Assert.IsType<ComplaintStep.Advance>(Next(told, lapses));
        Assert.Equal((ComplaintState.Consultation, HearingEnd.Lapsed), (advance.Next.State, advance.Next.Heard));
        Assert.Equal(CaseEventKind.HearingLapsed, Assert.Single(advance.Events).Kind);
        Assert.Equal(
            ["hearing-lapsed.r1", "hearing-lapsed.c1"],
            advance.Next.Notices(lapses).Select(notice => notice.Step));
    }

    [Fact]
    public void Art_12_1_without_a_complainant_nobody_replies()
    {
        Assert.Equal(ComplaintState.Reply, Heard.EndHearing(HearingEnd.Answered, Days, Monday).Case.State);
        Assert.Equal(ComplaintState.Consultation, (Heard with { Complainant = null, Kind = ComplaintKind.OwnMotion }).EndHearing(HearingEnd.Answered, Days, Monday).Case.State);
    }

    [Theory]
    [InlineData(StatementKind.Answer, CaseSide.Complainant, 2, "Nee.", StatementOutcome.NotYours)]
    [InlineData(StatementKind.Reply, CaseSide.Complainant, 2, "Nee.", StatementOutcome.NotAsked)]
    [InlineData(StatementKind.Answer, CaseSide.Respondent, 3, "Nee.", StatementOutcome.Changed)]
    [InlineData(StatementKind.Answer, CaseSide.Respondent, 2, "  ", StatementOutcome.NoText)]
    [InlineData(StatementKind.Answer, CaseSide.Respondent, 2, "Nee.", StatementOutcome.Made)]
    public void Art_12_1_each_side_speaks_when_it_is_asked(StatementKind kind, CaseSide by, int number, string words, StatementOutcome outcome) =>
        Assert.Equal(outcome, MakeStatement.Decide(Heard, new Words(kind, by, "Anna", "c1", words, []), number, Days, Monday).Outcome);

    [Fact]
    public void Art_12_1_the_Platform_confers_on_a_day_within_the_term_and_its_minutes_come_after_it()
    {
        var confers = Heard.EndHearing(HearingEnd.Lapsed, Days, Monday).Case;
        var file = new CaseFile("verslag.pdf", new string('b', 64), 10);
        Assert.Equal(PlanConsultationOutcome.InThePast, PlanConsultation.Decide(confers, Today.AddDays(-1), "desk", Monday).Outcome);
        Assert.Equal(PlanConsultationOutcome.AfterTerm, PlanConsultation.Decide(confers, confers.StepDay!.Value.AddDays(1), "desk", Monday).Outcome);
        Assert.Equal(PlanConsultationOutcome.NotNow, PlanConsultation.Decide(Heard, Today, "desk", Monday).Outcome);
        Assert.Equal(RecordConsultationOutcome.NotPlanned, RecordConsultation.Decide(confers, file, "Zo.", "desk", Days, Monday).Outcome);
        var planned = PlanConsultation.Decide(confers, Today.AddDays(1), "desk", Monday).Next!;
        Assert.Equal(RecordConsultationOutcome.NotYet, RecordConsultation.Decide(planned, file, "Zo.", "desk", Days, Monday).Outcome);
        Assert.Equal(RecordConsultationOutcome.NoConclusion, RecordConsultation.Decide(planned, file, " ", "desk", Days, Monday.AddDays(1)).Outcome);
        Assert.False(planned.MayBeDecided);
        Assert.True(RecordConsultation.Decide(planned, file, "Zo.", "desk", Days, Monday.AddDays(1)).Next!.MayBeDecided);
    }

    [Theory]
    [InlineData(ComplaintState.Registered, true)]
    [InlineData(ComplaintState.Hearing, true)]
    [InlineData(ComplaintState.Reply, true)]
    [InlineData(ComplaintState.Consultation, true)]
    [InlineData(ComplaintState.Voting, true)]
    [InlineData(ComplaintState.Intention, false)]
    [InlineData(ComplaintState.Decided, false)]
    [InlineData(ComplaintState.FollowUp, false)]
    [InlineData(ComplaintState.Completed, false)]
    [InlineData(ComplaintState.Inadmissible, false)]
    public void Art_12_1_it_is_withdrawn_settled_or_joined_at_any_step_before_the_decision_and_at_none_after(ComplaintState state, bool can)
    {
        var open = TheDispute with { State = state };
        Assert.Equal(can ? WithdrawCaseOutcome.Withdrawn : WithdrawCaseOutcome.NotOpen, WithdrawCase.Decide(open, CaseSide.Complainant, "Sam", "", Monday).Outcome);
        Assert.Equal(can ? SettleOutcome.Proposed : SettleOutcome.NotOpen, SettleCase.Proposed(open, CaseSide.Respondent, "Anna", "Zo.", Monday).Outcome);
        Assert.Equal(can ? SettleOutcome.Settled : SettleOutcome.NotOpen, SettleCase.Recorded(open, "desk", "Zo.", Monday).Outcome);
        Assert.Equal(can ? JoinOutcome.Joined : JoinOutcome.NotOpen, JoinCases.Decide(open, TheDispute with { Id = "zaak2" }, "Eén geheel.", "desk", Monday).Outcome);
        Assert.Equal(can ? JoinOutcome.Joined : JoinOutcome.OtherNotOpen, JoinCases.Decide(TheDispute with { Id = "zaak2" }, open, "Eén geheel.", "desk", Monday).Outcome);
    }

    [Fact]
    public void Art_12_1_a_case_is_joined_to_one_about_the_same_party_of_which_the_respondent_can_still_be_heard_on_it()
    {
        Assert.Equal(JoinOutcome.OtherRespondent, JoinCases.Decide(TheDispute, TheDispute, "Zo.", "desk", Monday).Outcome);
        Assert.Equal(JoinOutcome.OtherRespondent, JoinCases.Decide(TheDispute, TheDispute with { Id = "zaak2", RespondentId = "kvk9" }, "Zo.", "desk", Monday).Outcome);
        Assert.Equal(JoinOutcome.NoReasons, JoinCases.Decide(TheDispute, TheDispute with { Id = "zaak2" }, " ", "desk", Monday).Outcome);
        Assert.Equal(JoinOutcome.HearingOver, JoinCases.Decide(TheDispute, TheDispute with { Id = "zaak2", State = ComplaintState.Consultation, Heard = HearingEnd.Answered }, "Zo.", "desk", Monday).Outcome);
        Assert.Equal(JoinOutcome.OtherNotOpen, JoinCases.Decide(TheDispute, TheDispute with { Id = "zaak2", JoinedTo = "zaak3" }, "Zo.", "desk", Monday).Outcome);
    }

    [Fact]
    public void Of_two_cases_joined_into_each_other_one_stays_and_both_rows_tell_which()
    {
        var first = TheDispute with { Id = "a", JoinedTo = "b" };
        var second = TheDispute with { Id = "b", JoinedTo = "a" };
        Assert.Equal((JoiningStep.Forget, JoiningStep.List), (first.NextOfJoining(second), second.NextOfJoining(first)));
        Assert.Equal(JoiningStep.Unlist, first.NextOfJoining(second with { JoinedBy = ["a"] }));
        Assert.Equal(JoiningStep.End, second.NextOfJoining(first with { JoinedTo = null, JoinedBy = ["b"] }));
        Assert.Equal(JoiningStep.Unlist, (second with { State = ComplaintState.Withdrawn }).NextOfJoining(first with { JoinedTo = null, JoinedBy = ["b"] }));
        Assert.Equal(JoiningStep.Forget, second.NextOfJoining(first with { JoinedTo = null, State = ComplaintState.Settled }));
    }

    [Theory]
    [InlineData(ComplaintState.Registered, CaseSide.Secretariaat)]
    [InlineData(ComplaintState.Consultation, CaseSide.Secretariaat)]
    [InlineData(ComplaintState.Hearing, CaseSide.Respondent)]
    [InlineData(ComplaintState.Reply, CaseSide.Complainant)]
    public void Every_open_case_waits_on_somebody_until_some_date(ComplaintState state, CaseSide who) =>
        Assert.Equal(new CaseWait(who, Days.Add(Today, 4)), (TheDispute with { State = state, StepDay = Days.Add(Today, 4) }).WaitsOn(Monday));

    private static OpenCaseOutcome? Opened(NewCase form) => OpenCase.Refused(form, TheParty, TheSchool, Today);

    private static ComplaintStep Next(Complaint complaint, DateTimeOffset now) => complaint.NextStep(null, null, new CaseReaders(TheParty), now);
}
