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
        await using var pages = new BothWidths(await browser.Visit(site.Address), await browser.Visit(site.Address, 320));
        await pages.Look("klok", "/klok");
        await pages.Look("postvak", "/postvak");
        await pages.Look("brief", $"/postvak/{Uri.EscapeDataString((await site.World.Letters(party))[0].Letter.Id)}");
        await pages.Look("link-onbekend", "/bewijs/nonsense");
        await pages.Look("openen", await site.Link(party));
        await pages.Enter(boardsLink);
        await pages.Look("onderdeel-bestuur", $"/verzoek/{boards.Id}/{board.Id}/onderdeel/parents-informed");
        await pages.Enter(await site.Link(party));
        await pages.Look("overzicht", overview);
        await pages.Look("onderdeel-keuze", $"{overview}/onderdeel/model-agreement");
        await pages.Look("onderdeel-bestand", $"{overview}/onderdeel/privacy-leaflet~p1");
        await pages.Look("verklaren-onvolledig", $"{overview}/verklaren");
        await pages.Look("uitleg-niet-gevraagd", $"{overview}/uitleg");
        await pages.Look("meer-tijd", $"{overview}/meer-tijd");
        await site.World.Pauses(round, "Bij vraag 2 stond een fout in de toelichting. Wij passen die aan.");
        await site.World.MoveTo(site.World.Today.AddDays(14));
        await pages.Look("overzicht-pauze", overview);
        await pages.Look("onderdeel-pauze", $"{overview}/onderdeel/model-agreement");
        await pages.Look("meer-tijd-pauze", $"{overview}/meer-tijd");
        await site.World.Resumes(round);
        await site.World.Get<PassOn>().Give((await site.World.Request(party)).Id, "Chris Bakker", "chris@leerlijn.example", party.Contacts[0].Id, site.World.Patience);
        await pages.Look("doorgeven", $"{overview}/doorgeven");
        await pages.Look("nieuwe-link", "/link");
        await pages.Look("privacy", "/privacy");
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
        await using var pages = new BothWidths(await browser.Visit(site.Address), await browser.Visit(site.Address, 320));
        await pages.Enter(await site.Link(party));
        await pages.Look("onderdeel-bestand-geweigerd", $"{overview}/onderdeel/privacy-leaflet~p1");
        await pages.Look("overzicht-bestand-geweigerd", overview);
        await pages.Look("bestand-geblokkeerd", $"{overview}/bestand/{blocked}");
    }

    [Fact]
    public async Task Every_page_of_a_party_that_is_late_and_then_answers_is_accessible_and_fits_wide_and_narrow()
    {
        await using var site = await Site.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.", "privacy@leerlijn.example");
        var round = await site.World.ARoundOf(party);
        var overview = $"/verzoek/{round.Id}/{party.Id}";
        await using var pages = new BothWidths(await browser.Visit(site.Address), await browser.Visit(site.Address, 320));
        await pages.Enter(await site.Link(party));
        await site.World.MoveToEndOf((await site.World.Request(party)).LastDay!.Value);
        await pages.Look("overzicht-laatste-oproep", overview);
        await site.World.MoveToEndOf((await site.World.Request(party)).LastCallDay!.Value);
        await pages.Look("overzicht-voornemen", overview);
        await pages.Look("uitleg", $"{overview}/uitleg");
        await site.World.Fills(party);
        await pages.Look("overzicht-ingevuld", overview);
        await pages.Look("onderdeel-ingevuld", $"{overview}/onderdeel/privacy-leaflet~p1");
        await pages.Look("verklaren", $"{overview}/verklaren");
        await site.World.Attests(party);
        await site.World.Settle();
        await pages.Look("ontvangstbewijs", $"{overview}/ontvangstbewijs");
        await pages.Look("overzicht-binnen", overview);
        await site.World.Reviews(party);
        await pages.Look("onderdeel-dicht", $"{overview}/onderdeel/model-agreement");
        await pages.Look("fout-melden", $"{overview}/fout");
        var declared = (await site.World.Request(party)).Attestations;
        await site.World.Get<AttestEvidence>().Correct((await site.World.Request(party)).Id, new Declarant("Anna de Vries", "directeur", party.Contacts[0].Id), declared + 1, "Het aantal overeenkomsten was 12.", site.World.Patience);
        await site.World.Reviews(party);
        await pages.Look("fout-al-gemeld", $"{overview}/fout");
        await pages.Look("ontvangstbewijs-verbetering", $"{overview}/ontvangstbewijs");
        var file = (await site.World.Get<RequestBook>().Answers((await site.World.Request(party)).Id, site.World.Patience)).Values.SelectMany(a => a.Value.Files).First();
        await pages.Look("verkeerd-bestand", $"{overview}/bestand/{file.Sha256}/verkeerd");
        await site.World.Accepts(party);
        await pages.Look("overzicht-aanvaard", overview);
        await pages.Look("link-klaar", await site.Link(party));
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
        await using var pages = new BothWidths(await browser.Visit(site.Address), await browser.Visit(site.Address, 320));
        await pages.Enter(await site.Link(party));
        await pages.Look("geheel-overzicht", overview);
        await pages.Look("geheel-klopt-nog", $"{overview}/onderdeel/model-agreement");
        await pages.Look("geheel-afwijkingen", $"{overview}/onderdeel/model-agreement?vervangen=ja");
        await pages.Look("geheel-certificaat", $"{overview}/onderdeel/security-certificate?vervangen=ja");
        await pages.Look("geheel-doelen", $"{overview}/onderdeel/purposes-learning~p1?vervangen=ja");
        await site.World.Fills(party);
        await pages.Look("geheel-verklaren", $"{overview}/verklaren");
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

    [Fact]
    public async Task The_keyboard_alone_answers_an_item()
    {
        await using var site = await Site.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.");
        await site.World.ARoundOf(party);
        await using var visit = await browser.Visit(site.Address);
        var keys = visit.Page.Keyboard;
        async Task TabTo(string words)
        {
            for (var i = 0; i < 40; i++)
            {
                await keys.PressAsync("Tab");
                if (await visit.Page.EvaluateAsync<bool>("words => (document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText ?? '').includes(words)", words))
                {
                    Assert.Equal("solid", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
                    return;
                }
            }

            Assert.Fail($"The keyboard does not reach '{words}'.");
        }

        await visit.Go(await site.Link(party));
        await TabTo("Verder");
        await keys.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/verzoek/**");
        await TabTo("Dit onderdeel invullen");
        await keys.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/onderdeel/**");
        await TabTo("zonder afwijkingen");
        await keys.PressAsync("Space");
        await TabTo("Opslaan en verder");
        await visit.Look("toetsenbord");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Bijsluiter");
    }
}
