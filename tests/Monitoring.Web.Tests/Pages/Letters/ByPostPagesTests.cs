using System.Net;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Letters;

/// <summary>The pages on which a letter goes on paper: of a request, a case and a notice.</summary>
public sealed class ByPostPagesTests
{
    private const string Gone = "weg@bounce.example";

    [Fact]
    public async Task A_letter_is_written_printed_posted_and_delivered_and_each_step_says_what_is_wrong()
    {
        await using var site = await DeskSite.New();
        var (party, round) = await Unreachable(site);
        using var visitor = await site.SignIn();
        var request = await visitor.Open($"/rondes/{round.Id}/{party.Id}");
        Assert.Equal(request.Link("Brief per post"), request.Link("Stuur de brief dan per post"));
        var page = await visitor.Open(request.Link("Brief per post")!);
        Assert.Equal($"/rondes/{round.Id}/{party.Id}/per-post", page.Path);
        Assert.Null((await site.World.Request(party)).Letters.ByPost(LetterStep.Ask));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"{page.Path}?handler=Print")).Status);

        var written = await visitor.Press(page, "Brief schrijven");
        Assert.Equal(("De brief is geschreven. Druk hem af en doe hem op de post.", page.Path), (written.Notice, written.Path));
        await visitor.Press(page, "Brief schrijven");
        Assert.Contains("Nog niet gepost", written.Text, StringComparison.Ordinal);

        Assert.Equal(
            ["Vul de dag in waarop u de brief op de post deed, zoals 3-11-2026.", "Kies hoe u de brief op de post deed."],
            (await visitor.Press(written, "op de post is", ("On", ""))).Errors.OrderByDescending(error => error, StringComparer.Ordinal));
        Assert.Equal(["Deze dag is nog niet geweest."], (await visitor.Press(written, "op de post is", ("On", "2026-12-24"), ("How", "plain"))).Errors);
        Assert.Equal(["Op deze dag was de brief nog niet geschreven. Kijk de datum na."], (await visitor.Press(written, "op de post is", ("On", "2026-10-01"), ("How", "plain"))).Errors);
        var posted = await visitor.Press(written, "op de post is", ("How", "registered"));
        Assert.Equal("Vastgelegd: de brief is op de post. Leg de bezorging vast zodra u die weet.", posted.Notice);
        Assert.Contains("aangetekend gepost", posted.Text, StringComparison.Ordinal);
        Assert.Equal(posted.Notice, (await visitor.Press(written, "op de post is", ("How", "plain"))).Notice);

        await site.World.Pass(TimeSpan.FromDays(2));
        Assert.Equal(page.Path, (await visitor.Open(request.Path)).Link("Vastleggen dat de brief is bezorgd"));
        Assert.Contains("Heeft Weg B.V. onze brief?", (await visitor.Open("/taken")).Text, StringComparison.Ordinal);
        Assert.Equal(["Vul in hoe u weet dat de brief er is: het nummer van de zending, of wie het bevestigde."], (await visitor.Press(posted, "is bezorgd")).Errors);
        Assert.Equal(["Op deze dag was de brief nog niet op de post. Kijk de datum na."], (await visitor.Press(posted, "is bezorgd", ("Proof", "3SABC"), ("On", "2026-10-25"))).Errors);
        Assert.Null((await site.World.Request(party)).LastDay);
        var delivered = await visitor.Press(posted, "is bezorgd", ("Proof", "3SABC"));
        Assert.Equal(("Vastgelegd: de brief is aangekomen.", $"/rondes/{round.Id}/{party.Id}"), (delivered.Notice, delivered.Path));
        Assert.Contains("per post bezorgd, met bewijs (3SABC)", delivered.Text, StringComparison.Ordinal);
        Assert.Contains("De partij is alleen per post bereikt. Zij krijgt daarom geen herinnering.", delivered.Text, StringComparison.Ordinal);
        var last = (await site.World.Request(party)).LastDay;
        Assert.NotNull(last);
        await visitor.Press(posted, "is bezorgd", ("Proof", "3SXYZ"));
        Assert.Equal(last, (await site.World.Request(party)).LastDay);
    }

    [Fact]
    public async Task The_printed_link_opens_the_request_to_answer_it_and_ends_when_links_are_revoked()
    {
        await using var site = await DeskSite.New();
        var (party, round) = await Unreachable(site);
        var id = (await site.World.Request(party)).Id;
        var unwritten = new Uri(site.World.Get<RequestLetters>().Link(await site.World.Request(party), LetterTrace.ByPost)).AbsolutePath;
        using var reader = site.Site.Visitor();
        Assert.Equal(HttpStatusCode.Gone, (await reader.Open(unwritten)).Status);

        using var visitor = await site.SignIn();
        var written = await visitor.Press(await visitor.Open($"/rondes/{round.Id}/{party.Id}/per-post"), "Brief schrijven");
        Assert.DoesNotContain("/bewijs/", written.Source, StringComparison.Ordinal);
        var print = await visitor.Open(written.Path + written.Link("Brief openen"));
        Assert.Contains("Weg B.V.", print.Of(".sheet p"), StringComparison.Ordinal);
        Assert.Contains("26 oktober 2026", print.Of(".sheet time"), StringComparison.Ordinal);
        Assert.NotNull(print.Document.QuerySelector(".sheet svg path[d]"));
        Assert.Null(print.Document.QuerySelector("[style], style, main script"));
        Assert.Contains(unwritten, print.Source, StringComparison.Ordinal);

        var overview = await reader.Press(await reader.Open(unwritten), "Verder");
        Assert.Equal($"/verzoek/{round.Id}/{party.Id}", overview.Path);
        var passed = await reader.Press(await reader.Open($"{overview.Path}/doorgeven"), "Doorgeven", ("Name", "Carla"), ("Email", "carla@leerlijn.example"));
        Assert.Empty(passed.Errors);
        await site.World.Settle();
        Assert.Equal(["passed-on"], (await site.World.Steps("carla@leerlijn.example")).Select(LetterStep.TextOf));
        await site.World.Fills(party);
        var attest = await reader.Press(await reader.Open($"{overview.Path}/verklaren"), "Verklaren", ("Name", "Piet Papier"), ("Role", "Directeur"), ("Authorised", "true"));
        Assert.Empty(attest.Errors);
        await site.World.Settle();
        Assert.Equal((RequestStatus.Submitted, 1), ((await site.World.Request(party)).Status, (await site.World.Request(party)).Attestations));
        Assert.Empty(await site.World.Tasks());

        await site.World.Get<RenewLinks>().Renew(id, 1, site.World.Patience);
        Assert.Equal(HttpStatusCode.Gone, (await reader.Open(unwritten)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await reader.Open(overview.Path)).Status);
    }

    [Fact]
    public async Task A_notice_goes_by_post_too_and_has_no_link()
    {
        await using var site = await DeskSite.New();
        var party = await site.World.Given.ASupplier("Weg B.V.", Gone);
        await site.World.Given.ANotice(party);
        await site.World.Settle();
        using var visitor = await site.SignIn();
        var page = await visitor.Open((await visitor.Open($"/register/{party.Id}")).Link("Brief per post")!);
        var written = await visitor.Press(page, "Brief schrijven");
        Assert.Null((await visitor.Open(written.Path + written.Link("Brief openen"))).Document.QuerySelector("svg path[fill]"));
        var posted = await visitor.Press(written, "op de post is", ("How", "plain"));
        Assert.Equal("Vastgelegd: de brief is aangekomen.", (await visitor.Press(posted, "is bezorgd", ("Proof", "balie"))).Notice);
    }

    [Fact]
    public async Task Nobody_else_reads_or_writes_one_and_what_is_not_there_is_not_found()
    {
        await using var site = await DeskSite.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example");
        var round = await site.World.ARoundOf(party);
        using var stranger = site.Site.Visitor();
        Assert.Equal("/aanmelden", (await stranger.Open($"/rondes/{round.Id}/{party.Id}/per-post?handler=Print")).Path);
        using var visitor = await site.SignIn();
        var page = await visitor.Open($"/rondes/{round.Id}/{party.Id}/per-post");
        Assert.Contains("Er hoeft nu geen brief per post.", page.Text, StringComparison.Ordinal);
        foreach (var nowhere in new[] { $"/rondes/{round.Id}/kvk00000000/per-post", "/rondes/%5C/x/per-post", "/zaken/er-is-geen/per-post", $"/register/{party.Id}/per-post/er-is-geen", "/register/%5C/per-post/%5C" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(nowhere)).Status);
        }
    }

    private static async Task<(Party Party, Round Round)> Unreachable(DeskSite site)
    {
        var party = await site.World.Given.ASupplier("Weg B.V.", Gone);
        return (party, await site.World.ARoundOf(party));
    }
}
