using System.Net;
using AngleSharp.Dom;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public class HandleCaseTests
{
    private const string Naughty = "<img src=x onerror=alert(1)>";

    [Fact]
    public async Task A_case_says_what_is_missing_by_which_article_and_what_happened_so_far()
    {
        await using var site = await DeskSite.New();
        var (party, path) = await Silent(site);
        using var visitor = await site.SignIn();
        var page = await visitor.Open(path);
        Assert.Contains("De modelovereenkomst (artikel 4, lid 2)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Er is niets geregistreerd, geteld of openbaar.", page.Text, StringComparison.Ordinal);
        Assert.Contains("eerst als voornemen", page.Of(".timeline"), StringComparison.Ordinal);
        Assert.Contains("Vraag om uitleg: aangekomen", page.Of(".timeline"), StringComparison.Ordinal);
        Assert.Contains("Laatste dag om uitleg te geven of bewijs te sturen", page.Of(".timeline .ahead"), StringComparison.Ordinal);
        Assert.False(page.HasButton("Zaak registreren"));

        await site.World.Explains(party, $"Ziek.\n{Naughty}");
        var heard = await visitor.Open(path);
        Assert.Equal($"Ziek.\n{Naughty}", heard.Document.QuerySelector("blockquote")!.TextContent);
        Assert.Empty(heard.Document.QuerySelectorAll("main img"));
        Assert.True(heard.HasButton("Zaak registreren"));
        Assert.Empty(heard.Document.QuerySelectorAll("main .utrecht-button--primary-action"));
        var text = heard.Text;
        Assert.True(text.IndexOf("De uitleg van de partij", StringComparison.Ordinal) < text.IndexOf("Neem een besluit", StringComparison.Ordinal));
        Assert.Equal(
            ["Schrijf op waarom u de zaak registreert. De partij krijgt deze redenen te lezen.", "Registreren is een besluit over de partij. Zet het vinkje als u dat wilt."],
            (await visitor.Press(heard, "Zaak registreren")).Errors);
        Assert.Equal(ComplaintState.Intention, (await site.World.Case(party))!.State);
    }

    [Fact]
    public async Task Nobody_is_registered_before_having_been_heard()
    {
        await using var site = await DeskSite.New();
        var (party, path) = await Silent(site);
        using var visitor = await site.SignIn();
        var refused = await visitor.Press(await Tampered(visitor, path), "Sluiten");
        Assert.Equal(["De partij is nog niet gehoord: zij gaf geen uitleg en haar termijn daarvoor loopt nog. Registreren kan pas daarna."], refused.Errors);
        Assert.Equal(ComplaintState.Intention, (await site.World.Case(party))!.State);
    }

    [Fact]
    public async Task After_its_term_a_person_registers_the_case_once_and_a_colleague_reads_that_it_was_decided()
    {
        await using var site = await DeskSite.New();
        var (party, path) = await Silent(site);
        await site.World.MoveTo(site.World.Today.AddDays(20));
        using var anna = await site.SignIn();
        using var bo = await site.SignIn(DeskSite.Colleague);
        var (hers, his) = (await anna.Open(path), await bo.Open(path));
        var registered = await anna.Press(hers, "Zaak registreren", ("Reasons", $"Er kwam niets. {Naughty}"), ("Sure", "true"));
        Assert.Equal("De zaak is geregistreerd. De partij krijgt daarvan bericht.", registered.Notice);
        Assert.Contains("De verweerder krijgt bericht", registered.Text, StringComparison.Ordinal);
        Assert.Equal($"Er kwam niets. {Naughty}", registered.Of("blockquote"));
        Assert.DoesNotContain("Alleen het secretariaat ziet dit", registered.Text, StringComparison.Ordinal);
        Assert.Empty((await anna.Press(hers, "Zaak registreren")).Errors);

        var refused = await bo.Press(his, "Sluiten zonder zaak", ("Reasons", "Toch niet."));
        Assert.StartsWith("Dit kan niet meer: een collega heeft al besloten", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await site.World.Settle();
        Assert.Single(await site.World.Steps(party), step => step == "hearing.r1");
        Assert.Contains("Zaak geregistreerd", (await anna.Open(registered.Link("Het bewijsverzoek")!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_asks_for_reasons_which_the_party_reads()
    {
        await using var site = await DeskSite.New();
        var (party, path) = await Silent(site);
        using var visitor = await site.SignIn();
        var form = await visitor.Open(path);
        Assert.Equal(["Schrijf op waarom u de zaak sluit. De partij krijgt deze redenen te lezen."], (await visitor.Press(form, "Sluiten", ("Reasons", " "))).Errors);
        Assert.Equal(["Houd de redenen korter dan 4000 tekens."], (await visitor.Press(form, "Sluiten", ("Reasons", new string('x', 4001)))).Errors);
        var closed = await visitor.Press(form, "Sluiten", ("Reasons", "Het product is van de markt."));
        Assert.Equal("Het voornemen is gesloten. De partij krijgt uw redenen te lezen.", closed.Notice);
        await site.World.Settle();
        Assert.Contains("Het product is van de markt.", (await site.World.Letters(party))[^1].Letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_decides_reads_first_what_came_in_since_the_page_was_opened()
    {
        await using var site = await DeskSite.New();
        var (party, path) = await Silent(site);
        await site.World.MoveTo(site.World.Today.AddDays(20));
        using var visitor = await site.SignIn();
        var form = await visitor.Open(path);
        await site.World.Explains(party, "Onze collega was ziek.");

        var refused = await visitor.Press(form, "Zaak registreren", ("Reasons", "Er kwam niets."), ("Sure", "true"));
        Assert.Equal(["De partij gaf intussen uitleg. Lees die op deze pagina en besluit daarna."], refused.Errors);
        Assert.Contains("Onze collega was ziek.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(ComplaintState.Intention, (await site.World.Case(party))!.State);
        Assert.Equal("De zaak is geregistreerd. De partij krijgt daarvan bericht.", (await visitor.Press(refused, "Zaak registreren", ("Sure", "true"))).Notice);
    }

    [Fact]
    public async Task When_the_evidence_came_there_is_nothing_left_to_decide()
    {
        await using var site = await DeskSite.New();
        var (party, path) = await Silent(site);
        await site.World.MoveTo(site.World.Today.AddDays(20));
        using var visitor = await site.SignIn();
        var form = await visitor.Open(path);
        await site.World.Fills(party);
        await site.World.Attests(party);
        Assert.Contains(
            Assert.Single((await visitor.Press(form, "Zaak registreren")).Errors),
            new[] { "De partij heeft het bewijs intussen ingediend. Het voornemen is daarmee opgelost; er valt niets meer te besluiten.",
                "Dit kan niet meer: een collega heeft al besloten, of het voornemen is vervallen. Hieronder staat hoe het er nu voor staat." });
        await site.World.Settle();
        Assert.Contains("Opgelost: bewijs kwam", (await visitor.Open(path)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/zaken/er-is-geen")]
    [InlineData("/zaken/list")]
    [InlineData("/zaken/%7C")]
    public async Task What_there_is_not_is_not_found(string path)
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(path)).Status);
    }

    // As of somebody who changes the form's address in the browser.
    private static async Task<SeenPage> Tampered(Visitor visitor, string path)
    {
        var page = await visitor.Open(path);
        page.Document.QuerySelector("main form button")!.SetAttribute("formaction", $"{path}?handler=Register");
        return page;
    }

    private static async Task<(Party Party, string Path)> Silent(DeskSite site)
    {
        var party = await site.World.Given.ASupplier("Stille Uitgever");
        var round = await site.World.ARoundOf(party);
        for (var day = 0; day < 30 && await site.World.Case(party) is null; day++)
            await site.World.MoveTo(site.World.Today.AddDays(1));
        return (party, $"/zaken/{new RequestKey(round.Id, party.Id).CaseId}");
    }
}
