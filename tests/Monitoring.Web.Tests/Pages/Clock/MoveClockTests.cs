using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Clock;

public class MoveClockTests
{
    [Fact]
    public async Task Time_passes_by_the_button_and_what_falls_due_happens()
    {
        await using var site = await Site.New();
        var party = await site.World.Given.ASupplier("Leerlijn");
        await site.World.ARoundOf(party);
        using var visitor = site.Visitor();
        var page = await visitor.Open("/klok");
        Assert.Contains("maandag 26 oktober 2026", page.Text, StringComparison.Ordinal);
        Assert.Equal("2026-10-26", page.Document.QuerySelector("time")!.GetAttribute("datetime"));
        page = await visitor.Press(page, "Eén werkdag verder");
        Assert.Equal("Het is nu dinsdag 27 oktober 2026. Alles wat tot dan moest gebeuren, is gebeurd.", page.Notice);
        page = await visitor.Press(page, "Eén week verder");
        Assert.Contains("dinsdag 3 november 2026", page.Text, StringComparison.Ordinal);
        Assert.Equal(["ask", "reminder"], await site.World.Steps(party));
        await visitor.Press(page, "Naar deze datum", ("Date", "2026-11-04"));
        Assert.Equal(["ask", "reminder", "last-call"], await site.World.Steps(party));
    }

    [Theory]
    [InlineData("", "Vul een datum in, zoals 31-12-2026.")]
    [InlineData("morgen", "Vul een datum in, zoals 31-12-2026.")]
    [InlineData("2026-10-25", "Kies vandaag of een latere dag: de klok gaat nooit terug.")]
    [InlineData("2028-10-25", "Kies een dag binnen 400 dagen.")]
    public async Task A_day_that_cannot_be_is_explained(string date, string sentence)
    {
        await using var site = await Site.New();
        using var visitor = site.Visitor();
        var page = await visitor.Press(await visitor.Open("/klok"), "Naar deze datum", ("Date", date));
        Assert.Equal([sentence], page.Errors);
        Assert.Equal(new DateOnly(2026, 10, 26), site.World.Today);
    }
}
