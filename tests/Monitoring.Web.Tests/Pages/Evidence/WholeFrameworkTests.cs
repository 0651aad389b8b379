using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class WholeFrameworkTests(Site site) : IClassFixture<Site>
{
    private const string Agreement = "model-agreement";

    [Fact]
    public async Task Deviations_are_told_one_after_the_other_and_nothing_typed_is_lost()
    {
        var (party, anna) = await Somebody();
        var page = await anna.Press(
            await anna.Open(await Item(party, Agreement)), "Nog een afwijking", ("Choices", "model-deviating"), ("Deviations[0].Clause", "retention"), ("Deviations[0].What", "Wij bewaren langer."));
        Assert.NotNull(page.Document.QuerySelector("#afwijking-2"));
        Assert.Contains("hoort nog elke afwijking met haar onderwerp, wat er anders is en de reden", page.Of("#ontbreekt"), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("[name='Deviations[0].Clause'] option[value=retention][selected]"));

        page = await anna.Press(
            page, "Nog een afwijking", ("Deviations[0].Why", "De wet eist het."), ("Deviations[1].Clause", "roles"), ("Deviations[1].What", "Iets."), ("Deviations[1].Why", "Daarom."));
        Assert.NotNull(page.Document.QuerySelector("#afwijking-3"));
        page = await anna.Press(page, "Deze afwijking weghalen: 1");
        Assert.NotNull(page.Document.QuerySelector("[name='Deviations[0].Clause'] option[value=roles][selected]"));
        Assert.Null(page.Document.QuerySelector("#afwijking-2"));
        await anna.Press(page, "Opslaan en verder");
        var answers = await site.World.Get<RequestBook>().Answers((await site.World.Request(party)).Id, site.World.Patience);
        Assert.Equal([new Deviation("roles", null, "Iets.", "Daarom.")], answers[Agreement].Value.Deviations);
    }

    [Fact]
    public async Task Deviations_are_kept_but_not_declared_once_another_option_is_chosen()
    {
        var (party, anna) = await Somebody();
        await anna.Press(
            await anna.Open(await Item(party, Agreement)), "Opslaan en verder",
            ("Choices", "model-deviating"), ("Deviations[0].Clause", "retention"), ("Deviations[0].What", "Langer."), ("Deviations[0].Why", "De wet."));
        Assert.Contains("met afwijkingen · 1 afwijking", (await anna.Open(await Overview(party))).Text, StringComparison.Ordinal);
        await anna.Press(await anna.Open(await Item(party, Agreement)), "Opslaan en verder", ("Choices", "model"));
        Assert.DoesNotContain("1 afwijking", (await anna.Open(await Overview(party))).Text, StringComparison.Ordinal);
        Assert.Equal("Langer.", (await anna.Open(await Item(party, Agreement))).Document.QuerySelector("[name='Deviations[0].What']")!.TextContent.Trim());
    }

    [Fact]
    public async Task Research_is_not_complete_without_its_conditions_which_stand_with_what_is_declared()
    {
        var (party, anna) = await Somebody();
        const string item = "purposes-learning~p1";
        var page = await anna.Press(await anna.Open(await Item(party, item)), "Opslaan en verder", ("Choices", "a"), ("Choices", "f"));
        Assert.Contains("hoort nog uw antwoord op de vraag die erbij staat", page.Of("#ontbreekt"), StringComparison.Ordinal);
        await anna.Press(page, "Opslaan en verder", ("Choices", "a"), ("Choices", "f"), ("Details[f]", "Een universiteit, volgens de gedragscode."));
        var answer = (await site.World.Get<RequestBook>().Answers((await site.World.Request(party)).Id, site.World.Patience))[item].Value;
        Assert.Equal("Een universiteit, volgens de gedragscode.", Assert.Single(answer.Attested((await site.World.Asked(party)).Single(asked => asked.Key == item)).Details).Words);
    }

    [Fact]
    public async Task The_beeldmerk_stands_on_several_pages_and_a_wrong_address_is_named()
    {
        var (party, anna) = await Somebody();
        var page = await anna.Press(await anna.Open(await Item(party, "beeldmerk")), "Opslaan en verder", ("Choices", "online"), ("Links", "www.leerlijn.example\ngeen adres"));
        Assert.StartsWith("‘geen adres’ is geen adres van een pagina.", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains("geen adres", page.Document.QuerySelector("#Links")!.TextContent, StringComparison.Ordinal);
        await anna.Press(page, "Opslaan en verder", ("Links", "www.leerlijn.example\nwww.leerlijn.example/over"));
        Assert.Contains("2 adressen", (await anna.Open(await Overview(party))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_has_an_end_and_no_certificate_has_none()
    {
        var (party, anna) = await Somebody();
        var page = await anna.Press(await anna.Open(await Item(party, "security-certificate")), "Opslaan en verder", ("Choices", "certificate"));
        Assert.Contains("Vul in tot en met welke dag uw document geldt.", page.Of("#ontbreekt"), StringComparison.Ordinal);
        page = await anna.Press(page, "Opslaan en verder", ("Choices", "not-checked"), ("Details[not-checked]", "Wij testen elk kwartaal."));
        Assert.Equal("Bewaard: Certificaat of audit.", page.Notice);
    }

    [Fact]
    public async Task The_whole_framework_is_answered_declared_accepted_and_read_back()
    {
        var (party, anna) = await Somebody();
        await site.World.Answers(party);
        var receipt = await anna.Open($"{await Overview(party)}/ontvangstbewijs");
        Assert.Contains("Het model 2.0, zonder afwijkingen", receipt.Text, StringComparison.Ordinal);
        Assert.Equal((await site.World.Asked(party)).Count, receipt.Document.QuerySelectorAll("section[aria-labelledby^=antwoord-]").Length);
        await site.World.Reviews(party);
        await site.World.Accepts(party);
        Assert.Equal(RequestStatus.Accepted, (await site.World.Request(party)).Status);
    }

    [Fact]
    public async Task Items_stand_by_subject_and_by_product_with_how_far_each_is()
    {
        var (party, anna) = await Somebody();
        var page = await anna.Open(await Overview(party));
        Assert.Equal(
            ["Afspraken met scholen", "Waarvoor u gegevens gebruikt", "Hoe u met de gegevens omgaat", "Beveiliging", "Het beeldmerk", "Leerlijn Rekenen"],
            page.Document.QuerySelectorAll("details.group h2").Select(h => h.TextContent));
        Assert.Equal("Afspraken met scholen", page.Of("details.group[open] h2"));
        Assert.Contains("0 van 3 gereed", page.Of("details.group[open] summary"), StringComparison.Ordinal);
        await anna.Press(await anna.Open(await Item(party, Agreement)), "Opslaan en verder", ("Choices", "model"));
        page = await anna.Open(await Overview(party));
        Assert.Contains("1 van 3 gereed", page.Of("details.group[open] summary"), StringComparison.Ordinal);
        Assert.Equal("2. Overeenkomsten op het oude model", page.Of(".card.now h2"));
    }

    [Fact]
    public async Task What_was_accepted_before_is_offered_and_a_person_confirms_or_replaces_it()
    {
        var (party, _) = await Somebody();
        await site.World.Answers(party);
        await site.World.Reviews(party);
        await site.World.Accepts(party);
        var earlier = (await site.World.Request(party)).RoundId;
        var round = await site.World.ARoundOf(party);
        using var anna = await site.Enter(party);
        var page = await anna.Open(await Overview(party));
        Assert.Contains("Klopt dit nog?", page.Text, StringComparison.Ordinal);
        Assert.Contains("0 van 21", page.Of("[aria-current=step]"), StringComparison.Ordinal);

        var open = page = await anna.Open(await Item(party, Agreement));
        Assert.Contains("Het model 2.0, zonder afwijkingen", page.Of("section[aria-labelledby=vorige]"), StringComparison.Ordinal);
        Assert.False(page.HasButton("Opslaan en verder"));
        page = await anna.Press(page, "Dit klopt nog");
        Assert.Equal("Bevestigd: De modelovereenkomst.", page.Notice);
        Assert.Equal("Overeenkomsten op het oude model", page.Heading);
        Assert.Empty((await anna.Press(open, "Dit klopt nog")).Errors);
        Assert.Contains("U bevestigde wat in", (await anna.Open(await Item(party, Agreement))).Text, StringComparison.Ordinal);

        page = await anna.Open((await anna.Open(await Item(party, "roles"))).Link("Vervangen")!);
        Assert.Null(page.Document.QuerySelector("input[name=Choices][checked]"));
        await anna.Press(page, "Opslaan en verder", ("Choices", "own-purposes"), ("Details[own-purposes]", "Wij verbeteren ons product ermee."));
        Assert.NotEqual(earlier, round.Id);
        await site.World.Get<GiveAnswer>().Say(new RequestKey(round.Id, party.Id), "agreements-2015", new Answer { RoundId = "", PartyId = "", ItemKey = "", Number = 2 }, site.World.Patience);
        foreach (var item in (await site.World.Asked(party)).Where(item => item.Key is not (Agreement or "roles" or "agreements-2015")))
            page = await anna.Press(await anna.Open(await Item(party, item.Key)), "Dit klopt nog");
        page = await anna.Open($"{await Overview(party)}/verklaren");
        Assert.Contains("Bevestigd: dit antwoord is goedgekeurd in Ronde", page.Of("section[aria-labelledby=antwoord-0]"), StringComparison.Ordinal);
        Assert.DoesNotContain("Bevestigd: dit antwoord is goedgekeurd in Ronde", page.Of("section[aria-labelledby=antwoord-3]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_reads_why_it_need_not_notify_its_processing()
    {
        site.World.AsksBy = World.WholeFramework;
        var board = await site.World.Given.ABoard("Stichting De Brug");
        await site.World.ARoundOf(board);
        using var anna = await site.Enter(board);
        var page = await anna.Open(await Overview(board));
        Assert.Contains("Die meldplicht stond in de Wbp en verviel op 25 mei 2018", page.Text, StringComparison.Ordinal);
        Assert.Contains("Artikel 7, lid 3 · hier wordt niets gevraagd", page.Text, StringComparison.Ordinal);
    }

    private async Task<(Party Party, Visitor Visitor)> Somebody()
    {
        site.World.AsksBy = World.WholeFramework;
        var party = await site.World.Given.ASupplier("Leerlijn");
        await site.World.ARoundOf(party);
        return (party, await site.Enter(party));
    }

    private async Task<string> Overview(Party party) => $"/verzoek/{(await site.World.Request(party)).RoundId}/{party.Id}";

    private async Task<string> Item(Party party, string item) => $"{await Overview(party)}/onderdeel/{item}";
}
