using System.Net;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class AnswerItemTests(Site site) : IClassFixture<Site>
{
    private const string Agreement = "model-agreement";
    private const string Leaflet = "privacy-leaflet~p1";

    [Fact]
    public async Task An_item_that_is_not_asked_of_this_party_is_not_there()
    {
        var (party, anna) = await Somebody();
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Open(await Item(party, "privacy-leaflet~other"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Open(await Item(party, "parents-informed"))).Status);
    }

    [Fact]
    public async Task Without_a_session_or_with_another_partys_nobody_sees_it()
    {
        var (party, _) = await Somebody();
        var (_, other) = await Somebody();
        using var stranger = site.Visitor();
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.Open(await Item(party, Agreement))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Open(await Item(party, Agreement))).Status);
    }

    [Fact]
    public async Task What_is_asked_stands_there_with_why_and_by_which_article()
    {
        var (party, anna) = await Somebody();
        var page = await anna.Open(await Item(party, Agreement));
        Assert.Equal("De modelovereenkomst", page.Heading);
        Assert.Contains("Artikel 4, lid 2", page.Text, StringComparison.Ordinal);
        Assert.Contains("Welke bewerkersovereenkomst", page.Text, StringComparison.Ordinal);
        Assert.Contains("Waarom vragen we dit?", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_not_complete_is_kept_and_says_what_is_missing()
    {
        var (party, anna) = await Somebody();
        var page = await anna.Press(await anna.Open(await Item(party, Agreement)), "Opslaan en verder", ("Choices", "model-deviating"));
        Assert.Equal(await Item(party, Agreement), page.Path);
        Assert.Contains("Bij ‘Het model 2.0, met afwijkingen’ hoort nog een bestand.", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("input[value=model-deviating][checked]"));

        page = await anna.Open(await Overview(party));
        Assert.Contains("Nog een bestand", page.Text, StringComparison.Ordinal);
        Assert.Contains("Verder met dit onderdeel", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_answer_leads_to_the_next_item_and_the_last_to_the_overview()
    {
        var (party, anna) = await Somebody();
        var page = await anna.Press(await anna.Open(await Item(party, Agreement)), "Opslaan en verder", ("Choices", "model"));
        Assert.Equal(await Item(party, Leaflet), Uri.UnescapeDataString(page.Path));
        Assert.Equal("Bewaard: De modelovereenkomst.", page.Notice);
        page = await anna.Press(page, "Opslaan en verder", (Name: "bijsluiter.pdf", Content: new ByteArrayContent(SmallPdf.Saying("x"))));
        Assert.Equal(await Overview(party), page.Path);
        Assert.Contains("Alles is ingevuld", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_filled_in_is_no_error()
    {
        var (party, anna) = await Somebody();
        var page = await anna.Press(await anna.Open(await Item(party, Leaflet)), "Opslaan en verder");
        Assert.Empty(page.Errors);
        Assert.StartsWith("Hier is nog niets ingevuld", page.Notice, StringComparison.Ordinal);
        Assert.Equal(await Overview(party), (await anna.Press(page, "terug naar het overzicht")).Path);
    }

    [Fact]
    public async Task What_does_not_apply_needs_a_reason_and_can_be_taken_back()
    {
        var (party, anna) = await Somebody();
        var page = await anna.Press(await anna.Open(await Item(party, Leaflet)), "Niet van toepassing");
        Assert.Equal(["Schrijf op waarom dit bij u niet van toepassing is."], page.Errors);
        page = await anna.Press(page, "Niet van toepassing", ("NotApplicableBecause", "<b>Wij</b> verkopen het niet meer."));
        Assert.Equal(await Item(party, Agreement), page.Path);

        page = await anna.Open(await Item(party, Leaflet));
        Assert.Contains("U gaf aan: dit is niet van toepassing", page.Text, StringComparison.Ordinal);
        Assert.Contains("Niet van toepassing: <b>Wij</b> verkopen het niet meer.", (await anna.Open(await Overview(party))).Text, StringComparison.Ordinal);
        page = await anna.Press(page, "Toch een antwoord geven");
        Assert.NotNull(page.Document.QuerySelector("input[type=file]"));
    }

    [Fact]
    public async Task Of_two_colleagues_the_second_sees_what_the_first_kept_and_loses_nothing()
    {
        var (party, anna) = await Somebody();
        using var bram = await site.Enter(party);
        var hers = await anna.Open(await Item(party, Agreement));
        var his = await bram.Open(await Item(party, Agreement));
        await anna.Press(hers, "Opslaan en verder", ("Choices", "other"));
        his = await bram.Press(his, "Opslaan en verder", ("Choices", "model"));
        Assert.StartsWith("Een collega heeft dit onderdeel intussen gewijzigd.", Assert.Single(his.Errors), StringComparison.Ordinal);
        Assert.Contains("Een andere overeenkomst", his.Of("section[aria-labelledby=collega]"), StringComparison.Ordinal);
        Assert.NotNull(his.Document.QuerySelector("input[value=model][checked]"));

        his = await bram.Press(his, "Opslaan en verder", ("Choices", "model"));
        Assert.Empty(his.Errors);
        Assert.NotNull((await anna.Open(await Item(party, Agreement))).Document.QuerySelector("input[value=model][checked]"));
    }

    [Theory]
    [InlineData("geen adres")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://www.school.nl")]
    [InlineData("https://gebruiker:wachtwoord@school.nl")]
    [InlineData("https://localhost")]
    public async Task An_address_that_nobody_can_open_comes_back_as_typed(string typed)
    {
        var (board, anna) = await Board();
        var page = await anna.Press(await anna.Open(await Item(board, "parents-informed")), "Opslaan en verder", ("Link", typed));
        Assert.StartsWith("Dit is geen adres van een pagina.", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(typed, page.Document.QuerySelector("#Link")!.GetAttribute("value"));
        Assert.StartsWith("Klopt nog niet", page.Document.Title!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_without_https_before_it_is_understood()
    {
        var (board, anna) = await Board();
        await anna.Press(await anna.Open(await Item(board, "parents-informed")), "Opslaan en verder", ("Link", " www.school.nl/privacy "));
        Assert.Contains("https://www.school.nl/privacy", (await anna.Open(await Overview(board))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_review_began_nothing_changes_any_more()
    {
        var (party, anna) = await Somebody();
        var open = await anna.Open(await Item(party, Agreement));
        await site.World.Answers(party);
        await site.World.Reviews(party);
        var page = await anna.Press(open, "Opslaan en verder", ("Choices", "other"));
        Assert.StartsWith("Wijzigen kan niet meer", Assert.Single(page.Errors), StringComparison.Ordinal);
        page = await anna.Open(await Item(party, Agreement));
        Assert.Null(page.Document.QuerySelector("main form"));
        Assert.Contains("zonder afwijkingen", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        var (party, anna) = await Somebody();
        var answer = await anna.Http.PostAsync(await Item(party, Agreement), new FormUrlEncodedContent([KeyValuePair.Create("Choices", "model")]), site.World.Patience);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await site.World.Get<RequestBook>().Answers((await site.World.Request(party)).Id, site.World.Patience));
    }

    private async Task<(Party Party, Visitor Visitor)> Somebody()
    {
        var party = await site.World.Given.ASupplier("Leerlijn");
        await site.World.ARoundOf(party);
        return (party, await site.Enter(party));
    }

    private async Task<(Party Party, Visitor Visitor)> Board()
    {
        var party = await site.World.Given.ABoard("Stichting De Brug");
        await site.World.ARoundOf(party);
        return (party, await site.Enter(party));
    }

    private async Task<string> Overview(Party party) => $"/verzoek/{(await site.World.Request(party)).RoundId}/{party.Id}";

    private async Task<string> Item(Party party, string item) => $"{await Overview(party)}/onderdeel/{item}";
}
