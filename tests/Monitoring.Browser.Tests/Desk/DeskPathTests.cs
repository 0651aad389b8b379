using Microsoft.Playwright;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Desk;

public class DeskPathTests(Browser browser)
{
    [Fact]
    public async Task On_a_phone_without_scripts_a_round_is_planned_previewed_and_adopted_and_starts()
    {
        await using var site = await DeskSite.New();
        await site.World.Given.ASupplier("Leerlijn B.V.");
        var unreachable = await site.World.Given.ASupplier("Roosterwijs");
        await site.World.Given.Changed(unreachable, party => party with { Contacts = [] });
        await using var visit = await browser.Visit(site.Site.Address, 375, javaScript: false);
        var page = visit.Page;

        await visit.Go("/rondes/plannen");
        await visit.Look("desk-aanmelden-375");
        await page.GetByLabel("Uw e-mailadres").FillAsync(World.Desk);
        await visit.Button("Stuur mij een link").ClickAsync();
        await visit.Look("desk-verstuurd-375");
        await site.World.Settle();
        await visit.Go(new Uri(await site.World.Link(World.Desk)).AbsolutePath);
        await visit.Look("desk-link-375");
        await visit.Button("Aanmelden").ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Ronde plannen");
        await page.GetByLabel("Naam").FillAsync("Najaar, leveranciers");
        await page.GetByLabel("Eerste dag").FillAsync("2026-10-26");
        await visit.Button("Voorbeeld bekijken").ClickAsync();
        await visit.MustFit();
        await visit.Look("desk-voorbeeld-375");
        await visit.Button("Plan maken").ClickAsync();
        await visit.Look("desk-plan-gemaakt-375");

        await page.GetByRole(AriaRole.Link, new() { Name = "Vaststelling vastleggen" }).ClickAsync();
        await page.GetByLabel("Dag van de vergadering").FillAsync("2026-10-12");
        await page.GetByLabel("Verslag van de vergadering").SetInputFilesAsync(
            new FilePayload { Name = "verslag.pdf", MimeType = "application/pdf", Buffer = SmallPdf.Saying("Vastgesteld.") });
        await visit.Button("Vastleggen").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("De vaststelling is vastgelegd");
        await visit.Look("desk-vastgesteld-375");

        await site.World.Settle();
        await visit.Go("/rondes");
        await page.GetByRole(AriaRole.Link, new() { Name = "Najaar, leveranciers 2026" }).ClickAsync();
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("1 / 2");
        await visit.MustFit();
    }

    [Fact]
    public async Task By_keyboard_alone_a_request_is_found_reviewed_item_by_item_and_accepted()
    {
        await using var site = await DeskSite.New();
        var leerlijn = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(leerlijn);
        await site.World.Answers(leerlijn);
        await using var visit = await browser.SignedIn(site);
        var page = visit.Page;
        await visit.Go($"/rondes/{round.Id}");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Naar de inhoud" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await visit.Press("Beoordelen (1)");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Leerlijn B.V.");
        await visit.Press("Beginnen met beoordelen");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("U beoordeelt dit bewijs nu");
        await visit.Press("Volgende onderdeel beoordelen");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("De modelovereenkomst");
        await visit.Press("Opslaan en verder");
        await visit.MustStandAtTheErrors();
        await visit.Press("Kies wat u vindt");
        await visit.MustShowFocus();
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Press("Opslaan en verder");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Bewaard: De modelovereenkomst, in orde.");
        await visit.Choose("In orde");
        await visit.Press("Opslaan en verder");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Leerlijn B.V.");
        await visit.Press("Goedkeuren");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Het bewijs is goedgekeurd");
    }
}
