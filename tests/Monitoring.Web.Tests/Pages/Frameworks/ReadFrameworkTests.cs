using System.Net;
using AngleSharp.Dom;
using Monitoring.Frameworks;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Frameworks;

public class ReadFrameworkTests
{
    [Fact]
    public async Task Each_item_stands_with_its_articles_in_words_and_whether_the_Platform_adopted_it()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        var version = ShippedFrameworks.All[0];
        var page = await visitor.Open($"/kader?versie={version.Version}");
        Assert.Equal(version.Items.Select(item => item.Title.Nl), page.Document.QuerySelectorAll("section.card h4").Take(version.Items.Count).Select(h => h.TextContent));
        Assert.Contains("artikel 4, lid 2", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nog niet vastgesteld", page.Text, StringComparison.Ordinal);
        Assert.Equal("/vaststellingen/vastleggen?wat=framework~2.0-0", Uri.UnescapeDataString(page.Link("Vaststelling vastleggen")!));

        await site.World.Adopted(await site.World.Given.APlan());
        var adopted = await visitor.Open($"/kader?versie={version.Version}");
        Assert.Contains("Vastgesteld op maandag 26 oktober 2026", adopted.Text, StringComparison.Ordinal);
        Assert.Null(adopted.Link("Vaststelling vastleggen"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/kader?versie=9.9-9")).Status);
    }
}
