using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.TestKit;
using Xunit;
using static Monitoring.Some;

namespace Monitoring.Rounds;

public sealed class MoreTimeForAllTests
{
    private static readonly DateOnly Today = new(2026, 10, 28);

    [Theory]
    [InlineData(null, null, MoreTimeFault.Neither)]
    [InlineData(3, "2026-11-20", MoreTimeFault.Both)]
    [InlineData(0, null, MoreTimeFault.Days)]
    [InlineData(66, null, MoreTimeFault.Days)]
    [InlineData(null, "2026-10-28", MoreTimeFault.NotLater)]
    [InlineData(null, "2026-11-03", MoreTimeFault.NotLater)]
    [InlineData(null, "2027-04-01", MoreTimeFault.TooLate)]
    [InlineData(5, null, null)]
    [InlineData(null, "2026-11-04", null)]
    public void A_number_or_a_day_and_never_less_than_was_promised(int? days, string? until, MoreTimeFault? fault) =>
        Assert.Equal(fault, new MoreTimeForAll(days, until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture)).FaultIn(TheRound, Days, Today));

    [Fact]
    public void A_day_that_is_no_working_day_becomes_the_first_one_after_it()
    {
        var saturday = new MoreTimeForAll(null, new DateOnly(2026, 11, 14));
        Assert.Equal(new DateOnly(2026, 11, 16), saturday.To(Days));
        Assert.Equal(new DateOnly(2026, 11, 16), saturday.UsualLastDay(TheRound, Days, Monday));
        Assert.Equal(new DateOnly(2026, 11, 10), MoreTimeForAll.Of(5).UsualLastDay(TheRound, Days, Monday));
    }

    [Fact]
    public void A_day_lengthens_the_terms_that_end_before_it_and_shortens_none()
    {
        var round = Until(new DateOnly(2026, 11, 13));
        Assert.Equal(new DateOnly(2026, 11, 13), Asked.Moved(round, Days).LastDay);
        Assert.Equal(new DateOnly(2026, 11, 20), (Asked with { LastDay = new DateOnly(2026, 11, 20) }).Moved(round, Days).LastDay);
        Assert.Equal(new DateOnly(2026, 11, 13), (LastCalled.Moved(round, Days) with { Shifts = 0 }).Moved(round, Days).LastCallDay);
        Assert.Equal(new DateOnly(2026, 11, 13), Told.Moved(round, Days).ExplanationDay);
    }

    [Fact]
    public void Where_a_letter_is_under_way_its_term_does_not_end_before_the_day()
    {
        var round = Until(new DateOnly(2026, 11, 13));
        var underWay = Written(Request, LetterStep.Ask, Anna).Moved(round, Days);
        Assert.Equal(new DateOnly(2026, 11, 13), underWay.Record(Delivered(LetterStep.Ask, Anna, Monday), Terms, Days).LastDay);
        var ended = (Asked with { LastDay = new DateOnly(2026, 10, 23) }).Moved(round, Days);
        Assert.Equal(new DateOnly(2026, 10, 23), ended.LastDay);
        Assert.Equal(new DateOnly(2026, 11, 13), Written(ended, LetterStep.LastCall, Anna).Record(Delivered(LetterStep.LastCall, Anna, Monday), Terms, Days).LastCallDay);
        Assert.Equal(new DateOnly(2026, 11, 13), TheCase.Moved(round, Days).PromisedDay);
    }

    [Fact]
    public async Task Everybody_has_time_until_the_day_and_gets_a_letter_when_that_is_later()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var round = await world.ARoundOf(party);
        await world.GivesMoreTime(round, new DateOnly(2026, 11, 21));
        await world.GivesMoreTime(round, new DateOnly(2026, 11, 12));

        Assert.Equal(new DateOnly(2026, 11, 23), (await world.Request(party)).LastDay);
        Assert.Equal(["ask", "new-day.1"], await world.Steps(party));
        Assert.Contains("Alle partijen krijgen tijd tot en met maandag 23 november 2026", (await world.Letters(party))[^1].Letter.Text, StringComparison.Ordinal);
        await world.HoldsTogether();
    }

    private static Round Until(DateOnly day) => TheRound with { Shifts = [new MoreTimeForAll(null, day).Shift(Monday, "Vakantie.", "desk")] };
}
