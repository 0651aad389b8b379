using Monitoring.Letters;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Register;

public sealed class NudgePartyTests
{
    [Fact]
    public async Task A_mended_address_moves_the_intention_of_a_second_asking_at_once()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        await world.Answers(party);
        await world.AsksAnew(party);
        await world.MoveToEndOf((await world.Request(party)).LastDay!.Value);
        await world.Given.Changed(party, p => p with { Contacts = [Contact.Of("Weg", "weg@bounce.example")] });
        await world.MoveToEndOf((await world.Request(party)).LastCallDay!.Value);
        Assert.Equal(2, (await world.Request(party)).Asking);
        Assert.NotNull(await world.Case(party));

        await world.Given.Changed(party, p => p with { Contacts = [Contact.Of("Carla", "carla@leerlijn.example")] });
        await world.Get<NudgeParty>().All(party.Id, world.Patience);
        await world.Settle();

        Assert.Equal([LetterStep.AskExplanation], await world.Steps("carla@leerlijn.example"));
    }
}
