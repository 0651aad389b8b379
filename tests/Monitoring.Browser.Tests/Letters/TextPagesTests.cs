using Monitoring.Desk;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Letters;

/// <summary>The texts of letters as the secretariaat edits them, and a letter that is shown again.</summary>
public class TextPagesTests(Browser browser)
{
    [Fact]
    public async Task Texts_are_listed_edited_previewed_and_put_back_and_a_letter_is_shown_again()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn B.V.");
        await world.ARoundOf(party);
        await using var visit = await browser.SignedIn(site);
        await visit.Judge(Links.Texts, "teksten");
        await visit.Judge(Links.Text(LetterStep.Ask), "tekst");
        await visit.Page.GetByLabel("Onderwerp", new() { Exact = true }).FillAsync("Voor {party}");
        await visit.Button("Bewaren als nieuwe versie").ClickAsync();
        await visit.Judge("tekst-fout");
        await Microsoft.Playwright.Assertions.Expect(visit.Page.FrameLocator("iframe.letter").Locator("h1").First).ToHaveTextAsync("Zo kan de brief niet weg");

        await visit.Page.GetByLabel("Onderwerp", new() { Exact = true }).FillAsync("Iets anders: {round}");
        await visit.Button("Voorbeeld bekijken").ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(visit.Page.FrameLocator("iframe.letter").Locator("h1").First).ToHaveTextAsync("Iets anders: Ronde 1");
        await visit.Button("Bewaren als nieuwe versie").ClickAsync();
        await visit.Judge("tekst-bewaard");
        await visit.Judge(Links.TextVersion(LetterStep.Ask, 1), "tekst-versie");
        await visit.Judge(Links.TextVersion(LetterStep.Ask, LetterTexts.LastShipped + 1), "tekst-eigen-versie");
        await visit.Judge(Links.Letter(LetterKind.Request, (await world.Request(party)).Id.ToString(), LetterStep.Ask, party.Contacts[0].Id), "brief-bekijken");
    }
}
