using Microsoft.Playwright;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public class EveryPartyPageTests(Browser browser)
{
    [Fact]
    public async Task Every_page_of_a_party_is_accessible_and_fits_wide_and_narrow()
    {
        await using var site = await Site.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.", "privacy@leerlijn.example");
        var board = await site.World.Given.ABoard("Stichting De Brug", "bestuur@brug.example");
        await site.World.ARoundOf(board);
        var boards = await site.Link(board);
        var round = await site.World.ARoundOf(party);
        var overview = $"/verzoek/{round.Id}/{party.Id}";
        await using var wide = await browser.Visit(site.Address);
        await using var narrow = await browser.Visit(site.Address, 320);
        async Task Both(string name, string path)
        {
            foreach (var visit in new[] { wide, narrow })
            {
                await visit.Go(path);
                Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
                await visit.Look($"{name}-{(visit == wide ? "wide" : "320")}");
                await visit.MustBeAccessible();
            }
        }

        async Task Enter(string link)
        {
            foreach (var visit in new[] { wide, narrow })
            {
                await visit.Go(link);
                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
            }
        }

        await Both("klok", "/klok");
        await Both("postvak", "/postvak");
        await Both("brief", $"/postvak/{Uri.EscapeDataString((await site.World.Letters(party))[0].Letter.Id)}");
        await Both("link-onbekend", "/bewijs/nonsense");
        await Both("openen", await site.Link(party));
        await Enter(boards);
        await wide.Page.GetByRole(AriaRole.Link, new() { Name = "Dit onderdeel invullen" }).ClickAsync();
        await Both("bord", new Uri(wide.Page.Url).AbsolutePath);
        await Enter(await site.Link(party));
        await Both("overzicht", overview);
        await Both("onderdeel-keuze", $"{overview}/onderdeel/model-agreement");
        await Both("onderdeel-bestand", $"{overview}/onderdeel/privacy-leaflet~p1");
        await Both("verklaren-onvolledig", $"{overview}/verklaren");
        await Both("uitleg-niet-gevraagd", $"{overview}/uitleg");
        await site.World.MoveToEndOf((await site.World.Request(party)).LastDay!.Value);
        await Both("overzicht-laatste-oproep", overview);
        await site.World.MoveToEndOf((await site.World.Request(party)).LastCallDay!.Value);
        await Both("overzicht-voornemen", overview);
        await Both("uitleg", $"{overview}/uitleg");
        await site.World.Fills(party);
        await Both("overzicht-ingevuld", overview);
        await Both("onderdeel-ingevuld", $"{overview}/onderdeel/privacy-leaflet~p1");
        await Both("verklaren", $"{overview}/verklaren");
        await site.World.Attests(party);
        await site.World.Settle();
        await Both("ontvangstbewijs", $"{overview}/ontvangstbewijs");
        await Both("overzicht-binnen", overview);
        await site.World.Reviews(party);
        await Both("onderdeel-dicht", $"{overview}/onderdeel/model-agreement");
        await site.World.Accepts(party);
        await Both("overzicht-aanvaard", overview);
        await Both("link-klaar", await site.Link(party));
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
