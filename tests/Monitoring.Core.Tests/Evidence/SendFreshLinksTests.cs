using Monitoring.Letters;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public sealed class SendFreshLinksTests
{
    [Fact]
    public async Task However_often_somebody_asks_a_contact_gets_a_few_links_a_day_and_the_request_stays_small()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        for (var day = 1; day <= 3; day++)
        {
            for (var time = 1; time <= 5; time++)
            {
                await world.Get<SendFreshLinks>().Ask("anna@leerlijn.example", world.Patience);
                await world.Pass(TimeSpan.FromMinutes(20));
            }

            Assert.Equal(day * SendFreshLinks.MostADay, (await Links(world)).Count);
            await world.Pass(TimeSpan.FromHours(23));
        }

        Assert.Equal(SendFreshLinks.MostADay, (await world.Request(party)).Letters.Letters.Count(letter => LetterStep.TextOf(letter.Step) == LetterStep.FreshLink));
    }

    private static async Task<List<string>> Links(World world) =>
        [.. (await world.Steps("anna@leerlijn.example")).Where(step => LetterStep.TextOf(step) == LetterStep.FreshLink)];
}
