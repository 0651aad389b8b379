using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Desk;

public class SignInPageTests(Browser browser)
{
    [Fact]
    public async Task Asking_a_link_and_signing_in_read_well()
    {
        await using var site = await DeskSite.New();
        await using var visit = await browser.Visit(site.Site.Address);
        await visit.Judge("/aanmelden", "aanmelden");
        await visit.Button("Stuur mij een link").ClickAsync();
        await visit.Judge("aanmelden-fout");
        await visit.Page.GetByLabel("Uw e-mailadres").FillAsync("iemand@elders.example");
        await visit.Button("Stuur mij een link").ClickAsync();
        await visit.Judge("aanmelden-verstuurd");
        await visit.Judge(await site.SignInLink(), "aanmelden-link");
        await visit.Judge("/aanmelden/bestaatniet", "aanmelden-link-werkt-niet");
    }
}
