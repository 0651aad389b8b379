using Microsoft.Playwright;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public class KeyboardAloneTests(Browser browser)
{
    [Fact]
    public async Task A_party_answers_mends_what_was_wrong_and_declares_without_a_mouse()
    {
        await using var site = await Site.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.");
        await site.World.ARoundOf(party);
        await using var visit = await browser.Visit(site.Address);
        var page = visit.Page;
        await visit.Go(await site.Link(party));
        await visit.Press("Verder");
        await page.WaitForURLAsync("**/verzoek/**");
        await visit.Press("Dit onderdeel invullen");
        await page.WaitForURLAsync("**/onderdeel/**");
        await visit.Choose("Het model 2.0, zonder afwijkingen");
        await visit.Press("Opslaan en verder");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Bijsluiter");

        await visit.TabTo("Kies een bestand");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "bijsluiter.pdf", MimeType = "application/pdf", Buffer = SmallPdf.Saying("bijsluiter") });
        await Assertions.Expect(page.Locator("#bestanden li")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("input[type=file]")).ToBeFocusedAsync(); // the list was renewed around it
        await visit.Press("Opslaan en verder");
        await Assertions.Expect(page.GetByText("Alles is ingevuld")).ToBeVisibleAsync();
        await visit.Press("Nakijken en verklaren");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Nakijken en verklaren");

        await visit.Press("Verklaren en versturen");
        await visit.MustStandAtTheErrors();
        await visit.MustShowFocus();
        await visit.Press("Vul uw naam in");
        await Assertions.Expect(page.GetByLabel("Uw naam")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Anna de Vries");
        await visit.TabTo("Uw functie");
        await page.Keyboard.TypeAsync("directeur");
        await visit.Choose("Ik ben bevoegd");
        await visit.Press("Verklaren en versturen");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Ontvangstbewijs");
    }

    [Fact]
    public async Task Enter_in_an_answer_saves_it_and_takes_no_file_away()
    {
        await using var site = await Site.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(party);
        await site.World.Fills(party);
        await using var visit = await browser.Visit(site.Address, javaScript: false);
        await visit.Enter(await site.Link(party));
        var item = $"/verzoek/{round.Id}/{party.Id}/onderdeel/model-agreement";
        await visit.Go(item);
        var files = await visit.Page.Locator("#bestanden li").CountAsync();
        await visit.Page.GetByLabel("zonder afwijkingen").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("h1")).Not.ToContainTextAsync("modelovereenkomst");
        await visit.Go(item);
        Assert.Equal(files, await visit.Page.Locator("#bestanden li").CountAsync());
        Assert.True(files > 0);
    }
}
