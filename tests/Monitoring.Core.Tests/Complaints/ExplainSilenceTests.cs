using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Complaints;

public sealed class ExplainSilenceTests
{
    [Fact]
    public async Task A_colleagues_explanation_is_not_replaced_unseen_and_never_lost()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);

        Assert.Equal(ExplainOutcome.Recorded, await Says(world, party, "Anna", "Onze collega was ziek.", seen: null));
        Assert.Equal(ExplainOutcome.Recorded, await Says(world, party, "Anna", "Onze collega was ziek.", seen: null));
        await world.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(ExplainOutcome.Changed, await Says(world, party, "Bert", "Wij stopten met dit product.", seen: null));
        var shown = (await world.Case(party))!.Explanation!;
        Assert.Equal("Onze collega was ziek.", shown.Text);

        Assert.Equal(ExplainOutcome.Recorded, await Says(world, party, "Bert", "Wij stopten met dit product.", shown.Mark));
        Assert.Equal(["Onze collega was ziek.", "Wij stopten met dit product."], (await world.Case(party))!.Explanations.Select(words => words.Text));
    }

    [Fact]
    public async Task An_explanation_is_changed_only_so_often()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);
        for (var i = 1; i <= ExplainSilence.Most; i++)
        {
            Assert.Equal(ExplainOutcome.Recorded, await Says(world, party, "Anna", $"Versie {i}", (await world.Case(party))!.Explanation?.Mark));
        }

        Assert.Equal(ExplainOutcome.TooOften, await Says(world, party, "Anna", "Nog een", (await world.Case(party))!.Explanation!.Mark));
    }

    private static async Task<ExplainOutcome> Says(World world, Party party, string name, string words, long? seen) =>
        await world.Get<ExplainSilence>().Record((await world.Case(party))!.Id, new Explanation(words, name, party.Contacts[0].Id, world.Now), seen, world.Patience);
}
