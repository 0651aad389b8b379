using System.Net;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Privacy;

public class ReadPrivacyTests
{
    [Fact]
    public async Task What_nobody_has_confirmed_says_so()
    {
        await using var site = await Site.New();
        using var visitor = site.Visitor();
        var page = await visitor.Open("/privacy");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Het Platform moet nog bevestigen: wie verantwoordelijk is, de functionaris gegevensbescherming, de grondslag, wie gegevens voor ons verwerkt, waar de gegevens staan.", page.Text, StringComparison.Ordinal);
        Assert.Contains("artikel 11, lid 5", page.Text, StringComparison.Ordinal);
        Assert.Contains("secretariaat@platform.example", page.Text, StringComparison.Ordinal);
        Assert.True(page.Document.QuerySelectorAll("main .tag.warn").Length >= 5);
    }

    [Fact]
    public async Task What_is_set_is_said_and_no_longer_called_unconfirmed()
    {
        await using var site = await Site.New(demo: true, also: null,
            ("Monitoring:Privacy:Controllers:0", "PO-Raad, Utrecht"), ("Monitoring:Privacy:Controllers:1", "VO-raad, Utrecht"),
            ("Monitoring:Privacy:Arrangement", "Het secretariaat handelt alle verzoeken af."), ("Monitoring:Privacy:Contact", "privacy@platform.example"),
            ("Monitoring:Privacy:Officer", "fg@platform.example"), ("Monitoring:Privacy:Ground", "Gerechtvaardigd belang."),
            ("Monitoring:Privacy:Processors:0", "De hostingpartij"), ("Monitoring:Privacy:Place", "Binnen de EER."));
        using var visitor = site.Visitor();
        var page = await visitor.Open("/privacy");
        foreach (var words in new[] { "PO-Raad, Utrecht", "VO-raad, Utrecht", "handelt alle verzoeken af", "privacy@platform.example", "fg@platform.example", "Gerechtvaardigd belang.", "De hostingpartij", "Binnen de EER." })
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("moet nog bevestigen:", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_leads_to_it()
    {
        await using var site = await Site.New();
        using var visitor = site.Visitor();
        Assert.NotNull((await visitor.Open("/")).Document.QuerySelector("footer a[href='/privacy']"));
        Assert.NotNull((await visitor.Open("/bewijs/onzin")).Document.QuerySelector("footer a[href='/privacy']"));
    }
}
