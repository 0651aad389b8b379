using Microsoft.Playwright;
using Monitoring.Desk;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public class ReviewPagesTests(Browser browser)
{
    [Fact]
    public async Task Reviewing_item_by_item_reads_well_beside_a_picture_and_a_text_and_the_letter_that_asks_anew()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example", "bert@leerlijn.example");
        var round = await world.ARoundOf(party);
        await using var visit = await browser.SignedIn(site);
        await world.Fills(party);
        var item = (await world.Asked(party)).First(i => i.Item.TakesFiles).Key;
        await world.Gives(party, item, "handtekening.png", await visit.Page.ScreenshotAsync(), FileKind.Png);
        await world.Gives(party, item, "toelichting.txt", System.Text.Encoding.UTF8.GetBytes($"Zo doen wij dat.\n{DeskVisit.Naughty}\n"), FileKind.Text);
        await world.Attests(party);
        await world.Settle();
        await world.Reviews(party);
        var url = $"/rondes/{round.Id}/{party.Id}";

        await visit.Judge($"{url}/{item}", "onderdeel");
        Assert.True(await visit.Page.EvaluateAsync<int>("document.querySelector('.viewer img').naturalWidth") > 100, "The picture is not shown.");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "toelichting.txt" }).Last.ClickAsync();
        await visit.Judge("onderdeel-tekst");
        await visit.Button("Opslaan en verder").ClickAsync();
        await visit.Judge("onderdeel-fout");
        await world.Judges(party, item, "De handtekening van de directeur ontbreekt op bladzijde 3.", note: "Anna belt morgen terug.", by: DeskSite.Colleague);
        await visit.Page.GetByLabel("In orde").CheckAsync();
        await visit.Button("Opslaan en verder").ClickAsync();
        await visit.Judge("onderdeel-collega-was-eerder");
        await visit.Page.SetViewportSizeAsync(1280, 800);
        await visit.Judge(url, "beoordelen-bezig");
        await visit.Judge($"{url}/opnieuw", "opnieuw");
        await visit.Button("Brief bekijken").ClickAsync();
        await visit.Judge("opnieuw-fout");
        await visit.Page.GetByLabel("Waarom keurt u het nog niet goed?").FillAsync("Uw overeenkomst is nog niet getekend.");
        await visit.Button("Brief bekijken").ClickAsync();
        await visit.Judge("opnieuw-brief");
        await visit.Button("Versturen").ClickAsync();
        await visit.Judge("opnieuw-gevraagd");
        await world.Settle();

        await world.Fills(party, words: "Nu met handtekening.");
        await world.Attests(party);
        await world.Settle();
        await world.Reviews(party);
        await visit.Judge(url, "aanvulling-beoordelen");
        await visit.Judge($"{url}/{item}", "onderdeel-gewijzigd");
        await visit.Judge("/taken", "taken-in-beoordeling");
    }

    [Fact]
    public async Task More_time_colleagues_and_a_data_breach_read_well()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example");
        var round = await world.ARoundOf(party);
        var request = await world.Request(party);
        var url = $"/rondes/{round.Id}/{party.Id}";
        await using var visit = await browser.SignedIn(site);
        await visit.Judge($"{url}/uitstel", "uitstel-niets");
        await visit.Judge($"{url}/collegas", "collegas-leeg");
        await world.Get<AskMoreTime>().Ask(request.Id, 1, request.RunsUntil!.Value.AddDays(9), $"Onze jurist is ziek.\n{DeskVisit.Naughty}", party.Contacts[0].Id, world.Patience);
        await world.Get<PassOn>().Give(request.Id, "Christiaan van Bakkersbergen-Hoogland", "c.van.bakkersbergen-hoogland@een-heel-lang-domein.example", party.Contacts[0].Id, world.Patience);
        await world.Settle();
        await visit.Judge($"{url}/uitstel", "uitstel");
        await visit.Button("Weigeren").ClickAsync();
        await visit.Judge("uitstel-fout");
        await visit.Page.GetByLabel("Wat u erbij zegt").FillAsync("Sterkte.");
        await visit.Button("Meer tijd geven").ClickAsync();
        await visit.Judge("uitstel-gegeven");
        await visit.Judge($"{url}/uitstel", "uitstel-eerder");
        await visit.Judge($"{url}/collegas", "collegas");
        await visit.Button("Link intrekken").ClickAsync();
        await visit.Judge("collegas-ingetrokken");

        await world.Answers(party);
        var file = (await world.Get<FileBook>().Of(party.Id, world.Patience)).Values.First();
        await visit.Judge($"/datalekken/{party.Id}/{file.Sha256}", "datalek-melden");
        await visit.Page.GetByLabel("Wat is er mis?").FillAsync("Er staan namen van leerlingen in.");
        await visit.Button("Blokkeren en vernietigen").ClickAsync();
        await world.Settle();
        await visit.Judge($"/datalekken/{party.Id}/{file.Sha256}", "datalek");
        await visit.Button("Niet melden").ClickAsync();
        await visit.Judge("datalek-fout");
        await visit.Page.GetByLabel("Waarom?").FillAsync("Er stonden geen gegevens van leerlingen in.");
        await visit.Button("Niet melden").ClickAsync();
        await visit.Judge($"/datalekken/{party.Id}/{file.Sha256}", "datalek-beoordeeld");
    }
}
