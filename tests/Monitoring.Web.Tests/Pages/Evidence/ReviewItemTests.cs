using System.Net;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class ReviewItemTests
{
    private const string Naughty = "<script>alert(1)</script>";

    [Fact]
    public async Task Item_by_item_each_finding_leads_to_the_next_and_all_in_order_is_accepted()
    {
        await using var site = await DeskSite.New();
        var (_, party, url) = await InReview(site);
        using var visitor = await site.SignIn();
        var overview = await visitor.Open(url);
        var first = await visitor.Open(overview.Link("Volgende onderdeel beoordelen")!);
        Assert.Equal("De modelovereenkomst", first.Heading);
        Assert.Contains("Onderdeel 1 van 2", first.Text, StringComparison.Ordinal);
        Assert.Contains("Nog niet bekeken", first.Text, StringComparison.Ordinal);
        Assert.Equal(["Kies wat u vindt: in orde, of aan te vullen."], (await visitor.Press(first, "Opslaan")).Errors);
        Assert.Equal(
            ["Schrijf op wat de partij moet aanvullen. Zij leest deze tekst."], (await visitor.Press(first, "Opslaan", ("Verdict", "NeedsRework"))).Errors);
        var tooLong = await visitor.Press(first, "Opslaan", ("Verdict", "InOrder"), ("Note", new string('x', 2001)));
        Assert.Equal(["Houd deze tekst korter dan 2000 tekens."], tooLong.Errors);

        var second = await visitor.Press(first, "Opslaan", ("Verdict", "InOrder"), ("Note", "Gebeld met Anna."));
        Assert.Equal("Bewaard: De modelovereenkomst, in orde.", second.Notice);
        Assert.Contains("Onderdeel 2 van 2", second.Text, StringComparison.Ordinal);
        var again = await visitor.Press(first, "Opslaan", ("Verdict", "InOrder"), ("Note", "Gebeld met Anna."));
        Assert.Empty(again.Errors);
        var done = await visitor.Press(second, "Opslaan", ("Verdict", "InOrder"));
        Assert.Equal(url, done.Path);
        Assert.Contains("2 van de 2 onderdelen bekeken: 2 in orde, 0 aan te vullen.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Notitie (alleen voor ons): Gebeld met Anna.", done.Text, StringComparison.Ordinal);
        Assert.Equal("Het bewijs is goedgekeurd. De partij krijgt daarvan bericht.", (await visitor.Press(done, "Goedkeuren")).Notice);
        Assert.Equal(RequestStatus.Accepted, (await site.World.Request(party)).Status);
    }

    [Fact]
    public async Task Of_two_reviewers_of_an_item_the_second_sees_what_the_first_found_and_then_both_are_kept()
    {
        await using var site = await DeskSite.New();
        var (_, party, url) = await InReview(site);
        var item = (await site.World.Asked(party))[0].Key;
        using var anna = await site.SignIn();
        using var bo = await site.SignIn(DeskSite.Colleague);
        var (hers, his) = (await anna.Open($"{url}/{item}"), await bo.Open($"{url}/{item}"));
        await anna.Press(hers, "Opslaan", ("Verdict", "NeedsRework"), ("Remark", "De handtekening ontbreekt."));

        var refused = await bo.Press(his, "Opslaan", ("Verdict", "InOrder"), ("Note", "Volgens mij goed."));
        Assert.StartsWith($"{World.Desk} heeft dit onderdeel", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains("aan te vullen. Kijk eerst daarnaar", refused.Errors[0], StringComparison.Ordinal);
        Assert.Contains("De handtekening ontbreekt.", refused.Of("#bevinding ~ blockquote"), StringComparison.Ordinal);
        Assert.Contains("Volgens mij goed.", refused.Source, StringComparison.Ordinal);

        Assert.Empty((await bo.Press(refused, "Opslaan", ("Verdict", "InOrder"), ("Note", "Volgens mij goed."))).Errors);
        var both = await anna.Open($"{url}/{item}");
        Assert.Contains($"Laatste bevinding, van {DeskSite.Colleague}: In orde", both.Text, StringComparison.Ordinal);
        Assert.Contains($"1 eerdere bevinding Aan te vullen {World.Desk}", both.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_review_began_there_is_nothing_to_fill_in()
    {
        await using var site = await DeskSite.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(party);
        await site.World.Answers(party);
        using var visitor = await site.SignIn();
        var page = await visitor.Open($"/rondes/{round.Id}/{party.Id}/{(await site.World.Asked(party))[0].Key}");
        Assert.Contains("U bent nog niet begonnen met beoordelen.", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("Opslaan"));
    }

    [Fact]
    public async Task A_picture_is_shown_without_an_origin_and_nothing_else_is_shown_as_one()
    {
        await using var site = await DeskSite.New();
        var (_, party, url) = await InReview(site, ("foto.png", Png()), ("brief.txt", System.Text.Encoding.UTF8.GetBytes(Naughty)));
        var item = (await site.World.Asked(party)).First(i => i.Item.TakesFiles).Key;
        using var visitor = await site.SignIn();
        var page = await visitor.Open($"{url}/{item}");
        var picture = await visitor.Get(page.Document.QuerySelector(".viewer img")!.GetAttribute("src")!);
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
        Assert.Equal("inline", picture.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("sandbox; default-src 'none'", picture.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", picture.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", picture.Headers.GetValues("Cross-Origin-Resource-Policy").Single());

        var text = await visitor.Open(page.Link("brief.txt") is { } download && download.Contains("verklaringen", StringComparison.Ordinal)
            ? page.Document.QuerySelector(".filters li:last-child a")!.GetAttribute("href")! : throw new InvalidOperationException());
        Assert.Equal(Naughty, text.Of(".viewer pre"));
        Assert.Empty(text.Document.QuerySelectorAll("main script"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await visitor.Get(download + "/beeld")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(download.Replace("verklaringen/1", "verklaringen/2", StringComparison.Ordinal) + "/beeld")).StatusCode);
        using var stranger = site.Site.Visitor();
        Assert.Equal("/aanmelden", (await stranger.Open(download + "/beeld")).Path);
    }

    [Theory]
    [InlineData("/er-is-geen")]
    [InlineData("/%7C")]
    public async Task An_item_that_was_not_declared_is_not_found(string item)
    {
        await using var site = await DeskSite.New();
        var (_, _, url) = await InReview(site);
        using var visitor = await site.SignIn();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(url + item)).Status);
    }

    internal static async Task<(Round Round, Party Party, string Url)> InReview(DeskSite site, params (string Name, byte[] Content)[] files)
    {
        var party = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(party);
        await site.World.Fills(party);
        var item = (await site.World.Asked(party)).First(i => i.Item.TakesFiles).Key;
        foreach (var (name, content) in files)
        {
            await site.World.Gives(party, item, name, content, FileKind.Text);
        }

        await site.World.Attests(party);
        await site.World.Settle();
        await site.World.Reviews(party);
        return (round, party, $"/rondes/{round.Id}/{party.Id}");
    }

    /// <summary>A picture of one grey dot.</summary>
    internal static byte[] Png() => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");
}
