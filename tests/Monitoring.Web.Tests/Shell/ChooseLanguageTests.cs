using System.Net;
using Xunit;

namespace Monitoring.Web.Shell;

public class ChooseLanguageTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task A_page_is_Dutch_until_the_visitor_chooses_English_and_stays_so()
    {
        var visitor = site.Visitor();
        var dutch = await visitor.Page("/?van=brief");
        Assert.Equal("nl", dutch.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Heeft u een brief", dutch.Body!.TextContent, StringComparison.Ordinal);

        var chosen = await Choose(visitor, dutch.QuerySelector("input[name=terug]")!.GetAttribute("value")!);
        Assert.Equal(HttpStatusCode.Found, chosen.StatusCode);
        Assert.Equal("/?van=brief", chosen.Headers.Location?.ToString());

        var english = await visitor.Page("/");
        Assert.Equal("en", english.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Did you get a letter", english.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("en", (await visitor.Page("/no-such-page")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Choosing_leads_nowhere_else(string to)
    {
        var visitor = site.Visitor();
        Assert.Equal("/", (await Choose(visitor, to)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task Another_site_cannot_choose_for_the_visitor()
    {
        var visitor = site.Visitor();
        visitor.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        var answer = await Choose(visitor, "/");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("taal=", answer.Header("Set-Cookie"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_an_error_page_the_choice_leads_back_to_the_address_that_failed()
    {
        var page = await site.Visitor().Page("/no-such-page?a=1");
        Assert.Equal("/no-such-page?a=1", page.QuerySelector("input[name=terug]")!.GetAttribute("value"));
    }

    private static Task<HttpResponseMessage> Choose(HttpClient visitor, string to) => visitor.Post("/taal", ("taal", "en"), ("terug", to));
}
