using System.Net;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Letters;

/// <summary>One page that shows every letter to a party and how it went.</summary>
public sealed class ShowLettersTests
{
    [Fact]
    public async Task Letters_of_notices_rounds_and_cases_stand_on_one_page_the_newest_first()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example", "weg@bounce.example");
        await world.Given.ANotice(party);
        await world.Settle();
        var round = await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);
        using var visitor = await site.SignIn();
        var home = await visitor.Open($"/register/{party.Id}");
        var page = await visitor.Open(home.Link("Alle brieven aan deze organisatie")!);
        Assert.Equal($"/register/{party.Id}/brieven", page.Path);
        var rows = page.Document.QuerySelectorAll("tbody th").Select(SeenPage.Words).ToList();
        Assert.Equal(["Vraag om uitleg", "Vraag om uitleg", "Laatste oproep", "Laatste oproep", "Herinnering"], rows.Take(5));
        Assert.Contains("Deelname", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Aangekomen", "Kwam terug"], page.Document.QuerySelectorAll("tbody .tag").Take(2).Select(SeenPage.Words).Order());
        Assert.NotEmpty(page.LinksTo($"/zaken/{(await world.Case(party))!.Id}"));
        Assert.NotEmpty(page.LinksTo($"/rondes/{round.Id}/{party.Id}"));

        var ofCase = await visitor.Open((await visitor.Open($"/zaken/{(await world.Case(party))!.Id}")).Link("Alle brieven rond deze zaak")!);
        Assert.DoesNotContain("Deelname", ofCase.Text, StringComparison.Ordinal);
        Assert.Contains("Vraag om uitleg", ofCase.Text, StringComparison.Ordinal);
        Assert.NotNull((await visitor.Open($"/rondes/{round.Id}/{party.Id}")).Link("Alle brieven aan deze organisatie"));
    }

    [Fact]
    public async Task Who_was_never_written_to_has_none_and_nobody_else_reads_them()
    {
        await using var site = await DeskSite.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.");
        using var stranger = site.Site.Visitor();
        Assert.Equal("/aanmelden", (await stranger.Open($"/register/{party.Id}/brieven")).Path);
        using var visitor = await site.SignIn();
        Assert.Contains("Er is nog geen brief", (await visitor.Open($"/register/{party.Id}/brieven")).Text, StringComparison.Ordinal);
        foreach (var nowhere in new[] { "/register/kvk00000000/brieven", "/register/%5C/brieven", $"/register/{party.Id}/brieven?ronde=er-is-geen", $"/register/{party.Id}/brieven?ronde=%5C" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(nowhere)).Status);
        }
    }

    [Fact]
    public async Task Ten_rounds_make_a_page_and_older_ones_are_a_link_away()
    {
        await using var site = await DeskSite.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example");
        for (var round = 0; round < 11; round++)
        {
            await site.World.ARoundOf(party);
        }

        using var visitor = await site.SignIn();
        var page = await visitor.Open($"/register/{party.Id}/brieven");
        Assert.Equal(10, page.Document.QuerySelectorAll("tbody tr").Length);
        var older = await visitor.Open(page.Link("Brieven van oudere rondes")!);
        Assert.Single(older.Document.QuerySelectorAll("tbody tr"));
        Assert.NotNull(older.Link("Terug naar de nieuwste brieven"));
        Assert.Null(older.Link("Brieven van oudere rondes"));
    }
}
