using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Desk;

public class EmptyPagesTests(Browser browser)
{
    [Fact]
    public async Task Before_anything_has_happened_each_page_says_why_it_is_empty_and_what_to_do()
    {
        await using var site = await DeskSite.New();
        await using var visit = await browser.SignedIn(site);
        await visit.Judge("taken-leeg");
        await visit.Judge("/rondes", "rondes-leeg");
        await visit.Judge("/rondes/plannen", "plannen");
        await visit.Judge("/zaken", "zaken-leeg");
        await visit.Judge("/kader", "kader");
        await visit.Judge("/kader/afwijkingen", "afwijkingen-leeg");
        await visit.Judge("/reglement", "reglement-leeg");
        await visit.Judge("/beeldmerk/voorwaarden", "voorwaarden-leeg");
        await visit.Judge("/vaststellingen", "vaststellingen-leeg");
        await visit.Judge("/vaststellingen/vastleggen", "vastleggen");
        await visit.Button("Vastleggen").ClickAsync();
        await visit.Judge("vastleggen-fout");
        await visit.Go("/rondes/plannen");
        await visit.Button("Voorbeeld").ClickAsync();
        await visit.Judge("plannen-fout");
        await visit.Judge("/rondes/er-is-geen", "ronde-niet-gevonden");
        await visit.Judge("/avg", "avg-leeg");
        await visit.Button("Zoeken").ClickAsync();
        await visit.Judge("avg-fout");
        await visit.Judge("/bewaren", "bewaren-leeg");
        await visit.Judge("/beheer", "beheer-leeg");
        await visit.Button("Alles opnieuw starten").ClickAsync();
        await visit.Judge("beheer-fout");
        await visit.Judge("/brieven/vasthouden", "post-vasthouden");
        await visit.Button("Ja, alle post vasthouden").ClickAsync();
        await visit.Judge("taken-post-vastgehouden");
        await visit.Judge("/brieven/vasthouden", "post-vastgehouden");
    }
}
