using Monitoring.Complaints;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public sealed class OpenNewCaseTests(DeskSite site) : DeskActsTest(site)
{
    [Fact]
    public async Task A_complaint_of_somebody_who_is_no_party_is_opened_once_and_its_sender_is_told()
    {
        await World.Given.ASupplier("Rekenwonder");
        using var stranger = Site.Site.Visitor();
        Assert.StartsWith("/aanmelden", (await stranger.Open("/zaken/nieuw")).Path, StringComparison.Ordinal);
        using var anna = await Site.SignIn();
        var roads = await anna.Open((await anna.Open("/zaken")).Link("Zaak openen")!);
        var choose = await anna.Open(roads.Link("Klacht van iemand die geen partij is")!);
        Assert.Equal("Niets gevonden", (await anna.Open("/zaken/nieuw?weg=klacht&Zoek=bestaatniet")).Of(".empty h2"));
        Assert.Equal("Over welke partij gaat het?", choose.Heading);
        var form = await anna.Open((await anna.Open("/zaken/nieuw?weg=klacht&Zoek=rekenwo")).Link("Rekenwonder")!);
        Assert.Equal(
            [
                "Vul in wie dit schreef.", "Vul het e-mailadres van de afzender in, zoals naam@organisatie.nl.", "Schrijf in een regel waar het over gaat, in hoogstens 120 tekens.",
                "Kies het artikel van het Convenant waarover het gaat.", "Vul in wanneer het gebeurde, zoals 01-10-2026.", "Schrijf op wat er is gebeurd, in hoogstens 20.000 tekens.",
            ],
            (await anna.Press(form, "Zaak openen")).Errors);
        (string, string)[] filled =
        [
            ("Name", "Ouder Jansen"), ("Email", "ouder@thuis.example"), ("Subject", "Het beeldmerk klopt niet"), ("Articles", "11.4"), ("ConductOn", "2026-10-01"), ("Text", "Het staat op een ander product."),
        ];
        Assert.Equal(["Deze dag moet nog komen."], (await anna.Press(form, "Zaak openen", [.. filled.Where(field => field.Item1 != "ConductOn"), ("ConductOn", "2028-10-01")])).Errors);
        var opened = await anna.Press(form, "Zaak openen", filled);
        Assert.Equal("De zaak is geopend. Wie haar bracht, krijgt een ontvangstbevestiging.", opened.Notice);
        Assert.Equal(opened.Path, (await anna.Press(form, "Zaak openen", filled)).Path);
        await World.Settle();
        Assert.NotEmpty(await World.Letters("ouder@thuis.example"));
        Assert.Contains("Beoordeel of de zaak in behandeling wordt genomen", (await anna.Open(opened.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dispute_by_letter_asks_for_both_parties_and_not_the_same_one_twice()
    {
        var (complainant, respondent) = await TwoParties();
        using var anna = await Site.SignIn();
        var choose = await anna.Open($"/zaken/nieuw?weg=geschil&over={respondent.Id}");
        Assert.Equal("Welke partij brengt het?", choose.Heading);
        (string, string)[] filled = [("Name", "Anna"), ("Subject", "De bijsluiter"), ("Articles", "3.2"), ("ConductOn", "2026-10-01"), ("Text", "Hij klopt niet.")];
        var same = await anna.Open($"/zaken/nieuw?weg=geschil&over={respondent.Id}&van={respondent.Id}");
        Assert.Equal(["Een partij kan niet over zichzelf klagen. Kies een andere partij."], (await anna.Press(same, "Zaak openen", filled)).Errors);
        var form = await anna.Open($"/zaken/nieuw?weg=geschil&over={respondent.Id}&van={complainant.Id}");
        var opened = await anna.Press(form, "Zaak openen", filled);
        Assert.Equal(ComplaintKind.Dispute, (await World.Case(opened.Path["/zaken/".Length..])).Kind);
    }

    [Fact]
    public async Task Own_motion_begins_as_an_intention_and_never_about_who_is_no_party()
    {
        var party = await World.Given.ASupplier("Roosterwijs");
        var merely = await World.Given.Changed(await World.Given.ASupplier("Bekend"), known => known with { Joinings = [] });
        using var anna = await Site.SignIn();
        (string, string)[] filled = [("Subject", "Het beeldmerk in reclame"), ("Articles", "9.2"), ("ConductOn", "2026-10-01"), ("Text", "Wij zagen het in een folder.")];
        var wrong = await anna.Open($"/zaken/nieuw?weg=eigen-onderzoek&over={merely.Id}");
        Assert.StartsWith("Over wie dit gaat, is geen Convenantpartij", Assert.Single((await anna.Press(wrong, "Voornemen openen", filled)).Errors), StringComparison.Ordinal);
        var form = await anna.Open($"/zaken/nieuw?weg=eigen-onderzoek&over={party.Id}");
        var opened = await anna.Press(form, "Voornemen openen", filled);
        Assert.Equal("Het voornemen is geopend. De partij wordt gevraagd uit te leggen.", opened.Notice);
        Assert.Equal(ComplaintState.Intention, (await World.Case(opened.Path["/zaken/".Length..])).State);
        Assert.Contains("Wij zagen het in een folder.", opened.Text, StringComparison.Ordinal);
    }
}
