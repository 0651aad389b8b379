using System.Net;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Register;

public class PapersTests
{
    [Fact]
    public async Task A_signed_paper_that_the_scanner_refuses_opens_for_nobody_and_another_takes_its_place()
    {
        await using var site = await DeskSite.New(services => services.ScanWithClamd());
        var world = site.World;
        var party = await world.Given.Changed(await world.Given.ASupplier("Leerlijn"), p => p with { Joinings = [] });
        using var visitor = await site.SignIn();
        var form = await visitor.Open($"/register/{party.Id}/toetreding");
        await visitor.Press(form, "Vastleggen", File(Scanner.Virus()), ("From", "2026-10-26"));
        await world.Settle();
        var page = await visitor.Open($"/register/{party.Id}");
        Assert.Contains("Geweigerd door de virusscanner", page.Text, StringComparison.Ordinal);
        Assert.Contains("Partij", page.Of("main .tag"), StringComparison.Ordinal);
        var paper = page.Document.QuerySelector("a[download]")!.GetAttribute("href")!;
        Assert.Equal((HttpStatusCode.Gone, "Dit bestand is geweigerd"), ((await visitor.Open(paper)).Status, (await visitor.Open(paper)).Heading));
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Evidence, world.Patience));
        var file = await visitor.Open((await visitor.Open("/taken")).Link("Een bestand van Leerlijn is geweigerd") ?? page.Link("over dit bestand")!);
        Assert.Contains("Vraag om het stuk opnieuw", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("verklaring blijft", file.Text, StringComparison.Ordinal);

        var again = await visitor.Open(page.Link("Verklaring vervangen")!);
        Assert.Equal(
            ["Dit bestand is eerder geweigerd of geblokkeerd. Er is niets vastgelegd. Vraag de organisatie om een ander bestand."],
            (await visitor.Press(again, "Bewaren", File(Scanner.Virus()))).Errors);
        var good = SmallPdf.Saying("Wij treden toe.");
        Assert.Equal("De verklaring is bewaard.", (await visitor.Press(again, "Bewaren", File(good))).Notice);
        await visitor.Press(again, "Bewaren", File(good));
        await world.Settle();
        Assert.Equal(good, await (await visitor.Get(paper)).Content.ReadAsByteArrayAsync(world.Patience));
        page = await visitor.Open($"/register/{party.Id}");
        Assert.DoesNotContain("Geweigerd", page.Text, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("section li"), li => SeenPage.Words(li).StartsWith("Stuk vervangen bij de toetreding van 26 okt 2026", StringComparison.Ordinal));
        Assert.Equal(["acceded-supplier"], await world.Steps(party));
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Incoming, world.Patience));
    }

    [Fact]
    public async Task A_paper_waits_for_the_scanner_and_that_of_a_form_that_is_refused_leaves_nothing()
    {
        await using var site = await DeskSite.New(services => services.ScanWith("/nowhere/clamd.ctl"));
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn");
        using var anna = await site.SignIn();
        using var bo = await site.SignIn(DeskSite.Colleague);
        var form = await anna.Open($"/register/{party.Id}/opzegging");
        Assert.NotEmpty((await anna.Press(form, "Opzegging vastleggen", File(SmallPdf.Saying("Wij zeggen op.")), ("On", "nooit"), ("Sure", "true"))).Errors);
        await bo.Press(await bo.Open($"/register/{party.Id}/gegevens"), "Bewaren", ("Name", "Leerlijn Twee"));
        var late = await anna.Press(form, "Opzegging vastleggen", File(SmallPdf.Saying("Wij zeggen op.")), ("On", "2026-10-26"), ("Sure", "true"));
        Assert.StartsWith("Iemand anders heeft deze organisatie intussen gewijzigd.", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Evidence, world.Patience));
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Incoming, world.Patience));
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Documents, world.Patience));

        await anna.Press(late, "Opzegging vastleggen", File(SmallPdf.Saying("Wij zeggen op.")), ("On", "2026-10-26"), ("Sure", "true"));
        var page = await anna.Open($"/register/{party.Id}");
        Assert.Contains("Wordt gecontroleerd", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Locked, (await anna.Open(page.Document.QuerySelector("a[download]")!.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task A_membership_may_carry_what_shows_it_at_once_or_later()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var board = await world.Given.Changed(await world.Given.ABoard("Stichting Samen"), p => p with { Joinings = [] });
        using var visitor = await site.SignIn();
        var form = await visitor.Open($"/register/{board.Id}/lidmaatschap");
        Assert.Contains("past niet bij zijn naam", Assert.Single((await visitor.Press(form, "Vastleggen", File("nee"u8.ToArray()), ("Via", "VO-raad"), ("From", "2026-10-01"))).Errors), StringComparison.Ordinal);
        await visitor.Press(form, "Vastleggen", null, ("Via", "VO-raad"), ("From", "2026-10-01"));
        var known = await visitor.Open((await visitor.Open($"/register/{board.Id}")).Link("Laatste dag of stuk")!);
        Assert.Equal("Bewaard.", (await visitor.Press(known, "Bewaren", File(SmallPdf.Saying("Ledenlijst")))).Notice);
        await visitor.Press(await visitor.Open($"/register/{board.Id}/lidmaatschap"), "Vastleggen", File(SmallPdf.Saying("Brief")), ("Via", "PO-Raad"), ("From", "2026-10-01"));

        var page = await visitor.Open($"/register/{board.Id}");
        Assert.Contains("Stuk toegevoegd bij het lidmaatschap van 1 okt 2026", page.Text, StringComparison.Ordinal);
        foreach (var (council, words) in new[] { ("vo-raad", "Ledenlijst"), ("po-raad", "Brief") })
        {
            var paper = await visitor.Get(page.Document.QuerySelector($"a[download][href$='{council}']")!.GetAttribute("href")!);
            Assert.Equal(SmallPdf.Saying(words), await paper.Content.ReadAsByteArrayAsync(world.Patience));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/register/{board.Id}/stuk/lidmaatschap/2026-10-02/po-raad")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/register/{board.Id}/toetreding?van=2026-10-01")).Status);
    }

    [Fact]
    public async Task A_paper_of_an_earlier_release_is_scanned_too_before_it_opens()
    {
        await using var site = await DeskSite.New(services => services.ScanWithClamd());
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn");
        var staged = (await world.Get<Blobs>().Stage(new MemoryStream(SmallPdf.Saying("Oud")), 1000_000, world.Patience))!;
        await world.Get<Blobs>().Keep(staged, ContainerNames.Documents, staged.Sha256, world.Patience);
        var document = new PartyDocument
        {
            PartyId = party.Id,
            Kind = PartyDocumentKind.Accession,
            On = party.Joinings[0].From,
            Name = "oud.pdf",
            Sha256 = staged.Sha256,
            Size = staged.Size,
            By = World.Desk,
            At = world.Now,
        };
        await world.Table<PartyDocument>().Insert(document, world.Patience);
        using var visitor = await site.SignIn();
        var paper = (await visitor.Open($"/register/{party.Id}")).Document.QuerySelector("a[download]")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Locked, (await visitor.Open(paper)).Status);
        await world.Settle();
        Assert.Equal(SmallPdf.Saying("Oud"), await (await visitor.Get(paper)).Content.ReadAsByteArrayAsync(world.Patience));
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Documents, world.Patience));
    }

    [Fact]
    public async Task What_an_import_put_there_already_is_told_once_when_the_secretariaat_records_it_with_its_paper()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn");
        using var visitor = await site.SignIn();
        var form = await visitor.Open($"/register/{party.Id}/toetreding");
        (string, string)[] day = [("From", $"{party.Joinings[0].From:yyyy-MM-dd}")];
        Assert.Equal("De toetreding is vastgelegd. De partij krijgt een brief.", (await visitor.Press(form, "Vastleggen", File(SmallPdf.Saying("Wij treden toe.")), day)).Notice);
        await visitor.Press(form, "Vastleggen", File(SmallPdf.Saying("Wij treden toe.")), day);
        await world.Settle();

        Assert.Equal(["acceded-supplier"], await world.Steps(party));
        var paper = (await visitor.Open($"/register/{party.Id}")).Document.QuerySelector("a[download]")!.GetAttribute("href")!;
        Assert.Equal(SmallPdf.Saying("Wij treden toe."), await (await visitor.Get(paper)).Content.ReadAsByteArrayAsync(world.Patience));
    }

    private static (string, HttpContent)? File(byte[] content) => ("stuk.pdf", new ByteArrayContent(content));
}
