using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Complaints;

/// <summary>Cases that people bring, from their coming in to where the seats take over or to their end.</summary>
public sealed class CaseCourseTests
{
    private const string Anna = "anna@leerlijn.example";
    private const string Sam = "sam@school.example";

    [Fact]
    public async Task Art_12_1_a_dispute_is_admitted_heard_replied_to_and_discussed_and_both_sides_are_told_of_each_step()
    {
        await using var world = await World.New();
        var (school, supplier) = await Parties(world);
        var id = await world.Opens(world.ADispute(school, supplier));

        Assert.Equal(["case-received.c1"], await world.Steps(Sam));
        Assert.Equal(["case-brought.r1"], await world.Steps(Anna));
        var admit = Assert.Single(await world.Tasks());
        Assert.Equal((DeskTaskKind.DecideAdmissibility, Amsterdam.EndOf((await world.Case(id)).StepDay!.Value)), (admit.Kind, admit.DueAt));
        await world.HoldsTogether();

        Assert.Equal(AdmissibilityOutcome.Decided, await world.Admits(id));
        Assert.Equal(["case-brought.r1", "hearing.r1"], await world.Steps(Anna));
        Assert.Equal("case-admitted.c1", (await world.Steps(Sam))[^1]);
        Assert.Empty(await world.Tasks());
        var heard = await world.Case(id);
        Assert.Equal((ComplaintState.Hearing, WorkingDays.Dutch.Add(world.Today, 22)), (heard.State, heard.StepDay));
        Assert.StartsWith("http://monitoring.test/zaak/", await world.Link(Anna), StringComparison.Ordinal);

        Assert.Equal(StatementOutcome.Made, await world.AnswersIn(id));
        Assert.Equal("answer-received.r1", (await world.Steps(Anna))[^1]);
        Assert.Equal("reply.c1", (await world.Steps(Sam))[^1]);
        Assert.Equal(StatementOutcome.Made, await world.RepliesIn(id));
        Assert.Equal(DeskTaskKind.PlanConsultation, Assert.Single(await world.Tasks()).Kind);

        Assert.Equal(PlanConsultationOutcome.Planned, await world.PlansConsultation(id, world.Today.AddDays(7)));
        Assert.Equal(DeskTaskKind.RecordConsultation, Assert.Single(await world.Tasks()).Kind);
        Assert.All(new[] { await world.Steps(Anna), await world.Steps(Sam) }, steps => Assert.StartsWith("consultation.", steps[^1], StringComparison.Ordinal));
        Assert.Equal(RecordConsultationOutcome.NotYet, await world.RecordsConsultation(id));
        await world.Pass(TimeSpan.FromDays(7));
        Assert.Equal(RecordConsultationOutcome.Recorded, await world.RecordsConsultation(id));
        Assert.Equal(DeskTaskKind.MakeProposal, Assert.Single(await world.Tasks()).Kind);
        Assert.True((await world.Case(id)).MayBeDecided);
        Assert.Equal(
            [CaseEventKind.Opened, CaseEventKind.Admitted, CaseEventKind.HearingAsked, CaseEventKind.StatementMade, CaseEventKind.ReplyAsked, CaseEventKind.StatementMade, CaseEventKind.ConsultationPlanned, CaseEventKind.ConsultationHeld],
            (await world.TimeLine(id)).Select(told => told.Kind));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_dispute_is_settled_when_one_side_proposes_and_the_other_accepts_what_it_read()
    {
        await using var world = await World.New();
        var (school, supplier) = await Parties(world);
        var id = await world.Opens(world.ADispute(school, supplier));
        await world.Admits(id);
        var settle = world.Get<SettleCase>();

        Assert.Equal(SettleOutcome.Proposed, await world.Then(settle.Propose(id, CaseSide.Respondent, "Anna", "Wij passen de bijsluiter aan.", world.Patience)));
        Assert.Equal("settlement-proposed.c1", (await world.Steps(Sam))[^1]);
        Assert.Equal(SettleOutcome.NotYours, await settle.Accept(id, CaseSide.Respondent, "Anna", 1, world.Patience));
        Assert.Equal(SettleOutcome.AnswerFirst, await settle.Propose(id, CaseSide.Complainant, "Sam", "Anders.", world.Patience));
        Assert.Equal(SettleOutcome.Refused, await world.Then(settle.Refuse(id, CaseSide.Complainant, "Sam", 1, world.Patience)));
        Assert.Equal("settlement-refused.r1", (await world.Steps(Anna))[^1]);
        Assert.Equal(SettleOutcome.Proposed, await world.Then(settle.Propose(id, CaseSide.Respondent, "Anna", "Wij passen haar aan vóór 1 december.", world.Patience)));
        Assert.Equal(SettleOutcome.Changed, await settle.Accept(id, CaseSide.Complainant, "Sam", 1, world.Patience));

        Assert.Equal(SettleOutcome.Settled, await world.Then(settle.Accept(id, CaseSide.Complainant, "Sam", 2, world.Patience)));
        Assert.Equal(SettleOutcome.Settled, await world.Then(settle.Accept(id, CaseSide.Complainant, "Sam", 2, world.Patience)));
        var settled = await world.Case(id);
        Assert.Equal((ComplaintState.Settled, "Wij passen haar aan vóór 1 december."), (settled.State, settled.EndReasons));
        Assert.All(new[] { await world.Letters(Anna), await world.Letters(Sam) }, letters => Assert.Equal("case-settled", LetterStep.TextOf(letters[^1].Letter.Step)));
        Assert.Single(await world.TimeLine(id), told => told.Kind == CaseEventKind.Settled);
        Assert.True(settled.IsOver());
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_complaint_of_an_outsider_is_put_before_the_Platform_by_the_secretariaat_and_is_not_admitted_with_reasons()
    {
        await using var world = await World.New();
        var (_, supplier) = await Parties(world);
        var piet = Contact.Of("Piet Ouder", "piet@ouders.example");
        var form = world.AComplaint(piet, supplier);
        Assert.Equal(OpenCaseOutcome.DisputeOfOutsider, await world.Get<OpenCase>().Open(form with { Kind = ComplaintKind.Dispute }, world.Patience));
        Assert.Equal(OpenCaseOutcome.WrongComplainant, await world.Get<OpenCase>().Open(form with { By = CaseSide.Complainant }, world.Patience));
        var id = await world.Opens(form);
        Assert.Equal(OpenCaseOutcome.Opened, await world.Get<OpenCase>().Open(form, world.Patience));
        Assert.Contains("Reglement", Assert.Single(await world.Letters(piet.Email)).Letter.Text, StringComparison.Ordinal);

        Assert.Equal(AdmissibilityOutcome.NoReasons, await world.Get<DecideAdmissibility>().Refuse(id, InadmissibleOn.Scope, World.Desk, " ", world.Patience));
        Assert.Equal(AdmissibilityOutcome.Decided, await world.Then(world.Get<DecideAdmissibility>().Refuse(id, InadmissibleOn.Scope, World.Desk, "Het gaat niet over leermiddelen.", world.Patience)));

        Assert.Equal(ComplaintState.Inadmissible, (await world.Case(id)).State);
        Assert.Contains("Het gaat niet over leermiddelen.", (await world.Letters(piet.Email))[^1].Letter.Text, StringComparison.Ordinal);
        Assert.Equal("not-admitted.r1", (await world.Steps(Anna))[^1]);
        Assert.True((await world.Case(id)).IsOver());
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_hearing_that_lapses_goes_on_without_an_answer_and_tells_both_sides_so()
    {
        await using var world = await World.New();
        var (school, supplier) = await Parties(world);
        var id = await world.Opens(world.ADispute(school, supplier));
        await world.Admits(id);
        var last = (await world.Case(id)).StepDay!.Value;

        await world.MoveTo(Amsterdam.EndOf(last).AddMinutes(-1));
        Assert.Equal(ComplaintState.Hearing, (await world.Case(id)).State);
        Assert.Single(await world.Steps(Anna), step => LetterStep.TextOf(step) == LetterStep.CaseReminder);
        await world.MoveTo(WorkingDays.Dutch.After(last));

        var lapsed = await world.Case(id);
        Assert.Equal((ComplaintState.Consultation, HearingEnd.Lapsed), (lapsed.State, lapsed.Heard));
        Assert.Equal("hearing-lapsed.r1", (await world.Steps(Anna))[^1]);
        Assert.Equal("hearing-lapsed.c1", (await world.Steps(Sam))[^1]);
        Assert.Equal(StatementOutcome.NotAsked, await world.AnswersIn(id));
        Assert.Equal(DeskTaskKind.PlanConsultation, Assert.Single(await world.Tasks()).Kind);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_hearing_that_reaches_nobody_ends_never_and_is_a_task()
    {
        await using var world = await World.New();
        var (school, supplier) = await Parties(world);
        await world.Given.Changed(supplier, party => party with { Contacts = [Contact.Of("Weg", "weg@bounce.example")] });
        var id = await world.Opens(world.ADispute(school, supplier));
        await world.Admits(id);
        await world.Pass(TimeSpan.FromDays(120));

        Assert.Equal(ComplaintState.Hearing, (await world.Case(id)).State);
        Assert.Equal(DeskTaskKind.Undeliverable, Assert.Single(await world.Tasks()).Kind);
        Assert.Equal(CaseSide.Secretariaat, (await world.Case(id)).WaitsOn(world.Now)!.Who);
        Assert.Equal("hearing.r1", (await world.Case(id)).StepForPost(world.Now));
        await world.HoldsTogether();

        await world.Given.Changed(supplier, party => party with { Contacts = [Contact.Of("Carla", "carla@leerlijn.example")] });
        await world.Pass(TimeSpan.FromDays(6));
        Assert.Equal(["hearing.r1"], await world.Steps("carla@leerlijn.example"));
        Assert.Empty(await world.Tasks());
        Assert.True((await world.Case(id)).StepDay > world.Today);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Art_9_2_own_motion_on_misuse_begins_as_an_intention_and_is_heard_twice_before_anything_is_decided()
    {
        await using var world = await World.New();
        var (_, supplier) = await Parties(world);
        var id = await world.Opens(world.AnOwnMotion(supplier));
        Assert.Equal(["ask-conduct"], await world.Steps(Anna));
        Assert.StartsWith("http://monitoring.test/zaak/", await world.Link(Anna), StringComparison.Ordinal);
        Assert.Equal(DecideOutcome.NotHeard, await world.Get<DecideIntention>().Register(id, seen: null, World.Desk, "Het staat er nog.", world.Patience));

        await world.MoveToEndOf((await world.Case(id)).ExplanationDay!.Value);
        Assert.Equal(DeskTaskKind.DecideIntention, Assert.Single(await world.Tasks()).Kind);
        Assert.Equal(DecideOutcome.Decided, await world.Then(world.Get<DecideIntention>().Register(id, seen: null, World.Desk, "Het staat er nog.", world.Patience)));
        Assert.Equal(ComplaintState.Hearing, (await world.Case(id)).State);
        Assert.Contains("Het staat er nog.", (await world.Letters(Anna))[^1].Letter.Text, StringComparison.Ordinal);

        Assert.Equal(StatementOutcome.Made, await world.AnswersIn(id));
        Assert.Equal(ComplaintState.Consultation, (await world.Case(id)).State);
        Assert.Equal(WithdrawCaseOutcome.NotYours, await world.Get<WithdrawCase>().Withdraw(id, CaseSide.Complainant, "x", "", world.Patience));
        Assert.Equal(WithdrawCaseOutcome.NoReasons, await world.Get<WithdrawCase>().Withdraw(id, CaseSide.Secretariaat, World.Desk, "", world.Patience));
        Assert.Equal(WithdrawCaseOutcome.Withdrawn, await world.Then(world.Get<WithdrawCase>().Withdraw(id, CaseSide.Secretariaat, World.Desk, "Het is weggehaald.", world.Patience)));
        Assert.Equal("case-withdrawn.r1", (await world.Steps(Anna))[^1]);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task An_intention_on_misuse_is_closed_with_reasons_that_the_party_reads()
    {
        await using var world = await World.New();
        var (_, supplier) = await Parties(world);
        var id = await world.Opens(world.AnOwnMotion(supplier));
        Assert.Equal(DecideOutcome.Decided, await world.Then(world.Get<DecideIntention>().Close(id, seen: null, World.Desk, "Het was een oude folder.", world.Patience)));

        Assert.Equal(["ask-conduct", "conduct-closed"], await world.Steps(Anna));
        Assert.Contains("Het was een oude folder.", (await world.Letters(Anna))[^1].Letter.Text, StringComparison.Ordinal);
        Assert.True((await world.Case(id)).IsOver());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_term_is_extended_with_reasons_that_both_sides_read_and_the_reminder_comes_before_the_new_day()
    {
        await using var world = await World.New();
        var (school, supplier) = await Parties(world);
        var id = await world.Opens(world.ADispute(school, supplier));
        await world.Admits(id);
        var from = (await world.Case(id)).StepDay!.Value;
        var (extend, to) = (world.Get<ExtendTerm>(), WorkingDays.Dutch.Add(from, 10));

        Assert.Equal(ExtendTermOutcome.NoReasons, await extend.Extend(id, from, to, " ", World.Desk, world.Patience));
        Assert.Equal(ExtendTermOutcome.NotLater, await extend.Extend(id, from, from, "Vakantie.", World.Desk, world.Patience));
        Assert.Equal(ExtendTermOutcome.Changed, await extend.Extend(id, from.AddDays(-1), to, "Vakantie.", World.Desk, world.Patience));
        Assert.Equal(ExtendTermOutcome.Extended, await world.Then(extend.Extend(id, from, to, "Het is vakantie.", World.Desk, world.Patience)));
        Assert.Equal(ExtendTermOutcome.Extended, await extend.Extend(id, from, to, "Het is vakantie.", World.Desk, world.Patience));
        Assert.All(new[] { await world.Letters(Anna), await world.Letters(Sam) }, letters => Assert.Contains("Het is vakantie.", letters[^1].Letter.Text, StringComparison.Ordinal));

        await world.MoveToEndOf(from);
        Assert.Equal(ComplaintState.Hearing, (await world.Case(id)).State);
        await world.MoveTo(WorkingDays.Dutch.After(to));
        Assert.Equal(ComplaintState.Consultation, (await world.Case(id)).State);
        Assert.Single(await world.Steps(Anna), step => LetterStep.TextOf(step) == LetterStep.CaseReminder);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_case_on_new_facts_is_opened_again_under_a_key_of_its_own()
    {
        await using var world = await World.New();
        var (school, supplier) = await Parties(world);
        var id = await world.Opens(world.ADispute(school, supplier));
        var reopen = world.Get<ReopenCase>();
        Assert.Equal(ReopenOutcome.NotEnded, await reopen.Reopen(id, "Nieuw.", [], World.Desk, world.Patience));
        await world.Then(world.Get<WithdrawCase>().Withdraw(id, CaseSide.Complainant, "Sam", "", world.Patience));

        Assert.Equal(ReopenOutcome.Reopened, await world.Then(reopen.Reopen(id, "Het gebeurde weer.", [], World.Desk, world.Patience)));
        Assert.Equal(ReopenOutcome.Reopened, await world.Then(reopen.Reopen(id, "Het gebeurde weer.", [], World.Desk, world.Patience)));
        Assert.Equal(ReopenOutcome.ReopenedBefore, await reopen.Reopen(id, "Iets anders.", [], World.Desk, world.Patience));

        var (before, again) = (await world.Case(id), await world.Case($"{id}.2"));
        Assert.Equal((ComplaintState.Withdrawn, $"{id}.2"), (before.State, before.ReopenedAs));
        Assert.Equal((ComplaintState.Registered, id, before.Subject), (again.State, again.Reopens, again.Subject));
        Assert.Equal($"{id}.3", ReopenCase.IdOf(again.Id));
        Assert.Equal(2, (await world.Steps(Sam)).Count(step => step == "case-received.c1"));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_case_says_when_other_words_stand_under_its_id_and_who_brought_it_is_found_in_the_one_that_opens_it_again()
    {
        await using var world = await World.New();
        var (_, supplier) = await Parties(world);
        var piet = Contact.Of("Piet Ouder", "piet@ouders.example");
        var form = world.AComplaint(piet, supplier);
        var id = await world.Opens(form);
        Assert.Equal(OpenCaseOutcome.Opened, await world.Get<OpenCase>().Open(form, world.Patience));
        Assert.Equal(OpenCaseOutcome.OpenedOtherwise, await world.Get<OpenCase>().Open(form with { Text = "Iets heel anders." }, world.Patience));

        await world.Then(world.Get<WithdrawCase>().Withdraw(id, CaseSide.Complainant, piet.Name, "", world.Patience));
        Assert.Equal(ReopenOutcome.Reopened, await world.Then(world.Get<ReopenCase>().Reopen(id, "Het gebeurde weer.", [], World.Desk, world.Patience)));
        Assert.Equal(2, (await world.Get<Privacy.PersonIndex>().Of(piet.Id, world.Patience)).Count);
        await world.HoldsTogether();
    }

    private static async Task<(Party School, Party Supplier)> Parties(World world) => (await world.Given.ABoard("De School", Sam), await world.Given.ASupplier("Leerlijn", Anna));
}
