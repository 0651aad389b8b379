using System.Net;
using System.Text;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public class StartCaseTests(DeskSite desk) : IClassFixture<DeskSite>
{
    private World World => desk.World;

    [Fact]
    public async Task A_registered_contact_gets_the_link_and_brings_the_case_once()
    {
        var (supplier, board) = (await World.Given.ASupplier("Leerlijn Noord"), await World.Given.ABoard("De Brug Noord"));
        using var anybody = desk.Site.Visitor();
        var answer = await Asks(anybody, "leerlijn noord", "De Brug Noord");
        Assert.Equal("Kijk in uw e-mail", answer.Heading);
        await World.Settle();
        var link = new Uri(await World.Link(supplier.Contacts[0].Email)).AbsolutePath;
        Assert.Equal(["bring-case"], await World.Steps(supplier));

        using var lies = desk.Site.Visitor();
        var page = await lies.Open(link);
        Assert.Contains("Leerlijn Noord", page.Heading, StringComparison.Ordinal);
        page = await lies.Press(page, "Verder met schrijven");
        Assert.Equal("Schrijf uw zaak op", page.Heading);
        Assert.DoesNotContain(link.Split('/')[^1], page.Source, StringComparison.Ordinal);
        page = await lies.Press(page, "De zaak versturen", ("stuk.txt", new StringContent("Stuk.", Encoding.UTF8)));
        Assert.Equal(4, page.Errors.Count);
        Assert.Contains("stuk.txt", page.Text, StringComparison.Ordinal);
        (string, string)[] filled = [("Kind", "Dispute"), ("Against", board.BoardNumber!), ("Subject", "Bijlage 2"), ("Articles", "4.2"), ("Since", "1-9-2026"), ("Text", "Bijlage 2 ontbreekt."), ("Name", "Lies")];
        var form = page;
        page = await lies.Press(form, "De zaak versturen", filled);
        Assert.Contains("Uw zaak is binnen.", page.Notice, StringComparison.Ordinal);
        Assert.Equal(page.Path, (await lies.Press(form, "De zaak versturen", filled)).Path);
        var complaint = (await World.Get<ComplaintBook>().Find(page.Path.Split('/')[2], World.Patience))!.Value;
        Assert.Equal((ComplaintKind.Dispute, supplier.Id, board.Id), (complaint.Kind, complaint.Complainant?.PartyId, complaint.RespondentId));
        var said = Assert.Single((await World.Get<CaseRows>().Of(complaint, World.Patience)).Statements);
        Assert.Equal(("Bijlage 2 ontbreekt.", "stuk.txt"), (said.Text, Assert.Single(said.Files).Name));
        // The same link opens the case from now on.
        using var later = desk.Site.Visitor();
        Assert.Equal(page.Path, (await later.Press(await later.Open(link), "Verder naar het dossier")).Path);
    }

    [Fact]
    public async Task Everybody_gets_the_same_answer_and_who_is_not_known_is_verified_by_hand()
    {
        await World.Given.ASupplier("Leerlijn Zuid");
        using var anybody = desk.Site.Visitor();
        var known = await Asks(anybody, "Leerlijn Zuid", "Iemand");
        var unknown = await Asks(anybody, "Onbekend B.V.", "Iemand");
        Assert.Equal((known.Status, known.Text, known.Url.PathAndQuery), (unknown.Status, unknown.Text, unknown.Url.PathAndQuery));
        await World.Settle();
        var task = Assert.Single(await World.Tasks(), t => t.Kind == DeskTaskKind.VerifyComplainant);
        Assert.Equal("Onbekend B.V.", task.Subject);

        using var clerk = await desk.SignIn();
        var page = await clerk.Open(task.Page!);
        Assert.Contains("Onbekend B.V.", page.Text, StringComparison.Ordinal);
        await clerk.Press(page, "Dit is gedaan");
        Assert.DoesNotContain(await World.Tasks(), t => t.Kind == DeskTaskKind.VerifyComplainant);
        using var nobody = desk.Site.Visitor();
        Assert.Equal("Aanmelden", (await nobody.Open(task.Page!)).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Open("/zaken/wens/niets")).Status);
    }

    [Fact]
    public async Task A_party_gets_no_more_links_a_day_than_it_needs()
    {
        var supplier = await World.Given.ASupplier("Leerlijn Oost");
        for (var time = 0; time <= BringCase.MostADay; time++)
            await World.Get<BringCase>().Ask(NewCase.MakeId(), supplier.Kvk!, "Iemand", "Iets", World.Patience);
        await World.Settle();
        Assert.Equal(BringCase.MostADay, (await World.Letters(supplier)).Count);
    }

    [Fact]
    public async Task What_is_missing_is_said()
    {
        using var anybody = desk.Site.Visitor();
        var page = await anybody.Press(await anybody.Open("/geschil"), "Stuur de link");
        Assert.Equal(3, page.Errors.Count);
        page = await anybody.Press(page, "Stuur de link", ("From", new string('a', CaseWish.MaxLength + 1)), ("Against", "b"), ("About", "c"));
        Assert.StartsWith("Maak dit korter", Assert.Single(page.Errors), StringComparison.Ordinal);
        page = await anybody.Press(page, "Stuur de link", ("Form", "../x"), ("From", "a"), ("Against", "b"), ("About", "c"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task A_link_ends_with_its_contact_and_its_month_and_then_nothing_typed_is_left()
    {
        await using var own = await DeskSite.New();
        var world = own.World;
        var supplier = await world.Given.ASupplier("Leerlijn West", "lies@west.example", "anna@west.example");
        var id = NewCase.MakeId();
        await world.Get<BringCase>().Ask(id, "Leerlijn West", "Iemand", "Iets", world.Patience);
        await world.Settle();
        var (lies, anna) = (new Uri(await world.Link("lies@west.example")).AbsolutePath, new Uri(await world.Link("anna@west.example")).AbsolutePath);
        using var visitor = own.Site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(lies[..^2] + "AA")).Status);
        var written = await visitor.Press(await visitor.Open(anna), "Verder met schrijven");
        await world.Given.Changed(supplier, now => now with { Contacts = [now.Contacts[0]] });
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(anna)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Open(written.Path)).Status);
        await world.MoveTo(world.Now.AddDays(CaseWish.DaysKept + 1));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(lies)).Status);
        Assert.Null(await world.Get<BringCase>().Find(id, world.Patience));
    }

    private static async Task<SeenPage> Asks(Visitor visitor, string from, string against) =>
        await visitor.Press(await visitor.Open("/geschil"), "Stuur de link", ("From", from), ("Against", against), ("About", "Bijlage 2 ontbreekt"));
}
