using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Register;

public sealed class PartyRequestsTests
{
    [Fact]
    public async Task A_party_knows_in_which_rounds_it_was_asked_the_newest_first()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        Assert.Empty(await world.Get<PartyRequests>().Of(party.Id, cancellation: world.Patience));
        var first = await world.ARoundOf(party);
        var second = await world.ARoundOf(party);

        var asked = await world.Get<PartyRequests>().Of(party.Id, cancellation: world.Patience);
        Assert.Equal([(second.Id, second.Name), (first.Id, first.Name)], asked.Select(r => (r.RoundId, r.RoundName)));
        Assert.Equal(first.Id, Assert.Single(await world.Get<PartyRequests>().Of(party.Id, count: 1, skip: 1, world.Patience)).RoundId);
        await world.HoldsTogether();
    }
}
