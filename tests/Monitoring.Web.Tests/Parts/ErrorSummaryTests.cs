using Xunit;

namespace Monitoring.Web.Parts;

public class ErrorSummaryTests
{
    private static readonly Language English = new(english: true);
    private readonly Rendered page = new();

    [Fact]
    public void When_all_is_well_there_is_nothing_to_read() => Assert.Null(Summary());

    [Fact]
    public void It_is_heard_at_once_and_leads_to_each_field_in_the_order_of_the_questions()
    {
        page.ViewContext.ModelState.AddModelError("Agree", "Tick the box.");
        page.ViewContext.ModelState.AddModelError("Name", "Fill in your name.");
        var summary = Summary()!;
        Assert.Equal("alert", summary.GetAttribute("role"));
        Assert.Equal("These 2 things need mending", summary.QuerySelector("h2")!.TextContent);
        Assert.Equal(["#Name", "#Agree"], summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void What_is_wrong_with_the_whole_is_said_without_a_link()
    {
        page.ViewContext.ModelState.AddModelError("", "The round has ended meanwhile.");
        var summary = Summary()!;
        Assert.Equal("This needs mending", summary.QuerySelector("h2")!.TextContent);
        Assert.Equal("The round has ended meanwhile.", summary.QuerySelector("li")!.TextContent);
        Assert.Empty(summary.QuerySelectorAll("a"));
    }

    private AngleSharp.Dom.IElement? Summary() =>
        Rendered.Of(new ErrorSummary(English) { ViewContext = page.ViewContext });
}
