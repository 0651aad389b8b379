using Microsoft.Playwright;
using Monitoring.TestKit;

namespace Monitoring.Desk;

internal static class DeskVisit
{
    /// <summary>A visit in which a person of the secretariaat signed in, by the letter's link and its button.</summary>
    public static async Task<Visit> SignedIn(this Browser browser, DeskSite site, int width = 1280, bool javaScript = true)
    {
        var visit = await browser.Visit(site.Site.Address, width, javaScript);
        await visit.Go(await site.SignInLink());
        await visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
        return visit;
    }

    /// <summary>Opens a page, lets a machine judge it, and keeps what it looks like.</summary>
    public static async Task Judge(this Visit visit, string path, string name)
    {
        await visit.Go(path);
        await visit.Judge(name);
    }

    /// <summary>Lets a machine judge what stands there now, and keeps what it looks like.</summary>
    public static async Task Judge(this Visit visit, string name)
    {
        await visit.MustFit();
        await visit.Look($"desk-{name}-{visit.Page.ViewportSize!.Width}");
        await visit.MustBeAccessible();
    }
}
