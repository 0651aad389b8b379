using Microsoft.Playwright;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public class PartyPathTests(Browser browser)
{
    private static FilePayload Pdf(string name) => new() { Name = name, MimeType = "application/pdf", Buffer = SmallPdf.Saying(name) };

    [Fact]
    public async Task On_a_phone_without_scripts_a_party_goes_from_its_letter_to_its_receipt()
    {
        await using var site = await Site.New();
        var leerlijn = await site.World.Given.ASupplier("Leerlijn B.V.", "privacy@leerlijn.example");
        await site.World.ARoundOf(leerlijn);
        await using var visit = await browser.Visit(site.Address, 375, javaScript: false);
        var page = visit.Page;
        async Task Seen(string name)
        {
            await visit.MustFit();
            await visit.Look(name);
        }

        await visit.Go("/postvak");
        await Seen("postvak-375");
        await page.Locator("tbody a").First.ClickAsync();
        await Seen("brief-375");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open de link uit deze brief" }).ClickAsync();
        await Seen("openen-375");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await Seen("overzicht-375");
        await page.GetByRole(AriaRole.Link, new() { Name = "Dit onderdeel invullen" }).ClickAsync();
        await Seen("keuze-375");
        await page.GetByLabel("Het model 2.0, met afwijkingen").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Opslaan en verder" }).ClickAsync();
        await Assertions.Expect(page.GetByText("nog niet volledig").First).ToBeVisibleAsync();
        await Seen("onvolledig-375");
        await page.Locator("input[type=file]").SetInputFilesAsync(Pdf("afwijkingen.pdf"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Opslaan en verder" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Bijsluiter");
        await Seen("bestanden-leeg-375");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bestand uploaden" }).ClickAsync();
        await Seen("bestand-vergeten-375");
        await page.Locator("input[type=file]").SetInputFilesAsync(Pdf("bijsluiter.pdf"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Bestand uploaden" }).ClickAsync();
        await Seen("bestanden-375");
        await page.GetByRole(AriaRole.Button, new() { Name = "Opslaan en verder" }).ClickAsync();
        await Seen("alles-ingevuld-375");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nakijken en verklaren" }).ClickAsync();
        await Seen("verklaren-375");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verklaren en versturen" }).ClickAsync();
        await Seen("verklaren-fout-375");
        await page.GetByLabel("Uw naam").FillAsync("Anna de Vries");
        await page.GetByLabel("Uw functie").FillAsync("privacy officer");
        await page.GetByLabel("Ik ben bevoegd").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Verklaren en versturen" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Ontvangstbewijs");
        await Seen("ontvangstbewijs-375");
        await page.GetByRole(AriaRole.Link, new() { Name = "Antwoord wijzigen" }).ClickAsync();
        await Seen("binnen-375");
    }
}
