using Xunit;

namespace Monitoring.Web.Parts;

public class PagingTests
{
    private static readonly Language Dutch = new(english: false);

    [Fact]
    public void A_list_on_one_page_has_no_foot() => Assert.Null(Rendered.Of(new Paging(Dutch) { From = 1, To = 4, Of = 4 }));

    [Theory]
    [InlineData(20_000, "51–100 van 20.000")]
    [InlineData(null, "51–100")]
    public void The_foot_says_which_rows_these_are_as_far_as_is_known(int? of, string where)
    {
        var foot = Rendered.Of(new Paging(Dutch) { From = 51, To = 100, Of = of, Previous = "?", Next = "?na=100" })!;
        Assert.Equal(where, foot.QuerySelector("p")!.TextContent);
        Assert.Equal(["Vorige", "Volgende"], foot.QuerySelectorAll("a").Select(a => a.TextContent));
    }

    [Fact]
    public void The_last_page_leads_back_only() =>
        Assert.Equal("Vorige", Rendered.Of(new Paging(Dutch) { From = 51, To = 60, Previous = "?" })!.QuerySelector("a")!.TextContent);
}
