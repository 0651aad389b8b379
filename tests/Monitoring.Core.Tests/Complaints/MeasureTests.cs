using Monitoring.Beeldmerk;
using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Reglements;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Complaints;

/// <summary>Measures, from their notice to the word on whether they were kept, and up the ladder.</summary>
public sealed class MeasureTests
{
    private const string Anna = "anna@leerlijn.example";
    private const string Sam = "sam@school.example";

    [Fact]
    public async Task Art_9_2_a_plan_that_is_not_kept_leads_to_a_new_hearing_and_from_there_to_a_suspension_that_is_public_only_after_its_standstill()
    {
        await using var world = await World.New();
        await world.Given.AReglement();
        var supplier = await world.Given.ASupplier("Leerlijn", Anna);
        var id = await world.ADiscussedDispute(await world.Given.ABoard("De Ring", Sam), supplier);
        await world.Decides(id, world.AProposalOf("verbeterplan"));

        // The notice was delivered, and the standstill runs.
        var decided = await world.Case(id);
        Assert.Equal((ComplaintState.Decided, WorkingDays.Dutch.Add(world.Today, 12)), (decided.State, decided.StepDay));
        Assert.Equal(decided.StepDay, decided.Measures[^1].StandstillUntil);
        Assert.Contains(Amsterdam.Long(decided.StepDay!.Value, english: false), (await world.Letters(Anna))[^1].Letter.Subject, StringComparison.Ordinal);
        Assert.Equal("decision-taken.c1", (await world.Steps(Sam))[^1]);
        Assert.Equal(WithdrawCaseOutcome.NotOpen, await world.Get<WithdrawCase>().Withdraw(id, CaseSide.Complainant, "Sam", "", world.Patience));
        await world.HoldsTogether();

        await world.TheTermEnds(id);
        var inForce = await world.Case(id);
        Assert.Equal(ComplaintState.FollowUp, inForce.State);
        Assert.All(new[] { Anna, Sam }, to => Assert.Equal("measure-in-force", LetterStep.TextOf(world.Steps(to).Result[^1])));
        var judge = world.Get<JudgeMeasure>();
        Assert.Equal(JudgeMeasureOutcome.NotDue, await judge.NotKept(id, inForce.Statements, World.Desk, "Er kwam niets.", world.Patience));
        await world.HoldsTogether();

        // It comes back by itself on its day.
        await world.MoveTo(inForce.StepDay!.Value);
        var asked = await world.Case(id);
        Assert.Equal("follow-up.r1", (await world.Steps(Anna))[^1]);
        var task = Assert.Single(await world.Tasks());
        Assert.Equal((DeskTaskKind.JudgeMeasure, Amsterdam.EndOf(asked.StepDay!.Value)), (task.Kind, task.DueAt));
        Assert.Equal(StatementOutcome.Made, await world.Says(id, StatementKind.FollowUp, CaseSide.Respondent, "Het is nog niet klaar."));
        Assert.Equal(JudgeMeasureOutcome.NewStatement, await judge.NotKept(id, asked.Statements, World.Desk, "Er kwam niets.", world.Patience));
        Assert.Equal(JudgeMeasureOutcome.NoReasons, await judge.NotKept(id, asked.Statements + 1, World.Desk, " ", world.Patience));
        Assert.Equal(JudgeMeasureOutcome.Judged, await world.Then(judge.NotKept(id, asked.Statements + 1, World.Desk, "De bijsluiter is niet aangevuld.", world.Patience)));
        Assert.Equal(JudgeMeasureOutcome.Judged, await world.Then(judge.NotKept(id, asked.Statements + 1, World.Desk, "De bijsluiter is niet aangevuld.", world.Patience)));

        // The next step is proposed, and heard before anything is decided.
        var heard = await world.Case(id);
        Assert.Equal((ComplaintState.Hearing, null, null, 2), (heard.State, heard.Heard, heard.Consultation, heard.Hearings));
        Assert.Equal("schorsing-beeldmerk", heard.Measures[^1].Next);
        Assert.Single(heard.EarlierConsultations);
        Assert.Equal("hearing.r2", (await world.Steps(Anna))[^1]);
        Assert.Contains("schorsing van het beeldmerk", (await world.Letters(Anna))[^1].Letter.Text, StringComparison.Ordinal);
        Assert.Equal(OpenVoteOutcome.NotOpen, await world.PutsToVote(id, world.AProposalOf("schorsing-beeldmerk")));
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();

        await world.TheTermEnds(id);
        Assert.Equal(HearingEnd.Lapsed, (await world.Case(id)).Heard);
        await world.PlansConsultation(id);
        await world.RecordsConsultation(id);
        await world.Decides(id, world.AProposalOf("schorsing-beeldmerk"));
        Assert.Null(await world.Get<MarkBook>().Find(supplier.Id, world.Patience));
        Assert.Equal(2, (await world.Case(id)).Measures.Count);

        await world.TheTermEnds(id);
        var mark = (await world.Get<MarkBook>().Find(supplier.Id, world.Patience))!.Value;
        var change = Assert.Single(mark.History);
        Assert.Equal((MarkState.Suspended, 2), (change.State, change.Ground!.Proposal));

        await world.MoveTo((await world.Case(id)).StepDay!.Value);
        var last = await world.Case(id);
        Assert.Equal(JudgeMeasureOutcome.Judged, await world.Then(judge.Kept(id, last.Statements, World.Desk, "Het beeldmerk is weg.", world.Patience)));
        Assert.Equal(ComplaintState.Completed, (await world.Case(id)).State);
        Assert.All(new[] { Anna, Sam }, to => Assert.Equal("measure-kept", LetterStep.TextOf(world.Steps(to).Result[^1])));
        Assert.Empty(await world.Tasks());
        Assert.Equal(1, (await world.TimeLine(id)).Count(told => told.Kind == CaseEventKind.MeasureNotKept));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_standstill_does_not_run_as_long_as_the_notice_reached_nobody()
    {
        await using var world = await World.New();
        await world.Given.AReglement();
        var supplier = await world.Given.ASupplier("Leerlijn", Anna);
        var id = await world.ADiscussedDispute(await world.Given.ABoard("De Ring", Sam), supplier);
        await world.Given.Changed(supplier, p => p with { Contacts = [Contact.Of("Weg", "weg@bounce.example")] });
        await world.Decides(id, world.AProposalOf("waarschuwing"));
        await world.Pass(TimeSpan.FromDays(50));

        Assert.Equal((ComplaintState.Decided, null), ((await world.Case(id)).State, (await world.Case(id)).StepDay));
        Assert.Equal(DeskTaskKind.Undeliverable, Assert.Single(await world.Tasks()).Kind);
        await world.HoldsTogether();

        await world.Given.Changed(supplier, p => p with { Contacts = [Contact.Of("Bert", "bert@leerlijn.example")] });
        await world.Get<Workflows.IWorkflows>().Nudge(Complaint.ProcessOf(id), world.Patience);
        await world.Settle();
        Assert.Equal(["measure-notice.r1"], await world.Steps("bert@leerlijn.example"));
        Assert.Empty(await world.Tasks());
        Assert.True((await world.Case(id)).StepDay >= WorkingDays.Dutch.Add(world.Today, 10));
        await world.TheTermEnds(id);
        Assert.Equal(ComplaintState.FollowUp, (await world.Case(id)).State);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_standstill_that_is_extended_with_reasons_ends_later_and_both_sides_are_told()
    {
        await using var world = await World.New();
        await world.Given.AReglement();
        var id = await world.ADiscussedDispute(await world.Given.ABoard("De Ring", Sam), await world.Given.ASupplier("Leerlijn", Anna));
        await world.Decides(id, world.AProposalOf("waarschuwing"));
        var first = (await world.Case(id)).StepDay!.Value;
        var later = WorkingDays.Dutch.Add(first, 10);
        Assert.Equal(ExtendTermOutcome.Extended, await world.Then(world.Get<ExtendTerm>().Extend(id, first, later, "De feestdagen.", World.Desk, world.Patience)));
        Assert.All(new[] { Anna, Sam }, to => Assert.Equal("term-extended", LetterStep.TextOf(world.Steps(to).Result[^1])));
        await world.MoveTo(WorkingDays.Dutch.After(first));
        Assert.Equal((ComplaintState.Decided, later), ((await world.Case(id)).State, (await world.Case(id)).Measures[^1].StandstillUntil));
        await world.TheTermEnds(id);
        var inForce = await world.Case(id);
        Assert.Equal(ComplaintState.FollowUp, inForce.State);

        var looked = WorkingDays.Dutch.Add(inForce.StepDay!.Value, 10);
        await world.Then(world.Get<ExtendTerm>().Extend(id, inForce.StepDay.Value, looked, "De levering duurt langer.", World.Desk, world.Patience));
        Assert.Equal((looked, looked), ((await world.Case(id)).StepDay, (await world.Case(id)).Measures[^1].FollowUpDay));
    }

    [Fact]
    public async Task The_beeldmerk_follows_a_measure_that_is_in_force_also_after_a_cut_and_never_one_whose_standstill_was_extended_at_the_last_moment()
    {
        await using var world = await World.New();
        await world.Given.AReglement();
        var supplier = await world.Given.ASupplier("Leerlijn", Anna);
        var id = await world.ADiscussedDispute(await world.Given.ABoard("De Ring", Sam), supplier);
        await world.Decides(id, world.AProposalOf("schorsing-beeldmerk"));
        var (complaints, effect, marks) = (world.Get<ComplaintBook>(), world.Get<TakeEffect>(), world.Get<MarkBook>());
        var stale = (await complaints.Find(id, world.Patience))!;
        Assert.Equal(ExtendTermOutcome.Extended, await world.Then(
            world.Get<ExtendTerm>().Extend(id, stale.Value.StepDay!.Value, WorkingDays.Dutch.Add(stale.Value.StepDay.Value, 5), "De feestdagen.", World.Desk, world.Patience)));
        await effect.PutInForce(stale, world.Patience);
        await world.Settle();
        Assert.Equal(ComplaintState.Decided, (await world.Case(id)).State);
        Assert.Null(await marks.Find(supplier.Id, world.Patience));

        // Cut off right after the head.
        await effect.PutInForce((await complaints.Find(id, world.Patience))!, world.Patience);
        Assert.NotNull((await world.Case(id)).DueAt());
        await world.Get<Workflows.IWorkflows>().Nudge(Complaint.ProcessOf(id), world.Patience);
        await world.Settle();
        var measure = (await world.Case(id)).Measures[^1];
        var change = Assert.Single((await marks.Find(supplier.Id, world.Patience))!.Value.History);
        Assert.Equal((MarkState.Suspended, measure.InForceAt, false), (change.State, change.At, measure.MarkedAt is null));
        await effect.BringMark((await complaints.Find(id, world.Patience))!, measure, world.Patience);
        await world.Get<Workflows.IWorkflows>().Nudge(Complaint.ProcessOf(id), world.Patience);
        await world.Settle();
        Assert.Single((await marks.Find(supplier.Id, world.Patience))!.Value.History);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Art_11_7_a_party_that_leaves_is_held_to_no_measure_and_the_decision_stands()
    {
        await using var world = await World.New();
        await world.Given.AReglement();
        var supplier = await world.Given.ASupplier("Leerlijn", Anna);
        var id = await world.ADiscussedDispute(await world.Given.ABoard("De Ring", Sam), supplier);
        await world.Decides(id, world.AProposalOf("schorsing-beeldmerk"));
        await world.Withdraws(supplier);
        await world.Get<Workflows.IWorkflows>().Nudge(Complaint.ProcessOf(id), world.Patience);
        await world.Settle();
        await world.Pass(TimeSpan.FromDays(60));

        var ended = await world.Case(id);
        Assert.Equal(ComplaintState.Completed, ended.State);
        Assert.NotNull(ended.Votes[^1].Document);
        Assert.Null(ended.Measures[^1].InForceAt);
        Assert.Null(await world.Get<MarkBook>().Find(supplier.Id, world.Patience));
        Assert.All(new[] { Anna, Sam }, to => Assert.Equal("measure-lapsed", LetterStep.TextOf(world.Steps(to).Result[^1])));
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Art_11_4_a_withdrawal_that_rests_on_a_condition_needs_no_Reglement_and_nothing_follows_on_it()
    {
        await using var world = await World.New();
        await world.Given.Conditions(world.Today.AddDays(-30));
        await world.Pass(TimeSpan.FromDays(21));
        var supplier = await world.Given.ASupplier("Leerlijn", Anna);
        var id = await world.ADiscussedDispute(await world.Given.ABoard("De Ring", Sam), supplier);
        Assert.Null((await world.Case(id)).ReglementVersion);
        var power = await world.Get<FindPower>().Of(await world.Case(id), world.Patience);
        var option = power.Options.First(option => option.Kind == MeasureKind.BeeldmerkWithdrawal);
        await world.Decides(id, world.AProposalOf(option.RuleId, followUp: false));
        Assert.Contains("voorwaarden van het beeldmerk", (await world.Letters(Anna))[^1].Letter.Text, StringComparison.Ordinal);

        await world.TheTermEnds(id);
        Assert.Equal(ComplaintState.Completed, (await world.Case(id)).State);
        Assert.Equal(MarkState.Withdrawn, Assert.Single((await world.Get<MarkBook>().Find(supplier.Id, world.Patience))!.Value.History).State);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }
}
