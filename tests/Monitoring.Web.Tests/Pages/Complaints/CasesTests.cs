using System.Globalization;
using Monitoring.Complaints;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public class CasesTests
{
    [Fact]
    public async Task Without_a_case_the_page_says_how_one_would_come()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        Assert.Equal("Er zijn geen zaken", (await visitor.Open("/zaken")).Of(".empty h2"));
    }

    [Fact]
    public async Task Cases_stand_newest_first_and_are_leafed_through()
    {
        await using var site = await DeskSite.New();
        await Parallel.ForAsync(0, 120, site.World.Patience, async (i, cancellation) => await site.World.Table<ComplaintLine>().Insert(
            new ComplaintLine
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"ronde~kvk{i:d3}"),
                Kind = ComplaintKind.OwnMotion,
                State = ComplaintState.Intention,
                RespondentName = string.Create(CultureInfo.InvariantCulture, $"Partij {i:d3}"),
                OpenedAt = site.World.Now.AddMinutes(i),
                Revision = 1,
            },
            cancellation));
        using var visitor = await site.SignIn();
        var pages = new List<SeenPage> { await visitor.Open("/zaken") };
        while (pages[^1].Link("Volgende") is { } next)
            pages.Add(await visitor.Open(next));
        Assert.Equal(["1–50", "51–100", "101–120"], pages.Select(page => page.Of(".paging p")));
        var names = pages.SelectMany(page => page.Document.QuerySelectorAll("tbody th")).Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(Enumerable.Range(0, 120).Reverse().Select(i => string.Create(CultureInfo.InvariantCulture, $"Partij {i:d3}")), names);
        Assert.Contains("ziet alleen het secretariaat", pages[0].Text, StringComparison.Ordinal);
    }
}
