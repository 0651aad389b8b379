using System.Globalization;
using Monitoring.Complaints;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public class CasesTests
{
    [Fact]
    public async Task Without_a_case_each_list_says_so_and_how_one_would_come()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        Assert.Equal("Er zijn geen open zaken", (await visitor.Open("/zaken")).Of(".empty h2"));
        Assert.Equal("Er zijn geen zaken", (await visitor.Open("/zaken?stap=alle")).Of(".empty h2"));
        Assert.Equal("Hier staat nu geen zaak", (await visitor.Open("/zaken?stap=stemming")).Of(".empty h2"));
        Assert.Equal("Er is nog geen zaak afgelopen.", (await visitor.Open("/zaken?stap=afgelopen")).Of(".empty p"));
    }

    [Fact]
    public async Task All_cases_stand_newest_first_and_are_leafed_through()
    {
        await using var site = await DeskSite.New();
        await Parallel.ForAsync(0, 120, site.World.Patience, async (i, cancellation) => await site.World.Table<ComplaintLine>().Insert(Line(i), cancellation));
        using var visitor = await site.SignIn();
        var pages = new List<SeenPage> { await visitor.Open("/zaken?stap=alle") };
        while (pages[^1].Link("Volgende") is { } next)
            pages.Add(await visitor.Open(next));
        Assert.Equal(["1–50", "51–100", "101–120"], pages.Select(page => page.Of(".paging p")));
        Assert.Equal(Enumerable.Range(0, 120).Reverse().Select(Name), pages.SelectMany(Names));
        Assert.Equal("Alle", pages[1].Of(".filters [aria-current]"));
    }

    [Fact]
    public async Task Open_cases_stand_by_the_day_of_their_term_also_within_a_step_and_a_case_moves_with_its_row()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var lines = world.Table<ComplaintLine>();
        await lines.Insert(Line(1) with { State = ComplaintState.Hearing, Day = world.Today.AddDays(9) }, world.Patience);
        await lines.Insert(Line(2) with { State = ComplaintState.Hearing, Day = world.Today.AddDays(-1) }, world.Patience);
        await lines.Insert(Line(3) with { State = ComplaintState.Hearing }, world.Patience);
        await lines.Insert(Line(4) with { State = ComplaintState.Voting, Day = world.Today.AddDays(5), WaitsOn = CaseSide.Seat }, world.Patience);
        await lines.Insert(Line(5) with { State = ComplaintState.Completed, ChangedAt = world.Now }, world.Patience);
        await lines.Insert(Line(6) with { State = ComplaintState.Settled, ChangedAt = world.Now.AddDays(1) }, world.Patience);
        using var visitor = await site.SignIn();

        var first = await visitor.Open("/zaken");
        Assert.Equal([Name(2), Name(4), Name(1), Name(3)], Names(first));
        Assert.Contains("te laat", first.Document.QuerySelectorAll("tbody tr")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Zetels", first.Document.QuerySelectorAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal([Name(2), Name(1), Name(3)], Names(await visitor.Open(first.Link("Wederhoor")!)));
        Assert.Equal([Name(4)], Names(await visitor.Open(first.Link("Stemming")!)));
        Assert.Equal([Name(6), Name(5)], Names(await visitor.Open(first.Link("Afgelopen")!)));

        var hearing = (await lines.Find(Line(2).Key, world.Patience))!;
        await lines.Replace(hearing, hearing.Value with { State = ComplaintState.Consultation, Day = null, Revision = 2 }, world.Patience);
        Assert.Equal([Name(1), Name(3)], Names(await visitor.Open("/zaken?stap=wederhoor")));
        Assert.Equal([Name(2)], Names(await visitor.Open("/zaken?stap=overleg")));
    }

    [Fact]
    public async Task A_line_that_an_earlier_release_wrote_is_put_on_its_shelf_by_the_next_turn_of_its_case()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var party = await world.Given.ASupplier("Stille Uitgever");
        await world.ARoundOf(party);
        for (var day = 0; day < 30 && await world.Case(party) is null; day++)
            await world.MoveTo(world.Today.AddDays(1));
        var complaint = (await world.Case(party))!;
        var lines = world.Table<ComplaintLine>();
        var line = (await lines.Find(ComplaintLine.Of(complaint).Key, world.Patience))!;
        await lines.Replace(line, line.Value with { State = ComplaintState.Registered, RespondentId = "" }, world.Patience);
        using var visitor = await site.SignIn();
        Assert.Equal("Hier staat nu geen zaak", (await visitor.Open("/zaken?stap=voornemen")).Of(".empty h2"));

        await world.Get<ComplaintBook>().List(complaint, world.Patience);
        await world.Get<ComplaintBook>().List(complaint, world.Patience);
        Assert.Equal(["Stille Uitgever"], Names(await visitor.Open("/zaken?stap=voornemen")));
        Assert.Single(await world.Get<CaseList>().Take(CaseShelf.About(party.Id), 10, after: null, world.Patience));
    }

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"Partij {i:d3}");

    private static IEnumerable<string> Names(SeenPage page) => page.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim());

    private static ComplaintLine Line(int i) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"ronde~kvk{i:d3}"),
        Kind = ComplaintKind.OwnMotion,
        State = ComplaintState.Intention,
        RespondentName = Name(i),
        OpenedAt = World.Beginning.AddMinutes(i),
        Revision = 1,
    };
}
