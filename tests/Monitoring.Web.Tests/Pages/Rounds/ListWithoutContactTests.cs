using System.Net;
using AngleSharp.Dom;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Rounds;

public class ListWithoutContactTests
{
    [Fact]
    public async Task Who_lacks_an_address_stands_in_a_list_by_name_a_page_at_a_time()
    {
        await using var site = await DeskSite.New();
        var plan = await site.World.Given.APlan(firstOn: new DateOnly(2026, 11, 2));
        using var visitor = await site.SignIn();
        Assert.Equal("Iedereen heeft een adres", (await visitor.Open($"/plannen/{plan.Id}/zonder-adres")).Of(".empty h2"));

        await site.World.Given.ASupplier("Heeft een adres");
        foreach (var n in Enumerable.Range(1, 60))
        {
            await site.World.Given.Changed(await site.World.Given.ASupplier($"Leverancier {n:d2}"), party => party with { Contacts = [] });
        }

        var shown = await visitor.Open($"/plannen/{plan.Id}");
        Assert.Contains("Zonder contactpersoon: 60", shown.Text, StringComparison.Ordinal);
        var first = await visitor.Open(shown.Link("Wie heeft geen adres?")!);
        var second = await visitor.Open(first.Link("Volgende")!);
        string[] Names(SeenPage page) => [.. page.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent)];
        Assert.Equal(Enumerable.Range(1, 60).Select(n => $"Leverancier {n:d2}"), [.. Names(first), .. Names(second)]);
        Assert.Equal(Names(first), Names(await visitor.Open(second.Link("Vorige")!)));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/plannen/er-is-geen/zonder-adres")).Status);
    }
}
