using Microsoft.Playwright;
using Monitoring.TestKit;

namespace Monitoring.Desk;

internal static class DeskVisit
{
    /// <summary>A name that somebody may well try.</summary>
    public const string Naughty = "<script>alert(1)</script> & Zonen \"B.V.\"";

    private const int Wide = 1280;

    /// <summary>A visit in which a person of the secretariaat signed in, by the letter's link and its button.</summary>
    public static async Task<Visit> SignedIn(this Browser browser, DeskSite site, int width = Wide, bool javaScript = true)
    {
        var visit = await browser.Visit(site.Site.Address, width, javaScript);
        await visit.Go(await site.SignInLink());
        await visit.Button("Aanmelden").ClickAsync();
        return visit;
    }

    /// <summary>The button of the page's main part with these words.</summary>
    public static ILocator Button(this Visit visit, string words) => visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = words });

    /// <summary>The link of the page's main part with these words.</summary>
    public static ILocator Link(this Visit visit, string words) => visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = words });
}
