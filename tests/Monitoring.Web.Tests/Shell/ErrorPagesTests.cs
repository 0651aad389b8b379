using System.Net;
using System.Text.Json;
using Xunit;

namespace Monitoring.Web.Shell;

public class ErrorPagesTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("/no-such-page", HttpStatusCode.NotFound, "Deze pagina is er niet", "U vraagt zelf een nieuwe aan met de knop hieronder.")]
    [InlineData("/fout/500", HttpStatusCode.NotFound, "Deze pagina is er niet", "Misschien is het adres niet goed overgenomen")]
    [InlineData("/test/not-yours", HttpStatusCode.Forbidden, "Deze pagina is niet voor u", "hoort bij iemand anders")]
    [InlineData("/test/party", HttpStatusCode.Unauthorized, "Uw sessie is afgelopen", "Open de link uit onze e-mail opnieuw")]
    [InlineData("/test/broken", HttpStatusCode.InternalServerError, "Er ging bij ons iets mis", "Het ligt niet aan u.")]
    public async Task A_refusal_says_what_to_do(string address, HttpStatusCode status, string title, string sentence)
    {
        var answer = await site.Visitor().Get(address);
        Assert.Equal(status, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal($"{title} – Monitoring", page.Title);
        Assert.Contains(sentence, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_form_says_that_nothing_saved_is_lost_and_leads_back()
    {
        var answer = await site.Visitor().Post("/test/upload", ("text", "a"), ("__RequestVerificationToken", "of another time"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal("Dit formulier is verlopen", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Er is niets verloren van wat u eerder heeft opgeslagen.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("De pagina opnieuw openen", page.QuerySelector("main .utrecht-button--primary-action")!.TextContent);
    }

    [Fact]
    public async Task Too_large_a_body_is_called_too_large_and_not_expired()
    {
        var answer = await site.Visitor().Post("/test/upload", ("text", new string('a', 2000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("Dit bestand is te groot", (await answer.Page()).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_failure_gives_a_code_to_quote_and_nothing_from_inside()
    {
        var answer = await site.Visitor().Get("/test/broken");
        var text = await answer.Text();
        Assert.DoesNotContain(RunningSite.Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        var code = (await answer.Page()).QuerySelector("main .hash")!.TextContent;
        Assert.Matches("^[0-9a-f]{8}$", code);
        Assert.Contains(site.Log.Lines, line => line.Contains(code, StringComparison.Ordinal));
        Assert.Contains(site.Log.Lines, line => line.Contains(RunningSite.Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/api/no-such-thing", HttpStatusCode.NotFound)]
    [InlineData("/api/test/broken", HttpStatusCode.InternalServerError)]
    public async Task A_program_gets_a_problem_it_can_read(string address, HttpStatusCode status)
    {
        var answer = await site.Visitor().Get(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Text();
        Assert.DoesNotContain(RunningSite.Secret, text, StringComparison.Ordinal);
        Assert.Equal((int)status, JsonDocument.Parse(text).RootElement.GetProperty("status").GetInt32());
    }
}
