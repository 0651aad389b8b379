using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public class DeferralTests
{
    private const string Why = "Onze jurist is ziek.";

    [Fact]
    public async Task As_long_as_nobody_decides_no_last_call_leaves_and_no_intention_opens()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        var last = (await world.Request(party)).LastDay!.Value;
        Assert.Equal(MoreTimeOutcome.Asked, await Asks(world, party, last.AddDays(20)));
        var task = Assert.Single(await world.Tasks());
        Assert.Equal(DeskTaskKind.DecideDeferral, task.Kind);
        Assert.Equal(Calendar.Amsterdam.EndOf(last), task.DueAt);
        await world.MoveToEndOf(last.AddDays(60));
        Assert.Equal(["ask"], await world.Steps(party));
        Assert.Equal(RequestStatus.Asked, (await world.Request(party)).Status);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task The_same_form_twice_asks_once_and_a_second_question_waits_for_the_first()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        var last = (await world.Request(party)).LastDay!.Value;
        Assert.Equal(MoreTimeOutcome.NotLater, await Asks(world, party, last));
        Assert.Equal(MoreTimeOutcome.Asked, await Asks(world, party, last.AddDays(20)));
        Assert.Equal(MoreTimeOutcome.Asked, await Asks(world, party, last.AddDays(20)));
        Assert.Equal(MoreTimeOutcome.AskedBefore, await Asks(world, party, last.AddDays(30), number: 2));
        Assert.Single(await world.Get<DeferralBook>().Of((await world.Request(party)).Id, world.Patience));
    }

    [Fact]
    public async Task More_time_that_the_secretariaat_gives_unasked_comes_with_a_letter_that_does_not_say_that_it_was_asked()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        var request = await world.Request(party);
        for (var press = 0; press < 2; press++)
            Assert.Equal(DeferralOutcome.Done, await world.Get<DecideDeferral>().Give(request.Id, 1, request.LastDay!.Value.AddDays(20), "U bent verhuisd.", World.Desk, world.Patience));
        await world.Settle();
        Assert.Equal(["ask", "more-time-given.1"], await world.Steps(party));
        var letter = (await world.Letters(party))[^1].Letter.Text;
        Assert.Contains("U bent verhuisd.", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("vroeg", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("asked", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Granted_the_last_day_moves_and_a_reminder_and_last_call_come_anew()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        await world.ARoundOf(party);
        var last = (await world.Request(party)).LastDay!.Value;

        // The last call was sent already, and its own term runs.
        await world.MoveToEndOf(last);
        Assert.NotNull((await world.Request(party)).LastCallDay);
        var saturday = last.AddDays(33 + (6 - (int)last.AddDays(33).DayOfWeek));
        await Asks(world, party, saturday);
        Assert.Equal(DeferralOutcome.Done, await Grants(world, party, saturday));
        Assert.Equal(DeferralOutcome.Done, await Grants(world, party, saturday));
        Assert.Equal(DeferralOutcome.NotNow, await Refuses(world, party));
        var request = await world.Request(party);
        Assert.Equal(saturday.AddDays(2), request.LastDay);
        Assert.Null(request.LastCallDay);
        Assert.Empty(await world.Tasks());
        Assert.Contains("Sterkte.", (await world.Letters("bert@leerlijn.example"))[^1].Letter.Text, StringComparison.Ordinal);
        Assert.Equal(["ask", "reminder", "last-call", "deferral-granted.1"], await world.Steps("anna@leerlijn.example"));

        await world.MoveTo(request.LastDay!.Value);
        Assert.Equal("reminder.2", (await world.Steps("anna@leerlijn.example"))[^1]);
        await world.MoveToEndOf(request.LastDay.Value);
        Assert.Equal("last-call.2", (await world.Steps("anna@leerlijn.example"))[^1]);
        Assert.Equal(RequestStatus.Asked, (await world.Request(party)).Status);
        await world.MoveTo(WorkingDays.Dutch.After((await world.Request(party)).LastCallDay!.Value));
        Assert.Equal(RequestStatus.AskedToExplain, (await world.Request(party)).Status);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Refused_at_the_last_moment_three_working_days_are_left()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        await world.MoveToEndOf((await world.Request(party)).LastDay!.Value);
        var grace = (await world.Request(party)).LastCallDay!.Value;
        await Asks(world, party, grace.AddDays(30));
        await world.MoveToEndOf(grace.AddDays(5));
        Assert.Equal(DeferralOutcome.Done, await Refuses(world, party));
        var request = await world.Request(party);
        Assert.Equal(Some.Days.Add(world.Today, 3), request.LastCallDay);
        Assert.Equal(RequestStatus.Asked, request.Status);
        await world.MoveTo(Some.Days.NextWorkingDay(world.Today));
        var letter = (await world.Letters(party))[^1].Letter;
        Assert.Equal("deferral-refused.1", letter.Step);
        Assert.Contains("Te laat gevraagd.", letter.Text, StringComparison.Ordinal);
        await world.MoveToEndOf(request.LastCallDay!.Value);
        Assert.Equal(RequestStatus.AskedToExplain, (await world.Request(party)).Status);
        Assert.Equal(MoreTimeOutcome.NotNow, await Asks(world, party, world.Today.AddDays(30), number: 2));
    }

    [Fact]
    public async Task Evidence_that_comes_first_takes_the_question_off_the_desk()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        await Asks(world, party, (await world.Request(party)).LastDay!.Value.AddDays(20));
        await world.Answers(party);
        Assert.Empty(await world.Tasks());
        Assert.Equal(DeferralOutcome.NotNow, await Grants(world, party, world.Today.AddDays(60)));
    }

    [Fact]
    public async Task A_party_that_leaves_takes_its_question_along()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        await Asks(world, party, (await world.Request(party)).LastDay!.Value.AddDays(20));
        await world.Withdraws(party);
        await world.Nudges(party);
        Assert.Empty(await world.Tasks());
        Assert.Equal(RequestStatus.Withdrawn, (await world.Request(party)).Status);
    }

    [Fact]
    public void A_last_call_that_has_not_left_is_dropped_when_more_time_is_granted()
    {
        var request = Some.Written(Some.Asked with { DeferralsAsked = 1 }, LetterStep.LastCall, Some.Anna);
        var granted = request.Extended(new DateOnly(2026, 11, 30), Some.Terms, Some.Days, Some.Monday.AddDays(8)) with { DeferralsDecided = 1 };
        Assert.Null(granted.Letters.ToHandOver);
        Assert.Equal(new RequestStep.Wait(), granted.NextStep(Some.TheRound, Some.TheParty, complaint: null, Some.Monday.AddDays(9)));
        Assert.Equal(new RequestStep.Write("reminder.2", [Some.Anna.Id]), granted.NextStep(Some.TheRound, Some.TheParty, complaint: null, Calendar.Amsterdam.StartOf(granted.ReminderOn!.Value)));
        Assert.Equal(
            new RequestStep.Write("last-call.2", [Some.Anna.Id, Some.Bert.Id]),
            granted.NextStep(Some.TheRound, Some.TheParty, complaint: null, Calendar.Amsterdam.EndOf(granted.LastDay!.Value)));
    }

    private static async Task<MoreTimeOutcome> Asks(World world, Party party, DateOnly until, int number = 1)
    {
        var outcome = await world.Get<AskMoreTime>().Ask((await world.Request(party)).Id, number, until, Why, party.Contacts[0].Id, world.Patience);
        await world.Settle();
        return outcome;
    }

    private static async Task<DeferralOutcome> Grants(World world, Party party, DateOnly until)
    {
        var outcome = await world.Get<DecideDeferral>().Grant((await world.Request(party)).Id, 1, until, "Sterkte.", World.Desk, world.Patience);
        await world.Settle();
        return outcome;
    }

    private static async Task<DeferralOutcome> Refuses(World world, Party party)
    {
        var outcome = await world.Get<DecideDeferral>().Refuse((await world.Request(party)).Id, 1, "Te laat gevraagd.", World.Desk, world.Patience);
        await world.Settle();
        return outcome;
    }
}
