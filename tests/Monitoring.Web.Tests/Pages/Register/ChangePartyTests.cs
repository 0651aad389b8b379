using System.Net;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Register;

public class ChangePartyTests
{
    [Fact]
    public async Task A_bounced_address_is_mended_on_the_spot_and_the_letter_leaves_by_itself()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var gone = await world.Given.ASupplier("Toetsbank Noord", "weg@bounce.example");
        await world.ARoundOf(gone);
        using var visitor = await site.SignIn();
        var form = await visitor.Open((await visitor.Open("/taken")).Link("Adres verbeteren")!);
        Assert.Equal(["Vul de naam in van wie wij schrijven.", "Vul een e-mailadres in, zoals privacy@organisatie.nl."], (await visitor.Press(form, "Bewaren")).Errors);
        Assert.Equal(["Dit adres staat er al, bij weg."], (await visitor.Press(form, "Bewaren", ("Name", "Bo"), ("Email", "WEG@bounce.example"))).Errors);

        (string, string)[] bo = [("Name", "Bo"), ("Email", "Bo@Toetsbank.example"), ("First", "true")];
        Assert.Equal($"/register/{gone.Id}", (await visitor.Press(form, "Bewaren", bo)).Path);
        await world.Settle();
        Assert.Equal(["address-recorded", "ask"], (await world.Steps("bo@toetsbank.example")).Order());
        Assert.Equal(RequestStatus.Asked, (await world.Request(gone)).Status);
        Assert.Equal("Er is niets te doen", (await visitor.Open("/taken")).Of(".empty h2"));
        Assert.Equal($"/register/{gone.Id}", (await visitor.Press(form, "Bewaren", bo)).Path);

        var page = await visitor.Open($"/register/{gone.Id}");
        Assert.Contains("Contactpersoon toegevoegd: Bo", page.Text, StringComparison.Ordinal);
        await visitor.Press(await visitor.Open(page.Document.QuerySelectorAll("a[href*=wie]")[1].GetAttribute("href")!), "Contactpersoon weghalen");
        var after = await visitor.Open($"/register/{gone.Id}");
        Assert.Contains("Contactpersoon weggehaald: iemand die er nu niet meer staat", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("weg@bounce.example", after.Source, StringComparison.Ordinal);
        await world.HoldsTogether();
        await world.TheRegisterHoldsTogether();
    }

    [Fact]
    public async Task Two_who_change_an_organisation_at_once_never_overwrite_each_other()
    {
        await using var site = await DeskSite.New();
        var party = await site.World.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        using var anna = await site.SignIn();
        using var bo = await site.SignIn(DeskSite.Colleague);
        var (hers, his) = (await anna.Open($"/register/{party.Id}/gegevens"), await bo.Open($"/register/{party.Id}/product"));
        await anna.Press(hers, "Bewaren", ("Name", "Leerlijn Twee"));
        (string, string)[] product = [("Code", "P2"), ("Name", "Taal"), ("Kind", "SchoolInformation")];
        var refused = await bo.Press(his, "Bewaren", product);
        Assert.StartsWith("Iemand anders heeft deze organisatie intussen gewijzigd.", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Taal", refused.Document.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal($"/register/{party.Id}", (await bo.Press(refused, "Bewaren", product)).Path);

        var stands = (await site.World.Get<PartyRegister>().Find(party.Id, site.World.Patience))!.Value;
        Assert.Equal(("Leerlijn Twee", 2), (stands.Name, stands.Products.Count));
        Assert.Equal("p2", stands.Products[1].Code);
        Assert.NotEmpty((await bo.Press(await bo.Open($"/register/{party.Id}/product"), "Bewaren")).Errors);
        await bo.Press(await bo.Open($"/register/{party.Id}/product?code=p2"), "Product weghalen");
        Assert.Single((await site.World.Get<PartyRegister>().Find(party.Id, site.World.Patience))!.Value.Products);
    }

    [Fact]
    public async Task An_accession_is_recorded_with_its_declaration_its_letter_and_its_history()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var party = await world.Given.Changed(await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example"), p => p with { Joinings = [], Contacts = [] });
        using var visitor = await site.SignIn();
        var form = await visitor.Open($"/register/{party.Id}/toetreding");
        Assert.Equal(["Kies de ondertekende verklaring: zonder verklaring is er geen toetreding."], (await visitor.Press(form, "Vastleggen")).Errors);
        Assert.Contains("past niet bij zijn naam", Assert.Single((await visitor.Press(form, "Vastleggen", ("a.pdf", new ByteArrayContent("nee"u8.ToArray())))).Errors), StringComparison.Ordinal);
        Assert.Equal(
            ["Vul de dag in waarop de organisatie partij wordt.", "Kies het bestand opnieuw: een browser onthoudt een bestand niet."],
            (await visitor.Press(form, "Vastleggen", Pdf(), ("From", ""))).Errors);
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Incoming, world.Patience));

        var recorded = await visitor.Press(form, "Vastleggen", Pdf(), ("From", "2026-10-26"));
        Assert.Equal(($"/register/{party.Id}", "De toetreding is vastgelegd. De partij krijgt een brief."), (recorded.Path, recorded.Notice));
        await visitor.Press(form, "Vastleggen", Pdf(), ("From", "2026-10-26"));
        await world.Settle();
        var task = Assert.Single(await world.Tasks());
        Assert.Equal((Monitoring.Desk.DeskTaskKind.WithoutAddress, "1"), (task.Kind, task.Subject));
        Assert.Contains("Leerlijn", (await visitor.Open("/register/zonder-adres")).Text, StringComparison.Ordinal);

        await visitor.Press(await visitor.Open($"/register/{party.Id}/contact"), "Bewaren", ("Name", "Cas"), ("Email", "cas@leerlijn.example"));
        await world.Settle();
        Assert.Equal(["acceded-supplier", "address-recorded"], (await world.Steps("cas@leerlijn.example")).Order());
        Assert.Contains("beeldmerk", (await world.Letters("cas@leerlijn.example")).Single(letter => letter.Letter.Step == "acceded-supplier").Letter.Text, StringComparison.Ordinal);
        Assert.Empty(await world.Tasks());
        var page = await visitor.Open($"/register/{party.Id}");
        Assert.Contains("Partij", page.Of(".tag"), StringComparison.Ordinal);
        Assert.Contains("Toetreding van een leverancier bevestigd", page.Text, StringComparison.Ordinal);
        var paper = await visitor.Get(page.Document.QuerySelector("a[download]")!.GetAttribute("href")!);
        Assert.Equal((HttpStatusCode.OK, "verklaring.pdf"), (paper.StatusCode, paper.Content.Headers.ContentDisposition?.FileNameStar));
        await world.HoldsTogether();
        await world.TheRegisterHoldsTogether();
    }

    [Fact]
    public async Task A_withdrawal_ends_what_runs_tells_the_party_and_a_new_accession_counts_again()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        using var visitor = await site.SignIn();
        var form = await visitor.Open($"/register/{party.Id}/opzegging");
        var bare = await visitor.Press(form, "Opzegging vastleggen");
        Assert.Equal(3, bare.Errors.Count);
        Assert.Contains("Vul de dag in waarop de opzegging ingaat.", bare.Errors);
        Assert.Contains(bare.Errors, e => e.StartsWith("Zet het vinkje", StringComparison.Ordinal));
        Assert.Contains(bare.Errors, e => e.StartsWith("Kies de brief of mail van de partij", StringComparison.Ordinal));
        Assert.Null((await world.Get<PartyRegister>().Find(party.Id, world.Patience))!.Value.WithdrawnOn);
        await visitor.Press(form, "Opzegging vastleggen", Pdf(), ("On", "2026-10-26"), ("Sure", "true"));
        await world.Settle();
        Assert.Equal(RequestStatus.Withdrawn, (await world.Request(party)).Status);
        Assert.Equal(["ask", "withdrawal-recorded"], await world.Steps(party));
        Assert.Contains("Opgezegd", (await visitor.Open($"/register/{party.Id}")).Of(".tag"), StringComparison.Ordinal);

        await world.Pass(TimeSpan.FromDays(2));
        await visitor.Press(await visitor.Open($"/register/{party.Id}/toetreding"), "Vastleggen", Pdf());
        var stands = (await world.Get<PartyRegister>().Find(party.Id, world.Patience))!.Value;
        Assert.True(stands.IsPartyOn(world.Today));
        Assert.False(stands.IsPartyOn(new DateOnly(2026, 10, 27)));
        await world.Settle();
        await world.HoldsTogether();
        await world.TheRegisterHoldsTogether();
    }

    [Fact]
    public async Task A_membership_has_its_dates_and_its_letter_and_its_end_is_no_new_letter()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var board = await world.Given.Changed(await world.Given.ABoard("Stichting Samen", "bo@samen.example"), p => p with { Joinings = [] });
        using var visitor = await site.SignIn();
        var form = await visitor.Open($"/register/{board.Id}/lidmaatschap");
        Assert.Equal(["Kies PO-Raad of VO-raad.", "Vul de eerste dag van het lidmaatschap in."], (await visitor.Press(form, "Vastleggen")).Errors);
        Assert.Equal(["De laatste dag ligt voor de eerste."], (await visitor.Press(form, "Vastleggen", ("Via", "PO-Raad"), ("From", "2026-10-01"), ("Until", "2026-09-01"))).Errors);
        (string, string)[] member = [("Via", "PO-Raad"), ("From", "2026-10-01")];
        await visitor.Press(form, "Vastleggen", member);
        await visitor.Press(form, "Vastleggen", member);
        await world.Settle();
        Assert.Equal(["membership-recorded"], await world.Steps(board));

        var page = await visitor.Open($"/register/{board.Id}");
        await visitor.Press(await visitor.Open(page.Link("Laatste dag")!), "Bewaren", ("Until", "2026-10-30"));
        await world.Settle();
        Assert.Equal(["membership-recorded"], await world.Steps(board));
        Assert.False((await world.Get<PartyRegister>().Find(board.Id, world.Patience))!.Value.IsPartyOn(new DateOnly(2026, 10, 31)));

        Assert.StartsWith("Zet eerst het vinkje", Assert.Single((await visitor.Press(await visitor.Open($"/register/{board.Id}"), "Weghalen")).Errors), StringComparison.Ordinal);
        await visitor.Press(await visitor.Open($"/register/{board.Id}"), "Weghalen", ("Sure", "true"));
        Assert.Contains("Alleen bekend", (await visitor.Open($"/register/{board.Id}")).Of(".tag"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/register/{board.Id}/product")).Status);
        await world.TheRegisterHoldsTogether();
    }

    [Fact]
    public async Task A_withdrawal_whose_letter_is_in_the_archive_needs_no_file_and_who_takes_it_back_reads_what_does_not_come_back()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        using var visitor = await site.SignIn();
        await visitor.Press(await visitor.Open($"/register/{party.Id}/opzegging"), "Opzegging vastleggen", ("On", "2026-10-26"), ("InArchive", "true"), ("Sure", "true"));
        await world.Settle();
        Assert.Equal(RequestStatus.Withdrawn, (await world.Request(party)).Status);

        var back = await visitor.Press(await visitor.Open($"/register/{party.Id}"), "Opzegging weghalen");
        Assert.Contains("Verzoeken en voornemens die erdoor vervielen, komen niet terug.", back.Notice, StringComparison.Ordinal);
        Assert.True((await world.Get<PartyRegister>().Find(party.Id, world.Patience))!.Value.IsPartyOn(world.Today));
    }

    private static (string, HttpContent)? Pdf() => ("verklaring.pdf", new ByteArrayContent(SmallPdf.Saying("Wij treden toe.")));
}
