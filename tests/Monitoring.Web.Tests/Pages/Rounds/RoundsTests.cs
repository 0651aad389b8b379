using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Rounds;

public class RoundsTests
{
    [Fact]
    public async Task Without_a_round_the_page_says_what_a_round_is_and_leads_to_planning_one()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        var page = await visitor.Open("/rondes");
        Assert.Equal("Er is nog geen ronde", page.Of(".empty h2"));
        Assert.Equal("/rondes/plannen", page.Link("Ronde plannen"));
        Assert.Single(page.Document.QuerySelectorAll("main .utrecht-button--primary-action"));
    }

    [Fact]
    public async Task Rounds_and_plans_are_listed_with_where_they_stand()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        await world.ARoundOf(await world.Given.ASupplier("Leerlijn B.V."));
        await world.Given.APlan(firstOn: new DateOnly(2027, 3, 1));
        using var visitor = await site.SignIn();
        var page = await visitor.Open("/rondes");
        Assert.Contains("Ronde 1 Loopt 26 okt 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ronde 1 Leveranciers Eén keer geen meer Ja", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ronde 2 Leveranciers Eén keer 1 mrt 2027 Nog niet", page.Text, StringComparison.Ordinal);
    }
}
