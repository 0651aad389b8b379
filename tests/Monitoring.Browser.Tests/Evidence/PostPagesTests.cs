using Microsoft.Playwright;
using Monitoring.Desk;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public class PostPagesTests(Browser browser)
{
    [Fact]
    public async Task What_came_by_post_is_entered_on_pages_that_read_well_in_every_state()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        world.AsksBy = World.WholeFramework;
        var party = await world.Given.ASupplier(DeskVisit.Naughty, "anna@leerlijn.example");
        var round = await world.ARoundOf(party);
        var url = $"/rondes/{round.Id}/{party.Id}";
        await using var visit = await browser.SignedIn(site);
        await visit.Judge($"{url}/post/brief", "post-vastleggen");
        await visit.Button("Vastleggen en invoeren").ClickAsync();
        await visit.Judge("post-vastleggen-fout");
        await visit.Page.GetByLabel("Op welke dag heeft u het ontvangen?").FillAsync($"{world.Today:yyyy-MM-dd}");
        await visit.Page.GetByLabel("Per post").CheckAsync();
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "De brief van de directeur met een heel lange naam, 26 oktober 2026 (getekend).pdf", MimeType = "application/pdf", Buffer = SmallPdf.Saying("brief") });
        await visit.Button("Vastleggen en invoeren").ClickAsync();
        await visit.Judge("post-leeg");
        await world.Settle();
        await visit.Judge("/taken", "post-taak");
        await visit.Judge(url, "post-verzoek");
        await visit.Judge($"{url}/post/brief", "post-wijzigen");
        await visit.Judge($"{url}/post/vastleggen", "post-verklaren-te-vroeg");

        var item = (await world.Asked(party))[0].Key;
        await visit.Go($"{url}/post/onderdeel/{item}");
        await world.Fills(party);
        await visit.Button("Opslaan en verder").ClickAsync();
        await visit.Judge("post-onderdeel-ingehaald");
        await visit.Judge($"{url}/post/onderdeel/{item}", "post-onderdeel");
        await visit.Judge($"{url}/post", "post-vol");
        await visit.Page.GetByText("Staat er niet in wat wij vragen").ClickAsync();
        await visit.Button("Opzijleggen").ClickAsync();
        await visit.Judge("post-opzij-fout");
        await visit.Go($"{url}/post/vastleggen");
        await visit.Button("Verklaring vastleggen").ClickAsync();
        await visit.Judge("post-verklaren-fout");
        await using var anna = await browser.Visit(site.Site.Address, 375);
        await anna.Go(await site.Site.Link(party));
        await anna.Button("Verder").ClickAsync();
        await anna.Judge($"/verzoek/{round.Id}/{party.Id}", "post-bij-partij-onderweg");
        Assert.Equal(AttestOutcome.Kept, await world.Enters(party));
        await visit.Judge(url, "post-verklaard");
        await visit.Judge($"{url}/{item}", "post-onderdeel-beoordelen");
        await anna.Judge($"/verzoek/{round.Id}/{party.Id}/ontvangstbewijs", "post-bij-partij");
        await anna.Judge($"/verzoek/{round.Id}/{party.Id}", "post-bij-partij-overzicht");

        await world.ComesByPost(party, way: PostWay.Mail);
        await visit.Judge($"{url}/post", "post-nog-een");
        await world.SetsAside(party);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await visit.Judge($"{url}/post/brief", "post-vastleggen-engels");
        await visit.Judge(url, "post-opzij-engels");
        await world.Reviews(party);
        await visit.Judge($"{url}/post", "post-te-laat-engels");
    }
}
