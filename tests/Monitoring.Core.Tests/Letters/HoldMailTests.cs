using Microsoft.Extensions.DependencyInjection;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Letters;

/// <summary>One switch holds all mail: nothing is lost, nothing ends against anybody, and all of it leaves when the hold is lifted.</summary>
public sealed class HoldMailTests
{
    private const string Anna = "anna@leerlijn.example";

    [Fact]
    public async Task While_mail_is_held_no_letter_leaves_and_no_term_begins_and_lifting_lets_it_go_at_once()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        Assert.True(await world.Get<HoldMail>().Hold(World.Desk, world.Patience));
        await world.ARoundOf(party);

        Assert.Empty(await world.Letters());
        var request = await world.Request(party);
        Assert.Equal(LetterState.Written, Assert.Single(request.Letters.Letters).State);
        Assert.Null(request.LastDay);

        await world.Pass(TimeSpan.FromDays(58));
        Assert.Empty(await world.Letters());
        Assert.Empty(await world.Tasks());
        Assert.Null(await world.Case(party));

        Assert.True(await world.Get<HoldMail>().Lift(World.Desk, world.Patience));
        await world.Settle();
        Assert.Equal(["ask"], await world.Steps(Anna));
        Assert.True((await world.Request(party)).LastDay > world.Today);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_letter_that_was_held_for_a_minute_leaves_at_once_too()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.Get<HoldMail>().Hold(World.Desk, world.Patience);
        await world.ARoundOf(party);

        await world.Pass(TimeSpan.FromMinutes(1));
        await world.Get<HoldMail>().Lift(World.Desk, world.Patience);
        await world.Settle();

        Assert.Equal(["ask"], await world.Steps(Anna));
    }

    [Fact]
    public async Task What_somebody_has_just_asked_for_goes_all_the_same()
    {
        await using var world = await World.New(services => services.Configure<DeskOptions>(desk => desk.Addresses.Add(World.Desk)));
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        await world.Get<HoldMail>().Hold(World.Desk, world.Patience);

        await world.Get<DeskSignIn>().Ask(World.Desk, world.Patience);
        await world.Get<SendFreshLinks>().Ask(Anna, world.Patience);
        await world.Answers(party);

        Assert.Equal(["sign-in"], await world.Steps(World.Desk));
        Assert.Equal(["ask", "fresh-link", "receipt"], (await world.Steps(Anna)).Select(LetterStep.TextOf).Order(StringComparer.Ordinal));

        // Its acceptance is a letter of ours: it waits.
        await world.Reviews(party);
        await world.Accepts(party);
        await world.Pass(TimeSpan.FromDays(1));
        Assert.DoesNotContain("accepted", await world.Steps(Anna));
        await world.Get<HoldMail>().Lift(World.Desk, world.Patience);
        await world.Settle();
        Assert.Contains("accepted", await world.Steps(Anna));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_reminder_and_a_last_call_that_were_held_end_nothing()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        await world.Get<HoldMail>().Hold(World.Desk, world.Patience);

        await world.Pass(TimeSpan.FromDays(90));
        Assert.Equal(["ask"], await world.Steps(Anna));
        Assert.Null(await world.Case(party));
        Assert.Null((await world.Request(party)).LastCallDay);

        await world.Get<HoldMail>().Lift(World.Desk, world.Patience);
        await world.Settle();
        var working = world.Now;
        await world.Pass(TimeSpan.FromDays(3));

        // The last day of the reminder has passed: it would say what is no longer so.
        Assert.Equal(["ask", "last-call"], await world.Steps(Anna));
        Assert.True((await world.Request(party)).LastCallDay > Calendar.Amsterdam.Day(working));
    }

    [Fact]
    public async Task A_request_to_explain_waits_too_and_its_term_with_it()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        while (!(await world.Steps(Anna)).Contains(LetterStep.LastCall))
        {
            await world.Pass(TimeSpan.FromDays(1));
        }

        await world.Get<HoldMail>().Hold(World.Desk, world.Patience);
        await world.Pass(TimeSpan.FromDays(40));

        var complaint = await world.Case(party);
        Assert.Equal(ComplaintState.Intention, complaint!.State);
        Assert.Null(complaint.ExplanationDay);
        Assert.DoesNotContain("ask-explanation", await world.Steps(Anna));

        await world.Get<HoldMail>().Lift(World.Desk, world.Patience);
        await world.Settle();
        await world.Pass(TimeSpan.FromDays(3));
        Assert.Contains("ask-explanation", await world.Steps(Anna));
        Assert.NotNull((await world.Case(party))!.ExplanationDay);
    }

    [Fact]
    public async Task A_notice_to_a_party_waits_too()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.Get<HoldMail>().Hold(World.Desk, world.Patience);
        await world.Given.ANotice(party);
        await world.Pass(TimeSpan.FromDays(10));
        Assert.Empty(await world.Letters());
        Assert.Empty(await world.Tasks());

        await world.Get<HoldMail>().Lift(World.Desk, world.Patience);
        await world.Settle();
        Assert.Equal([LetterStep.PersonCorrected], await world.Steps(Anna));
    }

    [Fact]
    public async Task A_letter_that_is_on_its_way_when_mail_is_held_arrives()
    {
        var post = new SlowPost();
        await using var world = await World.New(services => services.AddSingleton<ILetterSender>(p => post.Over(p.GetRequiredService<Mailbox>())));
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        post.While(LetterStep.Ask, () => world.Get<HoldMail>().Hold(World.Desk, world.Patience));
        await world.ARoundOf(party);

        Assert.Equal(["ask"], await world.Steps(Anna));
        Assert.NotNull((await world.Request(party)).LastDay);
    }

    [Fact]
    public async Task What_waits_finds_out_by_itself_when_the_word_that_the_hold_was_lifted_was_lost()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.Get<HoldMail>().Hold(World.Desk, world.Patience);
        await world.ARoundOf(party);

        // As if whoever lifted it had been killed before it nudged anybody.
        var held = (await world.Table<MailHold>().Find(MailHold.TheKey, world.Patience))!;
        await world.Table<MailHold>().Replace(held, held.Value with { IsHeld = false, Since = world.Now }, world.Patience);
        await world.Restart();
        await world.Pass(MailHoldBook.LookAgain);

        Assert.Equal(["ask"], await world.Steps(Anna));
    }

    [Fact]
    public async Task Held_twice_is_held_once_and_the_first_one_is_named()
    {
        await using var world = await World.New();
        Assert.True(await world.Get<HoldMail>().Hold("anna@platform.example", world.Patience));
        Assert.False(await world.Get<HoldMail>().Hold("bert@platform.example", world.Patience));
        Assert.Equal("anna@platform.example", (await world.Get<MailHoldBook>().Find(world.Patience))!.Value.By);

        Assert.True(await world.Get<HoldMail>().Lift("bert@platform.example", world.Patience));
        Assert.False(await world.Get<HoldMail>().Lift("anna@platform.example", world.Patience));
        Assert.False(await world.Get<MailHoldBook>().IsHeld(world.Patience));
    }

    [Theory]
    [InlineData(LetterStep.SignIn, true)]
    [InlineData(LetterStep.Receipt + ".2", true)]
    [InlineData(LetterStep.PassedOn + ".1", true)]
    [InlineData(LetterStep.FreshLink + ".1", true)]
    [InlineData(LetterStep.Ask, false)]
    [InlineData(LetterStep.ReceiptByPost + ".1", false)]
    [InlineData(LetterStep.LastCall, false)]
    public void Only_what_a_reader_waits_for_is_asked_for(string step, bool asked) => Assert.Equal(asked, LetterStep.IsAskedFor(step));
}
