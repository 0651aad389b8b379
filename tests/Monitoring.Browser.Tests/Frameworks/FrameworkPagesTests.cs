using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Frameworks;

public class FrameworkPagesTests(Browser browser)
{
    [Fact]
    public async Task Deviations_stand_by_party_and_by_clause_wide_and_narrow()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        world.AsksBy = World.WholeFramework;
        var party = await world.Given.ASupplier(DeskVisit.Naughty);
        var id = new RequestKey((await world.ARoundOf(party)).Id, party.Id);
        await world.Fills(party);
        var answer = (await world.Get<RequestBook>().Answers(id, world.Patience))["model-agreement"].Value;
        Deviation[] told = [new("retention", "artikel 7", "Wij bewaren toetsresultaten vijf jaar.", "De school wil vergelijken."), new("roles", null, DeskVisit.Naughty, "Daarom.")];
        await world.Get<GiveAnswer>().Say(id, "model-agreement", answer with { Choices = ["model-deviating"], Deviations = told }, world.Patience);
        await world.Attests(party);
        await world.Reviews(party);
        await world.Accepts(party);
        await using var visit = await browser.SignedIn(site);
        await visit.Judge("/kader/afwijkingen", "afwijkingen");
        await visit.Judge("/kader/afwijkingen?onderwerp=breaches", "afwijkingen-geen");
        await visit.Judge($"/rondes/{id.RoundId}/{id.PartyId}", "verklaring-met-afwijkingen");
    }
}
