using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitoring.Local.Runtime;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Rounds;

public class ShowRoundTests
{
    [Fact]
    public async Task A_round_shows_its_figures_and_its_parties_first_those_that_ask_for_a_person()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var (leerlijn, roosterwijs) = (await world.Given.ASupplier("<i>Leerlijn</i> & Zn"), await world.Given.ASupplier("Roosterwijs"));
        var (ouderpraat, gone) = (await world.Given.ASupplier("Ouderpraat"), await world.Given.ASupplier("Toetsbank", "weg@bounce.example"));
        var round = await world.ARoundOf(leerlijn, roosterwijs, ouderpraat, gone);
        await world.Answers(leerlijn);
        await world.Answers(ouderpraat);
        await world.Reviews(ouderpraat);
        await world.Accepts(ouderpraat);
        using var visitor = await site.SignIn();

        var page = await visitor.Open($"/rondes/{round.Id}");
        Assert.Equal(
            ["Aangekomen 3 / 4", "Verklaard 2", "Goedgekeurd 1", "Nog niets verklaard 1", "Niet zeker bereikt 1", "Om uitleg gevraagd 0"],
            page.Document.QuerySelectorAll(".facts > div").Select(d => $"{d.QuerySelector("dt")!.TextContent} {d.QuerySelector("dd")!.TextContent}"));
        Assert.Equal(["<i>Leerlijn</i> & Zn", "Toetsbank", "Roosterwijs", "Ouderpraat"], Names(page));
        Assert.Equal($"/rondes/{round.Id}/{leerlijn.Id}", page.Link("Beoordelen (1)"));
        Assert.Contains("nog 6 werkdagen", page.Text, StringComparison.Ordinal);
        Assert.Contains("Rust op de vaststelling door het Platform van maandag 26 oktober 2026", page.Text, StringComparison.Ordinal);

        Assert.Equal(["Toetsbank"], Names(await visitor.Open(page.Link("Niet zeker bereikt 1")!)));
        Assert.Equal($"/rondes/{round.Id}?status=Submitted", (await visitor.Open(page.Link("Niet zeker bereikt 1")!)).Link("Beoordelen (1)"));
    }

    [Fact]
    public async Task A_round_that_is_not_there_leads_back_to_the_tasks_and_offers_no_link_for_parties()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        var page = await visitor.Open("/rondes/er-is-geen");
        Assert.Equal("/taken", page.Link("Naar de taken"));
        Assert.Null(page.Link("Een nieuwe link vragen"));
    }

    [Theory]
    [InlineData("/rondes/er-is-geen")]
    [InlineData("/rondes/groot20-20261026?status=Onzin")]
    [InlineData("/rondes/%7C%2523")]
    public async Task What_there_is_not_is_not_found(string path)
    {
        await using var site = await DeskSite.New();
        await site.World.ARoundWith(20);
        using var visitor = await site.SignIn();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(path)).Status);
    }

    [Fact]
    public async Task A_list_of_120_is_leafed_through_forth_and_back_and_each_party_stands_on_one_page()
    {
        await using var site = await DeskSite.New();
        var round = await site.World.ARoundWith(120);
        using var visitor = await site.SignIn();
        var first = await visitor.Open($"/rondes/{round.Id}");
        var second = await visitor.Open(first.Link("Volgende")!);
        var third = await visitor.Open(second.Link("Volgende")!);
        Assert.Equal(["1–50 van 120", "51–100 van 120", "101–120 van 120"], new[] { first, second, third }.Select(p => p.Of(".paging p")));
        Assert.Null(third.Link("Volgende"));
        Assert.Null(first.Link("Vorige"));
        Assert.Equal(120, new[] { first, second, third }.SelectMany(Names).Distinct().Count());
        Assert.Equal(Names(second), Names(await visitor.Open(third.Link("Vorige")!)));
        Assert.Equal(Names(first), Names(await visitor.Open((await visitor.Open(third.Link("Vorige")!)).Link("Vorige")!)));

        var accepted = await visitor.Open(first.Link("Goedgekeurd 60")!);
        var rest = await visitor.Open(accepted.Link("Volgende")!);
        Assert.Equal(("1–50 van 60", "51–60 van 60"), (accepted.Of(".paging p"), rest.Of(".paging p")));
        Assert.Equal(60, Names(accepted).Concat(Names(rest)).Distinct().Count());
    }

    [Fact]
    public async Task A_page_asks_storage_as_often_for_300_parties_as_for_20()
    {
        // Without the engine, whose own looks would be counted too.
        await using var site = await DeskSite.New(services => services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory is not null)));
        var (small, large) = (await site.World.ARoundWith(20), await site.World.ARoundWith(300));
        using var visitor = await SignInBesideTheEngine(site);
        await visitor.Open($"/rondes/{small.Id}");
        async Task<long> Calls(string path)
        {
            var calls = site.World.Get<StorageAccount>().Calls;
            var before = calls.Total;
            Assert.Equal(HttpStatusCode.OK, (await visitor.Open(path)).Status);
            return calls.Total - before;
        }

        var few = await Calls($"/rondes/{small.Id}");
        Assert.Equal(few, await Calls($"/rondes/{large.Id}"));
        Assert.Equal(few, await Calls($"/rondes/{large.Id}?status=Accepted"));
        Assert.Equal(few, await Calls((await visitor.Open($"/rondes/{large.Id}")).Link("Volgende")!));
        Assert.True(few <= 40, $"A page took {few} calls.");
    }

    private static async Task<Visitor> SignInBesideTheEngine(DeskSite site)
    {
        var engine = site.World.Get<EmbeddedRuntime>();
        await engine.StartAsync(site.World.Patience);
        var visitor = await site.SignIn();
        await engine.StopAsync(site.World.Patience);
        return visitor;
    }

    private static IEnumerable<string> Names(SeenPage page) => page.Document.QuerySelectorAll("tbody th").Where(cell => cell.Closest("figure") is null).Select(cell => cell.TextContent.Trim());
}
