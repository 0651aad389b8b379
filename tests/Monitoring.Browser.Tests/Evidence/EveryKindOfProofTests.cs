using Microsoft.Playwright;
using Monitoring.Frameworks;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public class EveryKindOfProofTests(Browser browser)
{
    private const string Framework = """
        {
          "version": "2.0-0", "convenant": "2.0", "title": { "nl": "Proef", "en": "Trial" },
          "items": [{
            "id": "everything", "title": { "nl": "Doelen en beveiliging", "en": "Purposes and security" },
            "articles": ["5.1.a", "9.1"], "audience": "supplier", "scope": "perParty",
            "question": { "nl": "Waarvoor gebruikt u de gegevens?", "en": "What do you use the data for?" },
            "help": { "nl": "Kies wat past en vul aan.", "en": "Choose what fits and add to it." },
            "why": { "nl": "Zo weet een school waar zij aan toe is.", "en": "This way a school knows." },
            "proofs": [
              { "kind": "choice", "required": true, "multiple": true, "options": [
                { "id": "teach", "text": { "nl": "Lesgeven", "en": "Teaching" } },
                { "id": "research", "text": { "nl": "Onderzoek", "en": "Research" }, "needs": ["explanation", "number"], "ask": { "nl": "Schrijf op welk onderzoek, en hoeveel.", "en": "Say which research, and how many." } }
              ] },
              { "kind": "link", "ask": { "nl": "Adres van uw privacyverklaring", "en": "Address of your privacy statement" } },
              { "kind": "declaration", "required": true, "declaration": { "nl": "Wij maken geen reclame op basis van deze gegevens.", "en": "We do not advertise on these data." } },
              { "kind": "files", "required": true, "ask": { "nl": "Uw certificaat", "en": "Your certificate" } }
            ],
            "acceptedFiles": ["pdf"], "endDateAsked": true, "notApplicableAllowed": false
          }]
        }
        """;

    [Fact]
    public async Task An_item_of_every_kind_of_proof_is_answered_and_attested_in_the_words_that_were_read()
    {
        await using var site = await Site.New();
        var stored = (await site.World.Table<PublishedFramework>().Find(PublishedFramework.KeyOf("2.0-0"), site.World.Patience))!;
        await site.World.Table<PublishedFramework>().Replace(stored, stored.Value with { Data = Framework }, site.World.Patience);
        await site.World.Restart();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(party);
        await using var visit = await browser.Visit(site.Address, 375, javaScript: false);
        var page = visit.Page;
        await visit.Go(await site.Link(party));
        await page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Dit onderdeel invullen" }).ClickAsync();
        await visit.Look("alle-soorten-leeg-375");
        await page.GetByLabel("Onderzoek").CheckAsync();
        await page.GetByLabel("Aantal").FillAsync("veel");
        await page.GetByRole(AriaRole.Button, new() { Name = "Opslaan en verder" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Vul een heel getal in" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Onderzoek")).ToBeCheckedAsync();
        await visit.Look("alle-soorten-fout-375");
        await page.GetByLabel("Aantal").FillAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Opslaan en verder" }).ClickAsync();
        foreach (var missing in new[] { "Bij ‘Onderzoek’ hoort nog een toelichting.", "Er ontbreekt nog uw verklaring (het vinkje).", "Er ontbreekt nog een bestand.", "Vul in tot en met welke dag uw document geldt." })
            await Assertions.Expect(page.Locator("#ontbreekt")).ToContainTextAsync(missing);
        await visit.Look("alle-soorten-onvolledig-375");
        await page.GetByLabel("Lesgeven").CheckAsync();
        await page.GetByLabel("Toelichting").FillAsync("Hoe leerlingen leren lezen.");
        await page.GetByLabel("Adres van uw privacyverklaring").FillAsync("www.leerlijn.example/privacy");
        await page.GetByLabel("Wij maken geen reclame").CheckAsync();
        await page.GetByLabel("Tot en met welke dag").FillAsync("2027-12-31");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "certificaat.pdf", MimeType = "application/pdf", Buffer = SmallPdf.Saying("certificaat") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Opslaan en verder" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Nakijken en verklaren" }).ClickAsync();
        foreach (var words in new[] { "Lesgeven", "Onderzoek", "Wij maken geen reclame op basis van deze gegevens.", "https://www.leerlijn.example/privacy", "Hoe leerlingen leren lezen.", "3", "vrijdag 31 december 2027", "certificaat.pdf" })
            await Assertions.Expect(page.Locator("section[aria-labelledby=antwoord-0]")).ToContainTextAsync(words);
        await visit.Look("alle-soorten-verklaren-375");
        await using var wide = await browser.Visit(site.Address);
        await wide.Go(await site.Link(party));
        await wide.Page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await wide.Go($"/verzoek/{round.Id}/{party.Id}/onderdeel/everything");
        await wide.Look("alle-soorten-wide");
        await wide.MustBeAccessible();
    }
}
