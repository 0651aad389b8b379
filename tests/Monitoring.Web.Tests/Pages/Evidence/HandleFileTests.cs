using System.Net;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class HandleFileTests
{
    private const string Leaflet = "privacy-leaflet~p1";

    [Fact]
    public async Task Only_the_desk_sees_a_file_and_only_one_that_there_is()
    {
        await using var desk = await DeskSite.New();
        var (party, sha256) = await Given(desk.Site, SmallPdf.Saying("x"));
        using var stranger = desk.Site.Visitor();
        using var anna = await desk.Site.Enter(party);
        using var visitor = await desk.SignIn();
        var path = $"/bestanden/{party.Id}/{sha256}";
        Assert.Equal("/aanmelden", (await stranger.Open(path)).Url.AbsolutePath);
        Assert.Equal("/aanmelden", (await anna.Open(path)).Url.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/bestanden/{party.Id}/{new string('0', 64)}")).Status);
        Assert.Equal("bijsluiter.pdf", (await visitor.Open(path)).Heading);
    }

    [Fact]
    public async Task A_wrong_file_is_blocked_or_destroyed_with_a_reason_and_then_opens_for_nobody()
    {
        await using var desk = await DeskSite.New();
        var (party, sha256) = await Given(desk.Site, SmallPdf.Saying("x"));
        using var visitor = await desk.SignIn();
        using var anna = await desk.Site.Enter(party);
        var page = await visitor.Open($"/bestanden/{party.Id}/{sha256}");
        var stale = page;

        Assert.StartsWith("Schrijf op waarom", Assert.Single((await visitor.Press(page, "Inhoud vernietigen")).Errors), StringComparison.Ordinal);
        Assert.StartsWith("Houd de reden korter", Assert.Single((await visitor.Press(page, "Inhoud vernietigen", ("Because", new string('x', 1001)))).Errors), StringComparison.Ordinal);

        page = await visitor.Press(page, "Alleen blokkeren", ("Because", "Leerlinggegevens."));
        Assert.StartsWith("Het bestand is geblokkeerd", page.Notice, StringComparison.Ordinal);
        var own = await anna.Open($"{await Overview(desk.Site, party)}/onderdeel/{Leaflet}");
        Assert.Equal("‘bijsluiter.pdf’ is geblokkeerd", own.Of(".utrecht-alert--info strong"));
        Assert.Null(own.Document.QuerySelector(".files"));

        page = await visitor.Press(page, "Inhoud vernietigen", ("Because", "Iets anders."));
        Assert.StartsWith("De inhoud is vernietigd", page.Notice, StringComparison.Ordinal);
        Assert.Contains("Leerlinggegevens.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("textarea"));
        await desk.World.Settle();
        var task = Assert.Single(await desk.World.Tasks());
        Assert.Equal(Monitoring.Desk.DeskTaskKind.JudgeBreach, task.Kind);
        Assert.InRange(task.DueAt!.Value, desk.World.Now + BreachReport.Term - TimeSpan.FromHours(1), desk.World.Now + BreachReport.Term);
        Assert.Equal("Is dit een datalek?", (await visitor.Open((await visitor.Open("/taken")).Link("Beoordelen")!)).Heading);
        Assert.Empty(await desk.World.Account.BlobNames(ContainerNames.Evidence, desk.World.Patience));
        await desk.World.Settle();
        Assert.StartsWith("De inhoud is vernietigd", (await visitor.Press(stale, "Inhoud vernietigen", ("Because", "Nog eens."))).Notice, StringComparison.Ordinal);

        // The page of the item says so as well, and the same file is not taken again.
        var item = await anna.Open($"{await Overview(desk.Site, party)}/onderdeel/{Leaflet}");
        Assert.Equal("‘bijsluiter.pdf’ is vernietigd", item.Of(".utrecht-alert--info strong"));
        Assert.Null(item.Document.QuerySelector(".files"));
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Open($"{await Overview(desk.Site, party)}/bestand/{sha256}")).Status);
        item = await anna.Press(item, "Bestand uploaden", ("nog-eens.pdf", new ByteArrayContent(SmallPdf.Saying("x"))));
        Assert.Contains("eerder gemeld als verkeerd geüpload", Assert.Single(item.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_destroyed_file_that_was_declared_says_so_wherever_it_is_opened()
    {
        await using var desk = await DeskSite.New();
        var party = await desk.World.Given.ASupplier("Leerlijn");
        await desk.World.ARoundOf(party);
        await desk.World.Answers(party);
        var file = (await desk.World.Get<FileBook>().Of(party.Id, desk.World.Patience)).Values.First(f => f.Uses[0].ItemKey == Leaflet);
        await desk.World.Get<FileBook>().Destroy(party.Id, file.Sha256, World.Desk, "Leerlinggegevens.", desk.World.Patience);
        await desk.World.Settle();
        using var visitor = await desk.SignIn();
        using var anna = await desk.Site.Enter(party);
        var own = await anna.Open($"{await Overview(desk.Site, party)}/bestand/{file.Sha256}");
        Assert.Equal((HttpStatusCode.Gone, "De inhoud van dit bestand is vernietigd"), (own.Status, own.Heading));
        var request = await desk.World.Request(party);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Open($"/rondes/{request.RoundId}/{party.Id}/verklaringen/1/bestanden/{file.Sha256}")).Status);
    }

    [Fact]
    public async Task A_refused_file_is_seen_by_party_and_desk_until_a_person_has_told_the_party()
    {
        await using var desk = await DeskSite.New(services => services.ScanWithClamd());
        var (party, sha256) = await Given(desk.Site, Scanner.Virus());
        await desk.World.Settle();
        using var anna = await desk.Site.Enter(party);
        using var visitor = await desk.SignIn();

        var item = await anna.Open($"{await Overview(desk.Site, party)}/onderdeel/{Leaflet}");
        Assert.StartsWith("‘bijsluiter.pdf’ is geweigerd", item.Of(".utrecht-alert--error strong"), StringComparison.Ordinal);
        Assert.Null(item.Document.QuerySelector(".files"));
        Assert.Contains("‘bijsluiter.pdf’ is geweigerd", (await anna.Open(await Overview(desk.Site, party))).Text, StringComparison.Ordinal);

        var tasks = await visitor.Open("/taken");
        Assert.Contains("Een bestand van Leerlijn is geweigerd", tasks.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("niet op virussen gecontroleerd", tasks.Text, StringComparison.Ordinal);
        var page = await visitor.Open($"/bestanden/{party.Id}/{sha256}");
        Assert.Contains("gevonden: Monitoring.Eicar-Test.UNOFFICIAL", page.Text, StringComparison.Ordinal);
        page = await visitor.Press(page, "Dit is gedaan");
        Assert.Equal("De taak is van de lijst.", page.Notice);
        Assert.Empty(await desk.World.Tasks());
        Assert.Null(page.Document.QuerySelector("main button"));
    }

    [Fact]
    public async Task While_a_file_waits_for_the_scanner_it_can_be_declared_and_not_opened()
    {
        await using var desk = await DeskSite.New(services => services.ScanWith("/nowhere/clamd.ctl"));
        var (party, sha256) = await Given(desk.Site, SmallPdf.Saying("x"));
        using var anna = await desk.Site.Enter(party);
        var item = await anna.Open($"{await Overview(desk.Site, party)}/onderdeel/{Leaflet}");
        Assert.Contains("Wordt gecontroleerd", item.Of(".files"), StringComparison.Ordinal);
        var own = await anna.Open($"{await Overview(desk.Site, party)}/bestand/{sha256}");
        Assert.Equal((HttpStatusCode.Locked, "Wij controleren dit bestand nog"), (own.Status, own.Heading));
        await desk.World.Fills(party);
        Assert.Equal(AttestOutcome.Kept, await desk.World.Attests(party));

        using var visitor = await desk.SignIn();
        var request = await desk.World.Request(party);
        Assert.Equal(HttpStatusCode.Locked, (await visitor.Open($"/rondes/{request.RoundId}/{party.Id}/verklaringen/1/bestanden/{sha256}")).Status);
        Assert.Contains("Wordt gecontroleerd", (await visitor.Open($"/rondes/{request.RoundId}/{party.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_scanner_the_desk_is_told_and_each_file_says_so()
    {
        await using var desk = await DeskSite.New();
        await Given(desk.Site, SmallPdf.Saying("x"));
        using var visitor = await desk.SignIn();
        Assert.Contains("Bestanden van partijen worden niet op virussen gecontroleerd", (await visitor.Open("/taken")).Text, StringComparison.Ordinal);
    }

    private static async Task<(Party Party, string Sha256)> Given(Site site, byte[] content)
    {
        var party = await site.World.Given.ASupplier("Leerlijn");
        var round = await site.World.ARoundOf(party);
        var taken = await site.World.Get<TakeInFile>().Take(new RequestKey(round.Id, party.Id), Leaflet, new MemoryStream(content), "bijsluiter.pdf", party.Contacts[0].Id, site.World.Patience);
        Assert.True(taken.IsKept);
        return (party, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
    }

    private static async Task<string> Overview(Site site, Party party) => $"/verzoek/{(await site.World.Request(party)).RoundId}/{party.Id}";
}
