using System.Net;
using Monitoring.Adoptions;
using Monitoring.Reglements;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Reglements;

public class ReadReglementTests
{
    [Theory]
    [InlineData("/reglement")]
    [InlineData("/reglement/sample-1")]
    [InlineData("/reglement/nieuw")]
    [InlineData("/beeldmerk/voorwaarden")]
    [InlineData("/beeldmerk/voorwaarden/nieuw")]
    [InlineData("/register/kvk1/beeldmerk")]
    [InlineData("/register/initiatiefnemers/heutink/zetel")]
    public async Task Only_the_desk_sees_these_pages(string path)
    {
        await using var site = await DeskSite.New();
        using var stranger = site.Site.Visitor();
        Assert.StartsWith("/aanmelden", (await stranger.Open(path)).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Art_8_5_as_long_as_none_is_adopted_the_page_says_what_holds_then_and_shows_the_sample()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        var bare = await visitor.Open("/reglement");
        Assert.Equal("Er is nog geen Reglement vastgesteld", bare.Of(".empty h2"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/reglement/nieuw")).Status);

        await site.World.Get<ReglementBook>().PublishShipped(site.World.Patience);
        var page = await visitor.Open("/reglement");
        Assert.Contains("is voor elk besluit de instemming van alle initiatiefnemers nodig (artikel 8, lid 5)", page.Text, StringComparison.Ordinal);
        Assert.Contains("sample-1", page.Of("tbody"), StringComparison.Ordinal);
        var sample = await visitor.Open(page.Link("Versie sample-1 lezen")!);
        Assert.Contains("Deze versie geldt niet: het Platform heeft haar niet vastgesteld (artikel 8, lid 4).", sample.Text, StringComparison.Ordinal);
        Assert.Equal(4, sample.Document.QuerySelectorAll("main ol:not(.crumbs ol) > li > p > strong").Length);
        Assert.Contains("Zo niet, dan stellen wij de volgende stap voor: schorsing van het beeldmerk. De partij wordt dan eerst opnieuw gehoord.", sample.Text, StringComparison.Ordinal);
        Assert.Contains("Wederhoor: de partij antwoordt Vanaf de dag dat onze brief aankomt. 20 werkdagen", sample.Text, StringComparison.Ordinal);
        Assert.Contains("Besluiten worden niet openbaar gemaakt.", sample.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/reglement/er-is-geen")).Status);
    }

    [Fact]
    public async Task Art_8_4_a_version_is_in_force_once_its_adoption_was_recorded_with_date_and_minutes()
    {
        await using var site = await DeskSite.New();
        await site.World.Get<ReglementBook>().PublishShipped(site.World.Patience);
        using var visitor = await site.SignIn();
        var form = await visitor.Open((await visitor.Open("/reglement/sample-1")).Link("Vaststelling vastleggen")!);
        Assert.Equal("reglement~sample-1", form.Document.QuerySelector("input[name=Subjects][checked]")!.GetAttribute("value"));
        Assert.Contains("Reglement sample-1 (voorbeeld)", form.Text, StringComparison.Ordinal);
        var recorded = await visitor.Press(form, "Vastleggen", ("verslag.pdf", new ByteArrayContent(SmallPdf.Saying("Vastgesteld."))), ("Subjects", "reglement~sample-1"), ("On", "2026-10-12"));
        Assert.Equal("De vaststelling is vastgelegd. Een zaak die vanaf nu begint, gaat volgens dit Reglement; een zaak die al liep niet.", recorded.Notice);
        var page = await visitor.Open("/reglement");
        Assert.Equal("Reglement sample-1", page.Heading);
        Assert.Contains("Geldt nu vastgesteld op maandag 12 oktober 2026", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Link("Vaststelling vastleggen"));
    }

    [Fact]
    public async Task Two_versions_cannot_be_adopted_at_once()
    {
        await using var site = await DeskSite.New();
        var book = site.World.Get<ReglementBook>();
        await book.PublishShipped(site.World.Patience);
        await book.Publish(ShippedReglements.All[0] with { Version = "2027-1" }, "f1", World.Desk, site.World.Patience);
        using var visitor = await site.SignIn();
        var form = await visitor.Open("/vaststellingen/vastleggen");
        var refused = await visitor.Press(
            form, "Vastleggen", ("verslag.pdf", new ByteArrayContent(SmallPdf.Saying("Vastgesteld."))), ("Subjects", "reglement~sample-1"), ("Subjects", "reglement~2027-1"), ("On", "2026-10-12"));
        Assert.Equal("Kies één versie: van het Reglement, en van de voorwaarden, kan er maar één gelden.", refused.Errors[0]);
        Assert.Empty(await site.World.Get<AdoptionBook>().All(site.World.Patience));
    }
}
