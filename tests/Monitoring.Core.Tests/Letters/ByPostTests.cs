using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Letters;

/// <summary>A letter that came back from every contact goes on paper: a person posts it and says when it was delivered, and only then a term runs.</summary>
public sealed class ByPostTests
{
    private const string Gone = "weg@bounce.example";

    [Fact]
    public async Task A_letter_by_post_begins_the_term_on_the_day_on_which_its_delivery_is_recorded()
    {
        await using var world = await World.New();
        var (party, id) = await Unreachable(world);
        var write = world.Get<WriteByPost>();
        Assert.True(await write.OfRequest(id, world.Patience));
        Assert.True(await write.OfRequest(id, world.Patience));
        var written = await world.Request(party);
        Assert.Equal((LetterState.Written, true, null), (written.Letters.ByPost(LetterStep.Ask)!.State, written.HasLinkByPost, written.LastDay));
        Assert.NotNull(await world.Get<RequestBook>().FindLetter(id, written.Letters.ByPost(LetterStep.Ask)!, world.Patience));

        // No turn mails it, drops it or takes the task away.
        await world.Pass(TimeSpan.FromDays(1));
        Assert.Equal(LetterState.Written, (await world.Request(party)).Letters.ByPost(LetterStep.Ask)!.State);
        Assert.Equal(DeskTaskKind.Undeliverable, Assert.Single(await world.Tasks()).Kind);

        Assert.Equal(ReachOutcome.NotYet, await Post(world, id, world.Today.AddDays(1)));
        Assert.Equal(ReachOutcome.BeforeItLeft, await Post(world, id, world.Today.AddDays(-2)));
        Assert.Equal(ReachOutcome.NotUnderWay, await Arrives(world, id, world.Today));
        Assert.Equal(ReachOutcome.Done, await Post(world, id, world.Today));
        Assert.Equal(ReachOutcome.Done, await Post(world, id, world.Today));
        await world.Settle();
        Assert.Null((await world.Request(party)).LastDay);
        Assert.Equal(Links.RequestByPost(id.RoundId, id.PartyId), Assert.Single(await world.Tasks()).Page);

        await world.Pass(TimeSpan.FromDays(6));
        Assert.Equal(ReachOutcome.Done, await Arrives(world, id, world.Today.AddDays(-3)));
        Assert.Equal(ReachOutcome.Done, await Arrives(world, id, world.Today));
        await world.Settle();
        var reached = await world.Request(party);
        Assert.Equal(Some.Days.Add(world.Today, Given.Terms.AnswerDays), reached.LastDay);
        Assert.Equal((RequestStatus.Asked, "3SABC"), (reached.Status, reached.Letters.ByPost(LetterStep.Ask)!.Reached!.Proof));
        Assert.True(reached.Letters.ByPost(LetterStep.Ask)!.Posted!.Registered);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Reached_by_post_only_it_gets_no_reminder_and_its_last_call_is_a_task_to_write_on_paper_again()
    {
        await using var world = await World.New();
        var (party, id) = await Unreachable(world);
        await world.Get<WriteByPost>().OfRequest(id, world.Patience);
        await Post(world, id, world.Today);
        await Arrives(world, id, world.Today);
        await world.Pass(TimeSpan.FromDays(20));
        var silent = await world.Request(party);
        Assert.Equal((RequestStatus.Undeliverable, LetterStep.LastCall), (silent.Status, silent.StepForPost()));
        Assert.False(silent.Letters.Has(LetterStep.Reminder));
        Assert.Null(await world.Case(party));

        Assert.True(await world.Get<WriteByPost>().OfRequest(id, world.Patience));
        await Post(world, id, world.Today, LetterStep.LastCall);
        await Arrives(world, id, world.Today, LetterStep.LastCall);
        Assert.NotNull((await world.Request(party)).LastCallDay);
        await world.Pass(TimeSpan.FromDays(10));
        var complaint = (await world.Case(party))!;
        Assert.Equal(LetterStep.AskExplanation, complaint.StepForPost(world.Now));

        Assert.True(await world.Get<WriteByPost>().OfCase(complaint.Id, world.Patience));
        Assert.Equal(ReachOutcome.Done, await world.Get<RecordPosted>().OfCase(complaint.Id, LetterStep.AskExplanation, new Posted(world.Today, true, World.Desk), world.Patience));
        Assert.Equal(ReachOutcome.Done, await world.Get<RecordReached>().OfCase(complaint.Id, LetterStep.AskExplanation, LetterTrace.ByPost, new Reached(ReachedBy.Post, world.Today, World.Desk), world.Patience));
        Assert.NotNull((await world.Case(party))!.ExplanationDay);
    }

    [Fact]
    public async Task An_address_that_is_mended_meanwhile_gets_the_letter_by_mail_too_and_a_second_bounce_is_a_task_again()
    {
        await using var world = await World.New();
        var (party, id) = await Unreachable(world);
        await world.Get<WriteByPost>().OfRequest(id, world.Patience);
        await world.Get<ChangeParty>().PutContact(party.Id, (await world.Get<PartyRegister>().Find(party.Id, world.Patience))!.Value.Revision, null, Contact.Of("Carla", "ook@bounce.example"), false, World.Desk, world.Patience);
        await world.Settle();
        Assert.Equal(RequestStatus.Undeliverable, (await world.Request(party)).Status);
        Assert.Equal([DeskTaskKind.Undeliverable, DeskTaskKind.AddressFails], (await world.Tasks()).Select(task => task.Kind).Order());
    }

    [Fact]
    public async Task Nothing_goes_by_post_that_arrives_by_mail_and_a_letter_that_waits_a_day_is_written_anew()
    {
        await using var world = await World.New();
        var reached = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        var lost = await world.Given.ASupplier("Weg", Gone);
        await world.ARoundOf(reached, lost);
        Assert.False(await world.Get<WriteByPost>().OfRequest((await world.Request(reached)).Id, world.Patience));
        Assert.False(await world.Get<WriteByPost>().OfCase("er-is-geen", world.Patience));

        var id = (await world.Request(lost)).Id;
        await world.Get<WriteByPost>().OfRequest(id, world.Patience);
        var promised = (await world.Request(lost)).PromisedDay;
        await world.Pass(TimeSpan.FromDays(1));
        await world.Get<WriteByPost>().OfRequest(id, world.Patience);
        Assert.Equal(Some.Days.Add(promised!.Value, 1), (await world.Request(lost)).PromisedDay);

        // It leaves the Convenant: the letter is not posted any more, and its link is dead.
        await world.Withdraws(lost);
        await world.Nudges(lost);
        await world.Settle();
        Assert.Equal(ReachOutcome.NotUnderWay, await Post(world, id, world.Today));
    }

    [Fact]
    public async Task A_notice_that_nobody_got_by_mail_is_done_when_its_letter_on_paper_was_delivered()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Weg", Gone);
        await world.Given.ANotice(party);
        await world.Settle();
        var notice = Assert.Single(await world.Get<PartyNotices>().Of(party.Id, world.Patience));
        Assert.True(await world.Get<WriteByPost>().OfNotice(party.Id, notice.Id, world.Patience));
        Assert.Equal(ReachOutcome.Done, await world.Get<RecordPosted>().OfNotice(party.Id, notice.Id, new Posted(world.Today, false, World.Desk), world.Patience));
        await world.Settle();
        Assert.Equal(Links.NoticeByPost(party.Id, notice.Id), Assert.Single(await world.Tasks()).Page);
        Assert.Equal(ReachOutcome.Done, await world.Get<RecordReached>().OfNotice(party.Id, notice.Id, LetterTrace.ByPost, new Reached(ReachedBy.Post, world.Today, World.Desk), world.Patience));
        await world.Settle();
        Assert.Empty(await world.Tasks());
    }

    private static async Task<(Party Party, RequestKey Id)> Unreachable(World world)
    {
        var party = await world.Given.ASupplier("Weg", Gone);
        await world.ARoundOf(party);
        var request = await world.Request(party);
        Assert.Equal(RequestStatus.Undeliverable, request.Status);
        return (party, request.Id);
    }

    private static Task<ReachOutcome> Post(World world, RequestKey id, DateOnly on, string step = LetterStep.Ask) =>
        world.Get<RecordPosted>().OfRequest(id, step, new Posted(on, Registered: true, World.Desk), world.Patience);

    private static Task<ReachOutcome> Arrives(World world, RequestKey id, DateOnly on, string step = LetterStep.Ask) =>
        world.Get<RecordReached>().OfRequest(id, step, LetterTrace.ByPost, new Reached(ReachedBy.Post, on, World.Desk) { Proof = "3SABC" }, world.Patience);
}
