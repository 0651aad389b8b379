using System.Net;
using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>What the tests of the desk's acts in a case have in common: two parties, a colleague, and a form that is filled in.</summary>
public abstract class DeskActsTest(DeskSite site) : IClassFixture<DeskSite>
{
    protected const string NotOpen = "Dit kan niet meer: een collega was u voor, of de zaak is intussen verder gegaan. Ga terug naar de zaak om te zien hoe het ervoor staat.";

    protected DeskSite Site => site;

    protected World World => site.World;

    protected async Task<(Party Complainant, Party Respondent)> TwoParties() => (await World.Given.ASupplier("Leerlijn"), await World.Given.ASupplier("Roosterwijs"));

    protected async Task<string> ADispute()
    {
        var (complainant, respondent) = await TwoParties();
        return await World.Opens(World.ADispute(complainant, respondent));
    }

    /// <summary>A dispute in its hearing, of which the letter has arrived.</summary>
    protected async Task<string> AHearing()
    {
        var id = await ADispute();
        await World.Admits(id);
        return id;
    }

    protected async Task<string> ADiscussed()
    {
        var (complainant, respondent) = await TwoParties();
        return await World.ADiscussedDispute(complainant, respondent);
    }

    protected static (string Name, HttpContent Content)? Pdf(string name = "verslag.pdf") => (name, new ByteArrayContent(SmallPdf.Saying("Besproken.")));

    protected async Task NobodyElseOpens(string page)
    {
        using var stranger = site.Site.Visitor();
        Assert.StartsWith("/aanmelden", (await stranger.Open(page)).Path, StringComparison.Ordinal);
        using var desk = await site.SignIn();
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Open($"/zaken/er-is-geen{page[page.LastIndexOf('/')..]}")).Status);
    }

    protected static void Is(string path, string notice, SeenPage page) => Assert.Equal((path, notice), (page.Path, page.Notice));
}
