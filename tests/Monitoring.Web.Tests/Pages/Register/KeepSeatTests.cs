using System.Net;
using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Register;

public class KeepSeatTests(DeskSite site) : IClassFixture<DeskSite>
{
    [Fact]
    public async Task A_representative_is_recorded_corrected_and_removed_and_each_fault_has_its_sentence()
    {
        using var visitor = await site.SignIn();
        Assert.Contains("Nog niemand Zonder adres krijgt de zetel geen zaken te lezen", (await visitor.Open("/register/initiatiefnemers/geu")).Text, StringComparison.Ordinal);
        var form = await visitor.Open("/register/initiatiefnemers/geu/zetel");
        Assert.Equal(
            ["Vul de naam in van wie voor de zetel spreekt, in hoogstens 200 tekens.", "Vul een e-mailadres in, zoals naam@organisatie.nl."],
            (await visitor.Press(form, "Bewaren", ("Email", "geen adres"))).Errors);
        (string, string)[] aya = [("Name", "Aya Bakker"), ("Email", "Aya@geu.example")];
        Assert.Equal("Bewaard. Brieven over zaken gaan vanaf nu ook hierheen.", (await visitor.Press(form, "Bewaren", aya)).Notice);
        await visitor.Press(form, "Bewaren", aya);
        Assert.Equal(["Dit adres staat er al, bij een andere naam. Verbeter die."], (await visitor.Press(form, "Bewaren", ("Name", "Bo"), ("Email", "aya@geu.example"))).Errors);
        Assert.Equal("aya@geu.example", Assert.Single((await Seat("geu")).Representatives).Email);
        Assert.Contains("Aya Bakker", (await visitor.Open("/register/initiatiefnemers")).Text, StringComparison.Ordinal);

        var page = await visitor.Open("/register/initiatiefnemers/geu/zetel");
        var edit = await visitor.Open(page.Link("verbeteren")!);
        Assert.Equal("Aya Bakker", edit.Document.QuerySelector("#Name")!.GetAttribute("value"));
        await visitor.Press(edit, "Bewaren", ("Name", "Aya de Bakker"));
        Assert.Equal("Aya de Bakker", Assert.Single((await Seat("geu")).Representatives).Name);
        Assert.Equal("Deze persoon spreekt niet meer voor de zetel.", (await visitor.Press(edit, "Persoon weghalen")).Notice);
        Assert.Equal(["Een collega haalde deze persoon intussen weg. Voeg hem opnieuw toe als dat niet klopt."], (await visitor.Press(edit, "Bewaren", ("Name", "Cees"))).Errors);
        Assert.Empty((await Seat("geu")).Representatives);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(page.Link("verbeteren")!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/register/initiatiefnemers/niemand/zetel")).Status);
    }

    [Fact]
    public async Task Which_organisation_a_founder_is_itself_is_recorded_by_its_KvK_number()
    {
        var party = await site.World.Given.ASupplier("Reinders in het register");
        using var visitor = await site.SignIn();
        var form = await visitor.Open("/register/initiatiefnemers/reinders/zetel");
        const string unknown = "Onder dit KvK-nummer staat geen leverancier in het register. Kijk het nummer na, of voeg de organisatie eerst toe.";
        Assert.Equal([unknown], (await visitor.Press(form, "Organisatie vastleggen", ("Kvk", "12"))).Errors);
        Assert.Equal([unknown], (await visitor.Press(form, "Organisatie vastleggen", ("Kvk", "99999999"))).Errors);
        var linked = await visitor.Press(form, "Organisatie vastleggen", ("Kvk", party.Kvk!));
        Assert.Equal($"/register/{party.Id}", linked.Link("Reinders in het register"));
        Assert.Equal(party.Id, (await Seat("reinders")).PartyId);
        await visitor.Press(linked, "Koppeling weghalen");
        Assert.Null((await Seat("reinders")).PartyId);
        Assert.False((await visitor.Open("/register/initiatiefnemers/po-raad/zetel")).HasButton("Organisatie vastleggen"));
    }

    [Fact]
    public async Task A_bond_is_recorded_with_reasons_for_all_cases_or_for_one()
    {
        var (party, board) = (await site.World.Given.ASupplier("Zuster"), await site.World.Given.ABoard("Bestuur"));
        var complaint = new Complaint
        {
            Id = "zaak1",
            Kind = ComplaintKind.OwnMotion,
            RespondentId = party.Id,
            RespondentName = party.Name,
            ConvenantVersion = "2.0",
            OpenedAt = site.World.Now,
            ChangedAt = site.World.Now,
        };
        await site.World.Table<Complaint>().Insert(complaint, site.World.Patience);
        using var visitor = await site.SignIn();
        var form = await visitor.Open("/register/initiatiefnemers/odin/zetel");
        Assert.Equal(
            ["Onder dit nummer staat geen organisatie in het register. Kijk het nummer na.", "Schrijf in hoogstens 1000 tekens op waarom zij verbonden zijn."],
            (await visitor.Press(form, "Verbondenheid vastleggen", ("Number", "12345"))).Errors);
        (string, string)[] bond = [("Number", board.BoardNumber!), ("Reasons", "Zelfde stichting.")];
        Assert.Equal("De verbondenheid is vastgelegd.", (await visitor.Press(form, "Verbondenheid vastleggen", bond)).Notice);
        await visitor.Press(form, "Verbondenheid vastleggen", bond);

        var ofCase = await visitor.Open("/register/initiatiefnemers/odin/zetel?zaak=zaak1");
        Assert.Equal(party.Kvk, ofCase.Document.QuerySelector("#Number")!.GetAttribute("value"));
        var both = await visitor.Press(ofCase, "Verbondenheid vastleggen", ("Reasons", "Een lopende onderhandeling."));
        Assert.Equal([(board.Id, null), (party.Id, "zaak1")], (await Seat("odin")).Ties.Select(tie => (tie.PartyId, tie.ComplaintId)));
        Assert.Contains("Zuster één zaak Een lopende onderhandeling.", both.Text, StringComparison.Ordinal);
        await visitor.Press(both, "Weghalen: Bestuur");
        Assert.Equal("zaak1", Assert.Single((await Seat("odin")).Ties).ComplaintId);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/register/initiatiefnemers/odin/zetel?zaak=er-is-geen")).Status);
    }

    private async Task<Seat> Seat(string founder) => (await site.World.Get<SeatBook>().Seats(site.World.Patience)).Single(seat => seat.Id == founder);
}
