using Monitoring.Beeldmerk;
using Monitoring.Register;
using Monitoring.Reglements;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Complaints;

public sealed class FindPowerTests
{
    [Fact]
    public async Task Art_11_4_only_conditions_that_were_in_force_when_the_conduct_took_place_count()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.Given.Conditions();
        Assert.Equal(NoPower.NoReglement, (await Find(world, Case(world, party, conduct: world.Today.AddDays(-1)))).Why);
        Assert.All((await Find(world, Case(world, party, conduct: world.Today))).Options, option => Assert.Equal("sample-1", option.Power.ConditionsVersion));
        Assert.NotEmpty((await Find(world, Case(world, party, conduct: null))).Options);
    }

    [Fact]
    public async Task Art_11_4_nobody_is_held_to_conditions_before_the_day_on_which_their_adoption_was_recorded()
    {
        await using var world = await World.New();
        await world.Given.Conditions(on: world.Today.AddDays(-30));
        var book = world.Get<ConditionsBook>();
        Assert.Null(await book.InForce(world.Today.AddDays(-1), world.Patience));
        Assert.Equal("sample-1", await book.InForce(world.Today, world.Patience));
    }

    [Fact]
    public async Task Art_9_2_a_case_keeps_the_Reglement_that_it_began_with_when_another_is_adopted_in_the_middle()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var before = Case(world, party, conduct: null);
        await world.Given.AReglement();
        Assert.Equal(NoPower.NoReglement, (await Find(world, before)).Why);
        var version = await world.Get<ReglementBook>().InForce(world.Today, world.Patience);
        var during = before with { ReglementVersion = version };
        await world.Given.AReglement(change: sample => sample.With(["waarschuwing"]) with { Version = "zonder-beeldmerk" });
        Assert.Equal(["waarschuwing", "verbeterplan", "schorsing-beeldmerk", "intrekking-beeldmerk"], (await Find(world, during)).Options.Select(option => option.RuleId));
    }

    [Fact]
    public async Task Art_11_7_who_left_the_Convenant_has_no_beeldmerk_to_lose()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.Given.AReglement();
        await world.Withdraws(party);
        Assert.Equal(["waarschuwing", "verbeterplan"], (await Find(world, Case(world, party, conduct: null) with { ReglementVersion = "sample-1" })).Options.Select(option => option.RuleId));
    }

    private static Task<Power> Find(World world, Complaint complaint) => world.Get<FindPower>().Of(complaint, world.Patience);

    private static Complaint Case(World world, Party party, DateOnly? conduct) => new()
    {
        Id = "c1",
        Kind = ComplaintKind.OwnMotion,
        RespondentId = party.Id,
        RespondentName = party.Name,
        ConvenantVersion = "2.0",
        OpenedAt = world.Now,
        ChangedAt = world.Now,
        ConductOn = conduct,
    };
}
