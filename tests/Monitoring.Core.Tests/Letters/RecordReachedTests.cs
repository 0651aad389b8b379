using Microsoft.Extensions.DependencyInjection;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Letters;

/// <summary>By SendGrid and SMTP a letter is handed over and no more: no term ends against a party by itself, and a person records how it was reached.</summary>
public sealed class RecordReachedTests
{
    private const string Anna = "anna@leerlijn.example";
    private static readonly string AnnaId = Contact.Of("", Anna).Id;

    [Fact]
    public async Task After_the_wait_it_is_a_task_that_leads_to_the_form_and_once_recorded_the_term_begins_that_day()
    {
        await using var world = await Unheard();
        var (party, id) = await Asked(world);
        await world.Pass(TimeSpan.FromDays(10));
        var task = Assert.Single(await world.Tasks());
        Assert.Equal((DeskTaskKind.FindOutWhetherReached, Links.RequestReached(id.RoundId, id.PartyId)), (task.Kind, task.Page));
        Assert.Null((await world.Request(party)).LastDay);

        Assert.Equal(ReachOutcome.Done, await Reach(world, id, LetterStep.Ask, on: world.Today.AddDays(-5)));
        await world.Settle();

        // Not from the day on which the party had it: nobody told it then that its days were running.
        var request = await world.Request(party);
        Assert.Equal(WorkingDays.Dutch.Add(world.Today, Given.Terms.AnswerDays), request.LastDay);
        Assert.Equal(RequestStatus.Asked, request.Status);
        var trace = Assert.Single(request.Letters.Letters);
        Assert.Equal(new Reached(ReachedBy.Phone, world.Today.AddDays(-5), World.Desk), trace.Reached);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_last_call_that_nobody_heard_of_opens_no_intention_however_long_and_one_that_was_recorded_does()
    {
        await using var world = await Unheard();
        var (party, id) = await Asked(world);
        await Reach(world, id, LetterStep.Ask);
        await world.Pass(TimeSpan.FromDays(365));
        Assert.Null(await world.Case(party));
        Assert.Null((await world.Request(party)).LastCallDay);
        Assert.Equal(DeskTaskKind.FindOutWhetherReached, Assert.Single(await world.Tasks()).Kind);

        await Reach(world, id, LetterStep.LastCall);
        await world.Pass(TimeSpan.FromDays(1));
        Assert.Null(await world.Case(party));
        Assert.Empty(await world.Tasks());
        await world.Pass(TimeSpan.FromDays(10));
        Assert.Equal(ComplaintState.Intention, (await world.Case(party))!.State);
    }

    [Fact]
    public async Task Of_a_request_to_explain_it_is_a_task_of_the_case_and_the_term_to_explain_begins_when_it_is_recorded()
    {
        await using var world = await Unheard();
        var (party, id) = await Asked(world);
        await Reach(world, id, LetterStep.Ask);
        await world.Pass(TimeSpan.FromDays(30));
        await Reach(world, id, LetterStep.LastCall);
        await world.Pass(TimeSpan.FromDays(60));

        var complaint = (await world.Case(party))!;
        Assert.Equal((ComplaintState.Intention, null, false), (complaint.State, complaint.ExplanationDay, complaint.DecisionAsked));
        var task = Assert.Single(await world.Tasks());
        Assert.Equal((DeskTaskKind.FindOutWhetherReached, Links.CaseReached(complaint.Id)), (task.Kind, task.Page));

        Assert.Equal(
            ReachOutcome.Done,
            await world.Get<RecordReached>().OfCase(complaint.Id, LetterStep.AskExplanation, AnnaId, new Reached(ReachedBy.Post, world.Today, World.Desk), world.Patience));
        await world.Settle();
        Assert.Equal(WorkingDays.Dutch.Add(world.Today, Given.Terms.ExplanationDays), (await world.Case(party))!.ExplanationDay);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_notice_that_reached_its_party_is_no_task_any_more()
    {
        await using var world = await Unheard();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.Given.ANotice(party);
        await world.Pass(TimeSpan.FromDays(4));
        Assert.Equal(Links.NoticeReached(party.Id, "n1"), Assert.Single(await world.Tasks()).Page);

        await world.Get<RecordReached>().OfNotice(party.Id, "n1", AnnaId, new Reached(ReachedBy.Mail, world.Today, World.Desk), world.Patience);
        await world.Settle();
        Assert.Empty(await world.Tasks());
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_the_second_time_changes_nothing()
    {
        await using var world = await Unheard();
        var (party, id) = await Asked(world);
        await world.Pass(TimeSpan.FromDays(2));
        Assert.Equal(ReachOutcome.NotYet, await Reach(world, id, LetterStep.Ask, world.Today.AddDays(1)));
        Assert.Equal(ReachOutcome.BeforeItLeft, await Reach(world, id, LetterStep.Ask, world.Today.AddDays(-3)));
        Assert.Equal(ReachOutcome.NotUnderWay, await Reach(world, id, LetterStep.LastCall));
        Assert.Equal(ReachOutcome.NotUnderWay, await Reach(world, new RequestKey(id.RoundId, "nobody"), LetterStep.Ask));
        Assert.Null((await world.Request(party)).LastDay);

        await Reach(world, id, LetterStep.Ask);
        var last = (await world.Request(party)).LastDay;
        await world.Pass(TimeSpan.FromDays(1));
        Assert.Equal(ReachOutcome.Done, await Reach(world, id, LetterStep.Ask));
        Assert.Equal(last, (await world.Request(party)).LastDay);

        await world.Withdraws(party);
        await world.Nudges(party);
        Assert.Equal(ReachOutcome.NotUnderWay, await Reach(world, id, LetterStep.Ask));
    }

    private static Task<World> Unheard() => World.New(services => services.AddSingleton<ILetterSender, UnheardPost>());

    private static async Task<(Party Party, RequestKey Id)> Asked(World world)
    {
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        return (party, (await world.Request(party)).Id);
    }

    private static Task<ReachOutcome> Reach(World world, RequestKey id, string step, DateOnly? on = null) =>
        world.Get<RecordReached>().OfRequest(id, step, AnnaId, new Reached(ReachedBy.Phone, on ?? world.Today, World.Desk), world.Patience);
}
