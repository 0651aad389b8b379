using System.Net;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Shell;

public class ProtectionKeysTests
{
    [Fact]
    public async Task A_session_and_an_open_form_survive_a_restart()
    {
        await using var site = await Site.New();
        var party = await site.World.Given.ASupplier("Leerlijn");
        var round = await site.World.ARoundOf(party);
        using var before = await site.Enter(party);
        var form = await before.Open($"/verzoek/{round.Id}/{party.Id}/onderdeel/model-agreement");
        var cookies = before.Cookies;
        await site.World.Restart();
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Add("Cookie", cookies);
        Assert.Equal(HttpStatusCode.OK, (await http.Get($"/verzoek/{round.Id}/{party.Id}")).StatusCode);
        var answer = await http.Post(form.Path, ("__RequestVerificationToken", form.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), ("Then", "overview"), ("Choices", "model"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith(party.Id, answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }
}
