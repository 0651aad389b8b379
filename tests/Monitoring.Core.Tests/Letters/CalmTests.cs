using Microsoft.Extensions.DependencyInjection;
using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;
using static Monitoring.Some;

namespace Monitoring.Letters;

/// <summary>Nothing that the system starts arrives in a weekend or on a holiday; what somebody has just asked for arrives at once.</summary>
public sealed class CalmTests
{
    private const string Address = "anna@leerlijn.example";
    private static readonly DateOnly Saturday = new(2026, 10, 31);

    [Fact]
    public async Task A_round_that_starts_on_a_Saturday_writes_on_Monday_and_names_a_day_counted_from_then()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Address);
        await world.MoveTo(Saturday);
        var round = await world.ARoundOf(party);
        await world.MoveTo(Saturday.AddDays(1));
        Assert.Empty(await world.Letters());

        await world.MoveTo(Saturday.AddDays(2));
        Assert.Equal(["ask"], await world.Steps(Address));
        var request = await world.Request(party);
        Assert.Equal(Days.Add(Saturday.AddDays(2), round.Terms.AnswerDays + round.Terms.DeliveryDays), request.PromisedDay);
        Assert.Equal(round.UsualLastDay(Days), request.LastDay);
        Assert.Contains(Amsterdam.Long(request.LastDay!.Value, english: false), Assert.Single(await world.Letters()).Letter.Text, StringComparison.Ordinal);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task What_somebody_asks_for_on_a_Sunday_arrives_on_that_Sunday_and_what_we_decide_on_it_does_not()
    {
        await using var world = await World.New(services => services.Configure<DeskOptions>(desk => desk.Addresses.Add(World.Desk)));
        var party = await world.Given.ASupplier("Leerlijn", Address);
        await world.ARoundOf(party);
        await world.MoveTo(Saturday.AddDays(1));
        var before = (await world.Letters(Address)).Count;

        await world.Get<DeskSignIn>().Ask(World.Desk, world.Patience);
        await world.Get<SendFreshLinks>().Ask(Address, world.Patience);
        await world.Answers(party);
        await world.Reviews(party);
        await world.Accepts(party);
        await world.Settle();
        Assert.Equal(["sign-in"], await world.Steps(World.Desk));
        Assert.Equal(["fresh-link", "receipt"], (await world.Letters(Address)).Skip(before).Select(letter => LetterStep.TextOf(letter.Letter.Step)).Order(StringComparer.Ordinal));

        await world.MoveTo(Saturday.AddDays(2));
        Assert.Equal("accepted", (await world.Steps(Address))[^1]);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Who_withdraws_while_word_of_a_cancelled_round_waits_for_Monday_is_not_told_of_it()
    {
        await using var world = await World.New();
        var stays = await world.Given.ASupplier("Blijft", "bert@blijft.example");
        var leaves = await world.Given.ASupplier("Leerlijn", Address);
        var round = await world.ARoundOf(stays, leaves);
        await world.MoveTo(Saturday);
        await world.Cancels(round);
        await world.Withdraws(leaves);
        await world.MoveTo(Saturday.AddDays(2));
        Assert.Equal("round-cancelled", (await world.Steps(stays))[^1]);
        Assert.DoesNotContain("round-cancelled", await world.Steps(leaves));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_notice_of_an_accession_recorded_in_a_weekend_arrives_on_Monday()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Address);
        await world.MoveTo(Saturday);
        await world.Given.ANotice(party);
        await world.MoveTo(Saturday.AddDays(1));
        Assert.Empty(await world.Letters());

        await world.MoveTo(Saturday.AddDays(2));
        Assert.Single(await world.Letters());
    }

    [Fact]
    public void On_no_day_off_of_a_year_a_letter_of_the_system_leaves_and_it_is_due_on_the_next_working_day()
    {
        var notice = new PartyNotice { PartyId = TheParty.Id, Id = "n", Step = LetterStep.PersonCorrected, Fields = new Dictionary<string, LocalText>(), WrittenAt = Monday };
        for (var now = Monday; now < Monday.AddYears(1); now = now.AddDays(1))
        {
            var (day, works) = (Amsterdam.Day(now), Days.IsWorkingDay(Amsterdam.Day(now)));
            var waits = Correspondence.None.Write(LetterStep.Reminder, [Anna.Id], now);
            Assert.Equal(works, waits.ToHandOverAt(now) is not null);
            Assert.Equal(Days.NextWorkingDay(day), Amsterdam.Day(waits.LeavesAt!.Value));
            Assert.Equal(LetterStep.ReceiptOf(1), waits.Write(LetterStep.ReceiptOf(1), [Bert.Id], now).ToHandOverAt(now, mailHeld: true)!.Step);

            var told = notice with { Letters = Correspondence.None.Write(notice.Step, [Anna.Id], now) };
            Assert.Equal(works, told.NextStep(TheParty, now) is NoticeStep.HandOver);
            Assert.True(works || told.LookAgainAt(now) > now);
        }
    }
}
