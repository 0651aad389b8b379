using System.Net;
using Monitoring.TestKit;
using Monitoring.Web.Shell;
using Xunit;

namespace Monitoring.Web.Pages.Letters;

public class MailboxTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Outside_a_demo_there_is_no_mailbox_and_no_clock()
    {
        await using var real = await Site.New(demo: false);
        var party = await real.World.Given.ASupplier("Leerlijn");
        await real.World.ARoundOf(party);
        var letter = Assert.Single(await real.World.Letters());
        using var visitor = real.Visitor();
        foreach (var path in new[] { "/postvak", $"/postvak/{letter.Letter.Id}", $"/postvak/{letter.Letter.Id}/inhoud", "/klok" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(path)).Status);
        Assert.Null((await visitor.Open("/")).Document.QuerySelector(".demo"));
    }

    [Fact]
    public async Task Letters_are_found_newest_first_a_page_at_a_time_and_by_address()
    {
        var parties = new List<Monitoring.Register.Party>();
        for (var i = 0; i < 60; i++)
            parties.Add(await site.World.Given.ASupplier($"Partij {i}", $"contact@partij{i}.example"));
        await site.World.ARoundOf([.. parties]);
        using var visitor = site.Visitor();
        var page = await visitor.Open("/postvak");
        Assert.Equal(50, page.Document.QuerySelectorAll("tbody tr").Length);
        var next = await visitor.Open(page.Link("Oudere brieven")!);
        var both = page.Document.QuerySelectorAll("tbody a").Concat(next.Document.QuerySelectorAll("tbody a")).Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(both.Count, both.Distinct().Count());
        Assert.True(both.Count >= 60);
        Assert.Null(next.Link("Oudere brieven"));

        page = await visitor.Open("/postvak?aan=contact%40PARTIJ7.");
        Assert.Equal(["contact@partij7.example"], page.Document.QuerySelectorAll("[data-to]").Select(e => e.TextContent));
        Assert.Contains("Geen brief gevonden", (await visitor.Open("/postvak?aan=%3Cb%3Eniemand")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_shown_in_a_frame_that_can_do_nothing()
    {
        var party = await site.World.Given.ASupplier("<script>alert(1)</script> B.V.", "anna@haakje.example");
        await site.World.ARoundOf(party);
        await site.World.Pass(TimeSpan.FromDays(1));
        using var visitor = site.Visitor();
        var page = await visitor.Open("/postvak?aan=haakje");
        page = await visitor.Open(page.Document.QuerySelector("tbody a")!.GetAttribute("href")!);
        var frame = page.Document.QuerySelector("iframe")!;
        Assert.DoesNotContain("allow-scripts", frame.GetAttribute("sandbox"), StringComparison.Ordinal);
        Assert.DoesNotContain("allow-same-origin", frame.GetAttribute("sandbox"), StringComparison.Ordinal);
        var letter = await visitor.Open(frame.GetAttribute("src")!);
        Assert.Contains("sandbox", letter.Answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", letter.Answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Null(letter.Document.QuerySelector("script"));
        Assert.Equal(await site.Link(party), page.Link("Open de link uit deze brief"));
        Assert.Contains("<script>alert(1)</script> B.V.", page.Of("pre"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/postvak/nonsense")).Status);
    }

    [Fact]
    public async Task A_letter_that_came_back_says_so()
    {
        var party = await site.World.Given.ASupplier("Onvindbaar", "weg@bounce.example");
        await site.World.ARoundOf(party);
        await site.World.Pass(TimeSpan.FromDays(1));
        using var visitor = site.Visitor();
        Assert.Contains("Kwam terug", (await visitor.Open("/postvak?aan=weg@bounce.example")).Text, StringComparison.Ordinal);
    }
}
