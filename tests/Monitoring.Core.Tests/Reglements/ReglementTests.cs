using Monitoring.Beeldmerk;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Reglements;

public sealed class ReglementTests
{
    private static readonly Reglement Sample = ShippedReglements.All[0];

    [Fact]
    public void The_sample_can_be_published_as_it_is_and_publishes_no_decision_by_default()
    {
        Assert.Empty(Sample.Faults());
        Assert.Equal("sample-1", Sample.Version);
        Assert.False(Sample.Publishes);
        Assert.Equal(["waarschuwing", "verbeterplan", "schorsing-beeldmerk", "intrekking-beeldmerk"], Sample.Measures.Select(measure => measure.Id));
    }

    [Fact]
    public void All_that_ships_speaks_both_languages() => Assert.All(
        [
            Sample.Title, .. Sample.Measures.SelectMany(measure => new[] { measure.Name, measure.Text }),
            ShippedConditions.All[0].Title, .. ShippedConditions.All[0].Conditions.SelectMany(condition => new[] { condition.Text, condition.BrokenBy }),
        ],
        text => Assert.True(text.Nl.Length > 5 && text.En.Length > 5 && text.Nl != text.En));

    [Fact]
    public void Each_thing_that_cannot_be_right_is_a_fault_of_its_own()
    {
        Assert.Equal([new ReglementFault.NoVersion()], (Sample with { Version = "met spatie" }).Faults());
        Assert.Equal([new ReglementFault.WrongTerm(nameof(CaseTerms.HearingDays), 5, 120)], (Sample with { Terms = Sample.Terms with { HearingDays = 200 } }).Faults());
        Assert.Equal([new ReglementFault.ReminderTooEarly()], (Sample with { Terms = Sample.Terms with { ReminderDays = 10 } }).Faults());
        Assert.Equal([new ReglementFault.WrongFollowUp("verbeterplan")], With("verbeterplan", rule => rule with { FollowUpDays = 0 }).Faults());
        Assert.Contains(new ReglementFault.WrongLadder("intrekking-beeldmerk"), With("intrekking-beeldmerk", rule => rule with { Next = "er-is-geen" }).Faults());
        Assert.Contains(new ReglementFault.WrongLadder("waarschuwing"), With("intrekking-beeldmerk", rule => rule with { Next = "waarschuwing" }).Faults());
    }

    [Fact]
    public void A_version_with_fewer_measures_has_a_ladder_that_skips_those_left_out()
    {
        var fewer = Sample.With(["waarschuwing", "intrekking-beeldmerk"]);
        Assert.Equal(["intrekking-beeldmerk", null], fewer.Measures.Select(measure => measure.Next));
        Assert.Empty(fewer.Faults());
    }

    [Fact]
    public async Task Art_8_5_until_a_version_is_adopted_none_is_in_force_and_every_seat_must_consent()
    {
        await using var world = await World.New();
        var book = world.Get<ReglementBook>();
        await book.PublishShipped(world.Patience);
        Assert.Null(await book.InForce(world.Today, world.Patience));
        var none = await book.Of(null, world.Patience);
        Assert.Equal((VotingRule.AllConsent, 0, Standing.PartiesOnly, false), (none.Voting, none.Measures.Count, none.Standing, none.HasRecusal));
    }

    [Fact]
    public async Task Art_8_4_the_latest_version_adopted_by_that_day_is_in_force()
    {
        await using var world = await World.New();
        await world.Given.AReglement(on: world.Today.AddDays(-20));
        await world.Given.AReglement(on: world.Today.AddDays(-5), change: sample => sample with { Version = "2027-1", HasRecusal = false });
        var book = world.Get<ReglementBook>();
        Assert.Null(await book.InForce(world.Today.AddDays(-21), world.Patience));
        Assert.Equal("sample-1", await book.InForce(world.Today.AddDays(-6), world.Patience));
        Assert.Equal("2027-1", await book.InForce(world.Today, world.Patience));
        Assert.False((await book.Of("2027-1", world.Patience)).HasRecusal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => book.Of("er-is-geen", world.Patience));
    }

    [Fact]
    public async Task A_published_version_never_changes_and_the_same_form_twice_is_one()
    {
        await using var world = await World.New();
        var book = world.Get<ReglementBook>();
        await book.PublishShipped(world.Patience);
        var own = Sample with { Version = "2027-1", BasedOn = "sample-1", Title = new("Reglement 2027", "Reglement 2027") };
        Assert.Empty(await book.Publish(own, "f1", World.Desk, world.Patience));
        Assert.Empty(await book.Publish(own, "f1", World.Desk, world.Patience));
        Assert.Equal([new ReglementFault.VersionTaken()], await book.Publish(own with { HasRecusal = false }, "f2", World.Desk, world.Patience));
        Assert.Equal([new ReglementFault.VersionTaken()], await book.Publish(own with { Version = "sample-1" }, "f3", World.Desk, world.Patience));
        Assert.Equal(["2027-1", "sample-1"], (await book.All(world.Patience)).Select(row => row.Version));
        await world.Restart();
        var read = await world.Get<ReglementBook>().Of("2027-1", world.Patience);
        Assert.True(read.HasRecusal);
        Assert.Equal((own.Terms, own.BasedOn, own.Title), (read.Terms, read.BasedOn, read.Title));
        Assert.Equal(own.Measures, read.Measures);
    }

    private static Reglement With(string id, Func<MeasureRule, MeasureRule> change) => Sample with { Measures = [.. Sample.Measures.Select(rule => rule.Id == id ? change(rule) : rule)] };
}
