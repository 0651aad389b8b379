using Xunit;

namespace Monitoring.Web.Shell;

public class HeadersTests(RunningSite site) : IClassFixture<RunningSite>
{
    public static TheoryData<string> Answers => ["/", "/no-such-page", "/test/broken", "/test/desk", "/api/test/broken", "/assets/x/site.css"];

    [Theory, MemberData(nameof(Answers))]
    public async Task Every_answer_forbids_what_no_page_of_ours_does(string address)
    {
        var answer = await site.Visitor().Get(address);
        var policy = answer.Header("Content-Security-Policy");
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("data:", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Header("Referrer-Policy"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", answer.Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("", answer.Header("Server"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/test/broken")]
    public async Task No_page_stays_behind_on_the_machine_it_was_read_on(string address) =>
        Assert.True((await site.Visitor().Get(address)).Headers.CacheControl?.NoStore);

    [Fact]
    public async Task Without_https_no_browser_is_told_to_insist_on_it() =>
        Assert.Equal("", (await site.Visitor().Get("/")).Header("Strict-Transport-Security"));

    [Fact]
    public async Task A_page_asks_nothing_of_another_host_and_styles_nothing_inline()
    {
        var page = await site.Visitor().Page("/");
        Assert.All(page.QuerySelectorAll("[src], link[href]"),
            e => Assert.StartsWith("/assets/", e.GetAttribute("src") ?? e.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
    }
}
