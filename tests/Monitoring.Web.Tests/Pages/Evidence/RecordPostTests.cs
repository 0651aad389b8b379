using System.Globalization;
using System.Net;
using Monitoring.Evidence;
using Monitoring.Storage;
using Monitoring.TestKit;
using Monitoring.Web.Evidence;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public sealed class RecordPostTests(DeskSite desk) : PostPagesTest(desk)
{
    [Fact]
    public async Task Only_the_desk_sees_it_and_only_of_a_party_that_is_asked()
    {
        var party = await Somebody();
        using var stranger = Desk.Site.Visitor();
        using var anna = await Desk.Site.Enter(party);
        using var visitor = await Desk.SignIn();
        foreach (var page in new[] { "", "/brief", "/vastleggen", "/onderdeel/model-agreement", $"/bestanden/{new string('0', 64)}" })
        {
            Assert.Equal("/aanmelden", (await stranger.Open(await Post(party) + page)).Path);
            Assert.Equal("/aanmelden", (await anna.Open(await Post(party) + page)).Path);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/rondes/{(await World.Request(party)).RoundId}/kvk00000000/post{page}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/rondes/%5C/{party.Id}/post{page}")).Status);
        }
    }

    [Fact]
    public async Task The_way_in_is_on_the_partys_page_and_what_came_is_recorded_once_with_its_scan()
    {
        var party = await Somebody();
        using var visitor = await Desk.SignIn();
        var page = await visitor.Open(await Home(party));
        page = await visitor.Open(page.Link("Antwoord dat per post of mail kwam invoeren")!);
        Assert.Equal("Een antwoord kwam per post of mail", page.Heading);
        var form = page;
        page = await visitor.Press(form, "Vastleggen en invoeren", Pdf("brief van Leerlijn.pdf"), Form(World.Today));
        Assert.StartsWith("Vastgelegd. De termijn van de partij staat stil", page.Notice, StringComparison.Ordinal);
        Assert.Equal(("Antwoord invoeren", await Post(party)), (page.Heading, page.Path));
        Assert.Contains($"Vastgelegd door {World.Desk}", page.Text, StringComparison.Ordinal);

        // The same form again, with the same file, is the same letter.
        Assert.Empty((await visitor.Press(form, "Vastleggen en invoeren", Pdf("brief van Leerlijn.pdf"), Form(World.Today))).Errors);
        Assert.Equal(1, (await World.Request(party)).Posts);
        var scan = await visitor.Get(page.Link("brief van Leerlijn.pdf")!);
        Assert.Equal(SmallPdf.Saying("brief"), await scan.Content.ReadAsByteArrayAsync(World.Patience));
        Assert.Equal("attachment", scan.Content.Headers.ContentDisposition!.DispositionType);

        // Everybody sees it: the desk on the party's page and among the tasks, the party on its own.
        await World.Settle();
        page = await visitor.Open(await Home(party));
        Assert.Contains("Er ligt een antwoord op het bureau", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Link("Antwoord dat per post of mail kwam invoeren"));
        Assert.Contains("In te voeren", (await visitor.Open($"/rondes/{(await World.Request(party)).RoundId}")).Text, StringComparison.Ordinal);
        Assert.NotNull((await visitor.Open("/taken")).Document.QuerySelector($"main a[href='{await Post(party)}']"));
        using var anna = await Desk.Site.Enter(party);
        Assert.Contains("Zolang staat uw termijn stil", (await anna.Open((await World.Request(party)).Id.Overview())).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_thing_that_is_wrong_has_a_sentence_and_a_file_that_came_stays()
    {
        var party = await Somebody();
        using var visitor = await Desk.SignIn();
        var page = await visitor.Open(await Post(party) + "/brief");
        page = await visitor.Press(page, "Vastleggen en invoeren");
        Assert.Equal(3, page.Errors.Count);
        Assert.Contains(page.Errors, e => e.StartsWith("Vul de dag in waarop u het ontving", StringComparison.Ordinal));
        Assert.Contains(page.Errors, e => e.StartsWith("Kies hoe het kwam", StringComparison.Ordinal));
        Assert.Contains(page.Errors, e => e.StartsWith("Kies de scan van de brief", StringComparison.Ordinal));

        page = await visitor.Press(page, "Vastleggen en invoeren", ("brief.exe", new ByteArrayContent("MZ"u8.ToArray())), Form(World.Today));
        Assert.Contains("kunnen we hier niet aannemen", Assert.Single(page.Errors), StringComparison.Ordinal);
        page = await visitor.Press(page, "Vastleggen en invoeren", Pdf("brief.pdf"), Form(World.Today.AddDays(1)));
        Assert.StartsWith("Deze dag is nog niet geweest", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains("brief.pdf", page.Of("form p strong"), StringComparison.Ordinal);
        page = await visitor.Press(page, "Vastleggen en invoeren", ("On", Day(World.Today.AddDays(-400))));
        Assert.StartsWith("Op deze dag was de partij nog niet gevraagd", Assert.Single(page.Errors), StringComparison.Ordinal);
        page = await visitor.Press(page, "Vastleggen en invoeren", ("On", "vandaag"));
        Assert.StartsWith("Vul de dag in", Assert.Single(page.Errors), StringComparison.Ordinal);
        page = await visitor.Press(page, "Vastleggen en invoeren", ("On", Day(World.Today)));
        Assert.Empty(page.Errors);
        Assert.Equal("brief.pdf", Assert.Single(await World.Get<PostBook>().Of(await World.Request(party), World.Patience)).Scan.Name);
    }

    [Fact]
    public async Task What_was_recorded_can_be_changed_and_a_colleague_who_saw_it_before_looks_again()
    {
        var party = await Came();
        using var visitor = await Desk.SignIn();
        using var colleague = await Desk.SignIn(DeskSite.Colleague);
        var (mine, theirs) = (await visitor.Open(await Post(party) + "/brief"), await colleague.Open(await Post(party) + "/brief"));
        Assert.Equal("Wijzigen wat is vastgelegd", mine.Heading);
        var page = await visitor.Press(mine, "Wijziging vastleggen", ("Way", "Mail"));
        Assert.Equal("De wijziging is vastgelegd.", page.Notice);
        Assert.Contains("per e-mail", page.Of("section.card"), StringComparison.Ordinal);
        page = await colleague.Press(theirs, "Wijziging vastleggen", Pdf("andere.pdf", "andere brief"));
        Assert.StartsWith("Een collega was u net voor", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal((PostWay.Mail, "brief.pdf"), Assert.Single(await World.Get<PostBook>().Of(await World.Request(party), World.Patience)) is var kept ? (kept.Way, kept.Scan.Name) : default);
    }

    [Fact]
    public async Task Where_it_is_too_late_the_page_says_why_and_what_can_be_done()
    {
        var party = await Somebody();
        using var visitor = await Desk.SignIn();
        await World.Answers(party);
        Assert.Contains("De partij heeft ook zelf verklaard", (await visitor.Open(await Post(party) + "/brief")).Text, StringComparison.Ordinal);
        await World.Reviews(party);
        Assert.Contains("Vraag dan om een aanvulling", (await visitor.Open(await Post(party))).Text, StringComparison.Ordinal);
        await World.Accepts(party);
        var page = await visitor.Open(await Post(party));
        Assert.Contains("al goedgekeurd", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("input[type=file]"));
    }

    [Fact]
    public async Task While_something_lies_there_nobody_decides_on_the_intention()
    {
        await using var own = await DeskSite.New();
        var party = await own.World.Given.ASupplier("Leerlijn");
        await own.World.ARoundOf(party);
        await own.World.SilenceUntilTheIntention(party);
        await own.World.Explains(party);
        using var visitor = await own.SignIn();
        var id = (await own.World.Request(party)).CaseId;
        var page = await visitor.Open($"/zaken/{id}");
        await own.World.ComesByPost(party);
        Assert.StartsWith("Er ligt een antwoord van de partij dat per post", Assert.Single((await visitor.Press(page, "Zaak registreren", ("Reasons", "Niets."), ("Sure", "true"))).Errors), StringComparison.Ordinal);
        page = await visitor.Open($"/zaken/{id}");
        Assert.False(page.HasButton("Zaak registreren"));
        Assert.Equal($"/rondes/{(await own.World.Request(party)).RoundId}/{party.Id}/post", page.Link("Antwoord invoeren"));
    }

    private static (string, string)[] Form(DateOnly on) => [("On", Day(on)), ("Way", "Post")];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (string Name, HttpContent Content)? Pdf(string name, string words = "brief") => (name, new ByteArrayContent(SmallPdf.Saying(words)));
}
