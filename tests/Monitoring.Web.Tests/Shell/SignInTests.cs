using System.Net;
using Xunit;

namespace Monitoring.Web.Shell;

public class SignInTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("/test/desk")]
    [InlineData("/test/unsaid")]
    public async Task A_page_that_names_nobody_else_is_the_secretariaats_who_signs_in_first(string address)
    {
        var answer = await site.Visitor().Get(address);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal($"/aanmelden?terug={Uri.EscapeDataString(address)}", answer.Headers.Location?.PathAndQuery);
    }

    [Theory]
    [InlineData(Schemes.Desk, "/test/desk")]
    [InlineData(Schemes.Desk, "/test/unsaid")]
    public async Task A_session_opens_its_own_pages_also_after_the_clock_of_the_domain_was_moved(string scheme, string address)
    {
        var visitor = site.Visitor();
        await visitor.Get($"/test/sign-in/{scheme}");
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(address)).StatusCode);
    }

    [Theory]
    [InlineData(Schemes.Desk, "/test/party", HttpStatusCode.Unauthorized)]
    [InlineData(Schemes.Party, "/test/desk", HttpStatusCode.Found)]
    [InlineData(Schemes.Party, "/test/unsaid", HttpStatusCode.Found)]
    public async Task A_session_opens_nothing_of_the_other_kind(string scheme, string address, HttpStatusCode status)
    {
        var visitor = site.Visitor();
        await visitor.Get($"/test/sign-in/{scheme}");
        Assert.Equal(status, (await visitor.Get(address)).StatusCode);
    }

    [Fact]
    public async Task A_session_of_a_party_without_a_request_opens_nothing()
    {
        var visitor = site.Visitor();
        await visitor.Get($"/test/sign-in/{Schemes.Party}");
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Get("/test/party")).StatusCode);
    }

    [Fact]
    public async Task On_a_site_with_https_every_cookie_is_bound_to_the_host_and_to_https()
    {
        await using var secure = RunningSite.At("https://monitoring.example");
        await secure.InitializeAsync();
        foreach (var address in new[] { "/test/sign-in/Desk", "/test/sign-in/Party" })
        {
            var cookie = (await secure.Visitor().Get(address)).Header("Set-Cookie");
            Assert.StartsWith("__Host-monitoring-", cookie, StringComparison.Ordinal);
            foreach (var attribute in new[] { "path=/;", "secure", "samesite=lax", "httponly" })
                Assert.Contains(attribute, cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task On_one_machine_without_https_a_script_still_cannot_read_the_cookie()
    {
        var cookie = (await site.Visitor().Get("/test/sign-in/Desk")).Header("Set-Cookie");
        Assert.StartsWith("monitoring-desk=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
