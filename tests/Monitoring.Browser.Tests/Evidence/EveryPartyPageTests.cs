using Microsoft.Playwright;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public class EveryPartyPageTests(Browser browser)
{
    [Fact]
    public async Task Every_page_of_a_party_that_is_asked_is_accessible_and_fits_wide_and_narrow()
    {
        await using var site = await Site.New();
        var board = await site.World.Given.ABoard("Stichting De Brug", "bestuur@brug.example");
        var boards = await site.World.ARoundOf(board);
        var boardsLink = await site.Link(board);
        var party = await site.World.Given.ASupplier("Leerlijn B.V.", "privacy@leerlijn.example");
        var round = await site.World.ARoundOf(party);
        var overview = $"/verzoek/{round.Id}/{party.Id}";
        await using var visit = await browser.Visit(site.Address);
        await visit.Judge("/klok", "klok");
        await visit.Judge("/postvak", "postvak");
        await visit.Judge($"/postvak/{Uri.EscapeDataString((await site.World.Letters(party))[0].Letter.Id)}", "brief");
        await visit.Judge("/bewijs/nonsense", "link-onbekend");
        await visit.Judge(await site.Link(party), "openen");
        await visit.Enter(boardsLink);
        await visit.Judge($"/verzoek/{boards.Id}/{board.Id}/onderdeel/parents-informed", "onderdeel-bestuur");
        await visit.Enter(await site.Link(party));
        await visit.Judge(overview, "overzicht");
        await visit.Judge($"{overview}/onderdeel/model-agreement", "onderdeel-keuze");
        await visit.Judge($"{overview}/onderdeel/privacy-leaflet~p1", "onderdeel-bestand");
        await visit.Judge($"{overview}/verklaren", "verklaren-onvolledig");
        await visit.Judge($"{overview}/uitleg", "uitleg-niet-gevraagd");
        await visit.Judge($"{overview}/meer-tijd", "meer-tijd");
        await site.World.Pauses(round, "Bij vraag 2 stond een fout in de toelichting. Wij passen die aan.");
        await site.World.MoveTo(site.World.Today.AddDays(14));
        await visit.Judge(overview, "overzicht-pauze");
        await visit.Judge($"{overview}/onderdeel/model-agreement", "onderdeel-pauze");
        await visit.Judge($"{overview}/meer-tijd", "meer-tijd-pauze");
        await site.World.Resumes(round);
        await site.World.Get<PassOn>().Give((await site.World.Request(party)).Id, "Chris Bakker", "chris@leerlijn.example", party.Contacts[0].Id, site.World.Patience);
        await visit.Judge($"{overview}/doorgeven", "doorgeven");
        await visit.Judge("/link", "nieuwe-link");
        await visit.Judge("/privacy", "privacy");
    }

    [Fact]
    public async Task Files_that_wait_for_the_scanner_or_were_refused_or_blocked_are_accessible_and_fit_wide_and_narrow()
    {
        await using var site = await Site.New(demo: true, services => services.ScanWithClamd());
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn B.V.", "privacy@leerlijn.example");
        var round = await world.ARoundOf(party);
        var (overview, files) = ($"/verzoek/{round.Id}/{party.Id}", world.Get<FileBook>());
        Task<TakenIn> Takes(string name, byte[] content) =>
            world.Get<TakeInFile>().Take(new RequestKey(round.Id, party.Id), "privacy-leaflet~p1", new MemoryStream(content), name, party.Contacts[0].Id, world.Patience);
        await Takes("Privacybijsluiter Leerlijn Rekenen.pdf", Scanner.Virus());
        await world.Settle();
        await Takes("klassenlijst.pdf", SmallPdf.Saying("klas"));
        var blocked = (await files.Of(party.Id, world.Patience)).Values.Single(f => f.Finding is null).Sha256;
        await files.Block(party.Id, blocked, party.Contacts[0].Id, "Leerlinggegevens.", world.Patience);
        await using var visit = await browser.Visit(site.Address);
        await visit.Enter(await site.Link(party));
        await visit.Judge($"{overview}/onderdeel/privacy-leaflet~p1", "onderdeel-bestand-geweigerd");
        await visit.Judge(overview, "overzicht-bestand-geweigerd");
        await visit.Judge($"{overview}/bestand/{blocked}", "bestand-geblokkeerd");
    }

    [Fact]
    public async Task Every_page_of_a_party_that_is_late_and_then_answers_is_accessible_and_fits_wide_and_narrow()
    {
        await using var site = await Site.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.", "privacy@leerlijn.example");
        var round = await site.World.ARoundOf(party);
        var overview = $"/verzoek/{round.Id}/{party.Id}";
        await using var visit = await browser.Visit(site.Address);
        await visit.Enter(await site.Link(party));
        await site.World.MoveToEndOf((await site.World.Request(party)).LastDay!.Value);
        await visit.Judge(overview, "overzicht-laatste-oproep");
        await site.World.MoveToEndOf((await site.World.Request(party)).LastCallDay!.Value);
        await visit.Judge(overview, "overzicht-voornemen");
        await visit.Judge($"{overview}/uitleg", "uitleg");
        await site.World.Fills(party);
        await visit.Judge(overview, "overzicht-ingevuld");
        await visit.Judge($"{overview}/onderdeel/privacy-leaflet~p1", "onderdeel-ingevuld");
        await visit.Judge($"{overview}/verklaren", "verklaren");
        await site.World.Attests(party);
        await site.World.Settle();
        await visit.Judge($"{overview}/ontvangstbewijs", "ontvangstbewijs");
        await visit.Judge(overview, "overzicht-binnen");
        await site.World.Reviews(party);
        await visit.Judge($"{overview}/onderdeel/model-agreement", "onderdeel-dicht");
        await visit.Judge($"{overview}/fout", "fout-melden");
        var declared = (await site.World.Request(party)).Attestations;
        await site.World.Get<AttestEvidence>().Correct((await site.World.Request(party)).Id, new Declarant("Anna de Vries", "directeur", party.Contacts[0].Id), declared + 1, "Het aantal overeenkomsten was 12.", site.World.Patience);
        await site.World.Reviews(party);
        await visit.Judge($"{overview}/fout", "fout-al-gemeld");
        await visit.Judge($"{overview}/ontvangstbewijs", "ontvangstbewijs-verbetering");
        var file = (await site.World.Get<RequestBook>().Answers((await site.World.Request(party)).Id, site.World.Patience)).Values.SelectMany(a => a.Value.Files).First();
        await visit.Judge($"{overview}/bestand/{file.Sha256}/verkeerd", "verkeerd-bestand");
        await site.World.Accepts(party);
        await visit.Judge(overview, "overzicht-aanvaard");
        await visit.Judge(await site.Link(party), "link-klaar");
    }

    [Fact]
    public async Task The_whole_framework_and_what_was_accepted_before_is_accessible_and_fits_wide_and_narrow()
    {
        await using var site = await Site.New();
        site.World.AsksBy = World.WholeFramework;
        var party = await site.World.Given.ASupplier("Leerlijn B.V.", "privacy@leerlijn.example");
        await site.World.ARoundOf(party);
        await site.World.Answers(party);
        await site.World.Reviews(party);
        await site.World.Accepts(party);
        var round = await site.World.ARoundOf(party);
        var overview = $"/verzoek/{round.Id}/{party.Id}";
        await using var visit = await browser.Visit(site.Address);
        await visit.Enter(await site.Link(party));
        await visit.Judge(overview, "geheel-overzicht");
        await visit.Judge($"{overview}/onderdeel/model-agreement", "geheel-klopt-nog");
        await visit.Judge($"{overview}/onderdeel/model-agreement?vervangen=ja", "geheel-afwijkingen");
        await visit.Judge($"{overview}/onderdeel/security-certificate?vervangen=ja", "geheel-certificaat");
        await visit.Judge($"{overview}/onderdeel/purposes-learning~p1?vervangen=ja", "geheel-doelen");
        await site.World.Fills(party);
        await visit.Judge($"{overview}/verklaren", "geheel-verklaren");
    }

    [Fact]
    public async Task Files_are_dropped_several_at_once_and_what_was_typed_stays()
    {
        await using var site = await Site.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(party);
        await using var visit = await browser.Visit(site.Address);
        var page = visit.Page;
        await visit.Go(await site.Link(party));
        await page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await visit.Go($"/verzoek/{round.Id}/{party.Id}/onderdeel/model-agreement");
        await page.GetByLabel("Een andere overeenkomst").CheckAsync();
        await Assertions.Expect(page.GetByText("of sleep het hierheen")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bestand uploaden" })).ToBeHiddenAsync();
        var transfer = await page.EvaluateHandleAsync("""
            files => {
              const transfer = new DataTransfer();
              for (const [name, base64] of files) transfer.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name));
              return transfer;
            }
            """, new[]
        {
            new[] { "overeenkomst.pdf", Convert.ToBase64String(SmallPdf.Saying("overeenkomst")) },
            ["vals.pdf", Convert.ToBase64String("geen pdf"u8)],
            ["bijlage.pdf", Convert.ToBase64String(SmallPdf.Saying("bijlage"))],
        });
        await page.DispatchEventAsync(".drop", "drop", new { dataTransfer = transfer });
        await Assertions.Expect(page.Locator("#bestanden li")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".drop [role=status]")).ToContainTextAsync("overeenkomst.pdf is toegevoegd.");
        await Assertions.Expect(page.Locator(".drop [role=status]")).ToContainTextAsync("‘vals.pdf’ past niet bij zijn naam");
        await Assertions.Expect(page.GetByLabel("Een andere overeenkomst")).ToBeCheckedAsync();
        await visit.Look("gesleept");
        await page.GetByRole(AriaRole.Button, new() { Name = "Opslaan en verder" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Bijsluiter");
    }
}
