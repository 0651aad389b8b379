using Monitoring.Adoptions;
using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Register;
using Monitoring.Reglements;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Complaints;

/// <summary>Two things that happen to a case at the same moment, and things that change around it.</summary>
public sealed class CaseRacesTests
{
    private const string Anna = "anna@leerlijn.example";
    private const string Sam = "sam@school.example";

    [Fact]
    public async Task Of_two_cases_joined_into_each_other_at_the_same_time_exactly_one_goes_on_and_lists_the_other()
    {
        await using var world = await World.New();
        await world.StartAnother();
        var (school, supplier) = await Parties(world);
        var other = await world.Given.ABoard("Een andere school", "kim@school.example");
        for (var round = 0; round < 5; round++)
        {
            var (one, two) = (await world.Opens(world.ADispute(school, supplier)), await world.Opens(world.ADispute(other, supplier)));
            var outcomes = await Task.WhenAll(
                Task.Run(() => world.Get<JoinCases>().Join(one, two, "Ze gaan over hetzelfde.", World.Desk, world.Patience)),
                Task.Run(() => world.Get<JoinCases>().Join(two, one, "Ze gaan over hetzelfde.", World.Desk, world.Patience)));
            await world.Settle();

            var cases = new[] { await world.Case(one), await world.Case(two) };
            var joined = Assert.Single(cases, found => found.State == ComplaintState.Joined);
            var stays = Assert.Single(cases, found => found.State == ComplaintState.Registered);
            Assert.Equal((stays.Id, null), (joined.JoinedTo, stays.JoinedTo));
            Assert.Equal([joined.Id], stays.JoinedBy);
            Assert.Single(outcomes, outcome => outcome == JoinOutcome.Joined);
            Assert.Single(await world.TimeLine(joined.Id), told => told.Kind == CaseEventKind.Joined);
            Assert.Contains("case-joined.c1", await world.Steps(joined.Complainant!.PartyId == school.Id ? Sam : "kim@school.example"));
        }

        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_joining_that_was_cut_off_is_finished_by_the_cases_own_turn()
    {
        await using var world = await World.New();
        var (school, supplier) = await Parties(world);
        var (one, two) = (await world.Opens(world.ADispute(school, supplier)), await world.Opens(world.ADispute(school, supplier)));
        var stored = (await world.Get<ComplaintBook>().Find(one, world.Patience))!;
        await world.Get<ComplaintBook>().Save(stored, stored.Value with { JoinedTo = two, JoinedBecause = new DeskDecision(World.Desk, world.Now, "Eén geheel.") }, world.Patience);
        await world.Get<Workflows.IWorkflows>().Nudge(Complaint.ProcessOf(one), world.Patience);
        await world.Settle();

        Assert.Equal((ComplaintState.Joined, two), ((await world.Case(one)).State, (await world.Case(one)).JoinedTo));
        Assert.Equal([one], (await world.Case(two)).JoinedBy);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_task_of_a_turn_that_lost_is_done_with_the_next_duty_or_with_the_case()
    {
        await using var world = await World.New();
        var (school, supplier) = await Parties(world);
        var id = await world.Opens(world.ADispute(school, supplier));
        var tasks = world.Get<CaseTasks>();
        await tasks.Ask(await world.Case(id), new AskedDuty(CaseDuty.PlanConsultation, world.Today), world.Patience);
        await tasks.Ask(await world.Case(id), new AskedDuty(CaseDuty.DecideAdmissibility, world.Today), world.Patience);
        Assert.Equal((DeskTaskKind.DecideAdmissibility, Amsterdam.EndOf(world.Today)), Assert.Single(await world.Tasks()) is var task ? (task.Kind, task.DueAt) : default);

        await world.Admits(id);
        await tasks.Ask(await world.Case(id), new AskedDuty(CaseDuty.MakeProposal, world.Today), world.Patience);
        await world.Then(world.Get<WithdrawCase>().Withdraw(id, CaseSide.Complainant, "Sam", "", world.Patience));
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_case_that_is_withdrawn_while_it_is_being_joined_is_withdrawn_and_listed_nowhere()
    {
        await using var world = await World.New();
        var (school, supplier) = await Parties(world);
        var (one, two) = (await world.Opens(world.ADispute(school, supplier)), await world.Opens(world.ADispute(school, supplier)));
        foreach (var (id, change) in new (string, Func<Complaint, Complaint>)[] { (one, c => c with { JoinedTo = two, JoinedBecause = new DeskDecision(World.Desk, world.Now, "Eén geheel.") }), (two, c => c with { JoinedBy = [one] }) })
        {
            var stored = (await world.Get<ComplaintBook>().Find(id, world.Patience))!;
            await world.Get<ComplaintBook>().Save(stored, change(stored.Value), world.Patience);
        }

        Assert.Equal(WithdrawCaseOutcome.Withdrawn, await world.Then(world.Get<WithdrawCase>().Withdraw(one, CaseSide.Complainant, "Sam", "", world.Patience)));
        Assert.Equal((ComplaintState.Withdrawn, null), ((await world.Case(one)).State, (await world.Case(one)).JoinedTo));
        Assert.Empty((await world.Case(two)).JoinedBy);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_settlement_in_the_moment_in_which_the_hearing_lapses_settles_the_case_once_whatever_comes_first()
    {
        await using var world = await World.New();
        var (school, supplier) = await Parties(world);
        var id = await world.Opens(world.ADispute(school, supplier));
        await world.Admits(id);
        await world.Then(world.Get<SettleCase>().Propose(id, CaseSide.Respondent, "Anna", "Wij passen het aan.", world.Patience));
        var lapses = WorkingDays.Dutch.After((await world.Case(id)).StepDay!.Value);
        await world.MoveTo(Amsterdam.StartOf(lapses).AddSeconds(-1));

        var accepted = world.Get<SettleCase>().Accept(id, CaseSide.Complainant, "Sam", 1, world.Patience);
        await Task.WhenAll(accepted, world.MoveTo(lapses));
        await world.Settle();

        Assert.Equal(SettleOutcome.Settled, await accepted);
        Assert.Equal(ComplaintState.Settled, (await world.Case(id)).State);
        Assert.Single(await world.TimeLine(id), told => told.Kind == CaseEventKind.Settled);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Art_11_7_a_respondent_that_leaves_in_the_middle_is_still_heard_and_the_case_says_that_it_left()
    {
        await using var world = await World.New();
        var (school, supplier) = await Parties(world);
        var id = await world.Opens(world.ADispute(school, supplier));
        await world.Admits(id);
        await world.Withdraws(supplier);
        await world.Pass(TimeSpan.FromDays(6));

        var left = await world.Case(id);
        Assert.Equal((ComplaintState.Hearing, true), (left.State, left.RespondentLeftOn is not null));
        Assert.Single(await world.TimeLine(id), told => told.Kind == CaseEventKind.RespondentLeft);
        Assert.Equal(StatementOutcome.Made, await world.AnswersIn(id));
        Assert.Equal(ComplaintState.Reply, (await world.Case(id)).State);

        // A new case about it cannot be opened any more.
        Assert.Equal(OpenCaseOutcome.RespondentNoParty, await world.Get<OpenCase>().Open(world.ADispute(school, supplier), world.Patience));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Art_8_4_a_Reglement_that_is_adopted_in_the_middle_changes_nothing_in_a_case_that_began_without_it()
    {
        await using var world = await World.New();
        var (school, supplier) = await Parties(world);
        var before = await world.Opens(world.ADispute(school, supplier));
        await world.Get<ReglementBook>().PublishShipped(world.Patience);
        var sample = ShippedReglements.All[0];
        await world.Get<AdoptionBook>().Record(
            new Adoption
            {
                Id = "adoption-reglement",
                Subjects = [Adoption.SubjectOfReglement(sample.Version)],
                On = world.Today,
                MinutesName = "notulen.pdf",
                MinutesSha256 = new string('a', 64),
                RecordedBy = World.Desk,
                RecordedAt = world.Now,
            },
            world.Patience);
        var after = await world.Opens(world.ADispute(school, supplier));
        await world.Admits(before);
        await world.Admits(after);

        Assert.Equal((null, new CaseTerms()), ((await world.Case(before)).ReglementVersion, (await world.Case(before)).CaseTerms));
        Assert.Equal((sample.Version, sample.Terms), ((await world.Case(after)).ReglementVersion, (await world.Case(after)).CaseTerms));
        Assert.Equal(WorkingDays.Dutch.Add(world.Today, sample.Terms.HearingDays + sample.Terms.DeliveryDays), (await world.Case(after)).StepDay);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_form_sent_twice_at_the_same_moment_is_one_case_and_one_answer()
    {
        await using var world = await World.New();
        var (school, supplier) = await Parties(world);
        var form = world.ADispute(school, supplier);
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.Get<OpenCase>().Open(form, world.Patience))));
        await world.Settle();
        Assert.All(opened, outcome => Assert.Equal(OpenCaseOutcome.Opened, outcome));
        Assert.Single(await world.Said(form.Id));

        await world.Admits(form.Id);
        var answered = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.Get<MakeStatement>().Make(form.Id, new Words(StatementKind.Answer, CaseSide.Respondent, "Anna", "c1", "Nee.", []), 2, world.Patience))));
        await world.Settle();
        Assert.All(answered, outcome => Assert.Equal(StatementOutcome.Made, outcome));
        Assert.Equal(2, (await world.Said(form.Id)).Count);
        Assert.Equal(StatementOutcome.NotAsked, await world.Says(form.Id, StatementKind.Answer, CaseSide.Respondent, "Toch wel."));
        await world.HoldsTogether();
    }

    private static async Task<(Party School, Party Supplier)> Parties(World world) => (await world.Given.ABoard("De School", Sam), await world.Given.ASupplier("Leerlijn", Anna));
}
