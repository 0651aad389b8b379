using Microsoft.Extensions.DependencyInjection;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

/// <summary>A letter that was written and waits for a provider that refuses, while days pass.</summary>
public sealed class WaitingLettersTests
{
    private readonly StubbornPost post = new();

    [Fact]
    public async Task A_first_letter_that_waited_names_a_day_that_leaves_the_whole_term()
    {
        await using var world = await AWorld();
        post.Refuses = LetterStep.Ask;
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        var promised = (await world.Request(party)).PromisedDay!.Value;
        await LetThemGo(world, days: 4);

        var request = await world.Request(party);
        Assert.True(request.PromisedDay > promised);
        await Names(world, party, LetterStep.Ask, request.LastDay!.Value);
        Assert.True(WorkingDays.Dutch.Between(world.Today, request.LastDay.Value) >= Given.Terms.AnswerDays);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_last_call_that_waited_names_the_end_of_the_term_that_it_begins()
    {
        await using var world = await AWorld();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        await world.ARoundOf(party);
        post.Refuses = LetterStep.LastCall;
        await world.MoveTo(WorkingDays.Dutch.After((await world.Request(party)).LastDay!.Value));
        await LetThemGo(world, days: 4);

        var request = await world.Request(party);
        await Names(world, party, LetterStep.LastCall, request.LastCallDay!.Value);
        Assert.True(WorkingDays.Dutch.Between(world.Today, request.LastCallDay.Value) >= Given.Terms.GraceDays);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_request_to_explain_that_waited_names_the_end_of_the_term_that_it_begins()
    {
        await using var world = await AWorld();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        post.Refuses = LetterStep.AskExplanation;
        await world.SilenceUntilTheIntention(party);
        await LetThemGo(world, days: 4);

        var complaint = (await world.Case(party))!;
        await Names(world, party, LetterStep.AskExplanation, complaint.ExplanationDay!.Value);
        Assert.True(WorkingDays.Dutch.Between(world.Today, complaint.ExplanationDay.Value) >= Given.Terms.ExplanationDays);
        await world.HoldsTogether();
    }

    [Theory]
    [InlineData("the party answers after all")]
    [InlineData("the party leaves the Convenant")]
    [InlineData("the round is cancelled")]
    public async Task A_last_call_that_waited_never_leaves_once_it_is_wrong(string because)
    {
        await using var world = await AWorld();
        var party = await world.Given.ASupplier("Leerlijn");
        var round = await world.ARoundOf(party);
        post.Refuses = LetterStep.LastCall;
        await world.MoveTo(WorkingDays.Dutch.After((await world.Request(party)).LastDay!.Value));
        Assert.Contains((await world.Request(party)).Letters.Letters, letter => letter.Step == LetterStep.LastCall);

        await (because switch
        {
            "the party answers after all" => world.Answers(party),
            "the party leaves the Convenant" => world.Withdraws(party),
            _ => world.Cancels(round),
        });
        await LetThemGo(world, days: 30);

        Assert.DoesNotContain(LetterStep.LastCall, await world.Steps(party));
        Assert.Null(await world.Case(party));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Who_leaves_between_the_registration_and_its_letter_is_not_told_of_it()
    {
        await using var world = await AWorld();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);
        await world.Explains(party);
        post.Refuses = LetterStep.Hearing;
        Assert.Equal(DecideOutcome.Decided, await world.Registers(party));
        await world.Withdraws(party);
        post.Refuses = null;
        await world.Pass(TimeSpan.FromHours(1));

        Assert.DoesNotContain("hearing.r1", await world.Steps(party));
        Assert.Equal(ComplaintState.Withdrawn, (await world.Case(party))!.State);
        Assert.Equal(RequestStatus.Withdrawn, (await world.Request(party)).Status);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task An_intention_ends_with_the_request_of_a_party_that_left()
    {
        await using var world = await AWorld();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);
        await world.Withdraws(party);
        await world.Nudges(party);

        Assert.Equal(ComplaintState.Withdrawn, (await world.Case(party))!.State);
        await world.HoldsTogether();
    }

    [Theory]
    [InlineData("leaves")]
    [InlineData("paused")]
    [InlineData("cancelled")]
    public async Task No_further_letter_of_a_turn_leaves_once_the_party_has_left_or_the_round_is_paused_or_cancelled(string what)
    {
        var slow = new SlowPost();
        await using var world = await World.New(services => services.AddSingleton<ILetterSender>(p => slow.Over(p.GetRequiredService<Mailbox>())));
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example", "carla@leerlijn.example");
        var round = await world.ARoundOf(party);
        slow.While(LetterStep.LastCall, () => what switch
        {
            "leaves" => world.Withdraws(party),
            "paused" => world.Get<RoundBook>().Pause(round.Id, "Een vraag was onduidelijk.", World.Desk, world.Patience),
            _ => world.Get<RoundBook>().Cancel(round.Id, "Verkeerde vragen.", world.Patience),
        });
        await world.MoveTo(WorkingDays.Dutch.After((await world.Request(party)).LastDay!.Value));

        Assert.Single(await world.Letters(), letter => letter.Letter.Step == LetterStep.LastCall);
    }

    private async Task LetThemGo(World world, int days)
    {
        await world.Pass(TimeSpan.FromDays(days));
        await world.MoveTo(WorkingDays.Dutch.After(world.Today));
        post.Refuses = null;
        await world.Pass(TimeSpan.FromHours(3));
    }

    private static async Task Names(World world, Party party, string step, DateOnly day)
    {
        var letters = (await world.Letters(party)).Where(letter => letter.Letter.Step == step).ToList();
        Assert.Equal(party.Contacts.Count, letters.Count);
        Assert.All(letters, letter => Assert.Contains(Amsterdam.Long(day, english: false), letter.Letter.Text, StringComparison.Ordinal));
    }

    private Task<World> AWorld() => World.New(services => services.AddSingleton<ILetterSender>(p => post.Over(p.GetRequiredService<Mailbox>())));
}
