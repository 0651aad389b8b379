using System.Net;
using AngleSharp.Dom;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class ReviewEvidenceTests
{
    private const string Naughty = "<script>alert(1)</script> & Zn";

    [Fact]
    public async Task What_a_party_declared_is_reviewed_and_accepted_and_doing_so_twice_is_once()
    {
        await using var site = await DeskSite.New();
        var (round, party) = await Answered(site);
        using var visitor = await site.SignIn();
        var page = await visitor.Open($"/rondes/{round.Id}/{party.Id}");
        Assert.Equal(Naughty, page.Heading);
        Assert.Contains("Anna de Vries, privacy officer", page.Text, StringComparison.Ordinal);
        Assert.Contains("De modelovereenkomst artikel 4, lid 2", page.Text, StringComparison.Ordinal);
        Assert.Contains("dinsdag 3 november 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("contact@partij1.example Aangekomen", page.Text, StringComparison.Ordinal);

        var reviewing = await visitor.Press(page, "Beginnen met beoordelen");
        Assert.Equal("U beoordeelt dit bewijs nu. De partij kan haar antwoord niet meer veranderen.", reviewing.Notice);
        Assert.Empty((await visitor.Press(page, "Beginnen met beoordelen")).Errors);
        Assert.Contains("0 van de 2 onderdelen bekeken", reviewing.Text, StringComparison.Ordinal);
        Assert.Equal(["Zet een vinkje: hebt u elk onderdeel gelezen?"], (await visitor.Press(reviewing, "goedkeuren")).Errors);
        var accepted = await visitor.Press(reviewing, "goedkeuren", ("All", "true"));
        Assert.Equal("Het bewijs is goedgekeurd. De partij krijgt daarvan bericht.", accepted.Notice);
        Assert.Contains($"Door {World.Desk}", accepted.Text, StringComparison.Ordinal);
        Assert.Empty((await visitor.Press(reviewing, "goedkeuren", ("All", "true"))).Errors);
        await site.World.Settle();
        Assert.Equal(["ask", "receipt.1", "accepted"], await site.World.Steps(party));
    }

    [Fact]
    public async Task Of_two_reviewers_at_once_the_second_reads_who_was_first_and_may_take_over_knowingly()
    {
        await using var site = await DeskSite.New();
        var (round, party) = await Answered(site);
        using var anna = await site.SignIn();
        using var bo = await site.SignIn(DeskSite.Colleague);
        var (hers, his) = (await anna.Open($"/rondes/{round.Id}/{party.Id}"), await bo.Open($"/rondes/{round.Id}/{party.Id}"));
        var answers = await Task.WhenAll(anna.Press(hers, "Beginnen met beoordelen"), bo.Press(his, "Beginnen met beoordelen"));
        var loser = Assert.Single(answers, answer => answer.Errors.Count > 0);
        var winner = (await site.World.Request(party)).Reviewer;
        Assert.Equal([$"Uw collega was eerder: {winner} beoordeelt dit bewijs al."], loser.Errors);
        Assert.Contains("In beoordeling bij een collega", loser.Text, StringComparison.Ordinal);
        Assert.Empty(loser.Document.QuerySelectorAll("main .utrecht-button--primary-action"));
    }

    [Fact]
    public async Task Who_began_with_an_older_declaration_is_shown_the_newer_one_first()
    {
        await using var site = await DeskSite.New();
        var (round, party) = await Answered(site);
        using var visitor = await site.SignIn();
        var page = await visitor.Open($"/rondes/{round.Id}/{party.Id}");
        await site.World.Fills(party, words: "Nu anders.");
        await site.World.Attests(party);
        var refused = await visitor.Press(page, "Beginnen met beoordelen");
        Assert.Equal(["De partij heeft intussen opnieuw verklaard. Hieronder staat wat zij nu verklaart; lees dat eerst."], refused.Errors);
        Assert.Equal(RequestStatus.Submitted, (await site.World.Request(party)).Status);

        var earlier = await visitor.Open(refused.Link("verklaring 1")!);
        Assert.Contains("Dit is een eerdere verklaring.", earlier.Text, StringComparison.Ordinal);
        Assert.Contains("Gewijzigd: bestand erbij: bewijs.pdf.", (await visitor.Press(refused, "Beginnen met beoordelen")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepting_what_nobody_reviews_says_that_it_is_not_possible()
    {
        await using var site = await DeskSite.New();
        var (round, party) = await Answered(site);
        using var visitor = await site.SignIn();
        var page = await visitor.Open($"/rondes/{round.Id}/{party.Id}");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        var answer = await visitor.Http.PostAsync(new Uri($"/rondes/{round.Id}/{party.Id}?handler=Accept", UriKind.Relative), form, site.World.Patience);
        Assert.Contains("Dit kan nu niet meer", await answer.Content.ReadAsStringAsync(site.World.Patience), StringComparison.Ordinal);
        Assert.Equal(RequestStatus.Submitted, (await site.World.Request(party)).Status);
    }

    [Fact]
    public async Task A_file_is_saved_never_shown_and_only_if_this_party_declared_it_in_this_round()
    {
        await using var site = await DeskSite.New();
        var (round, party) = await Answered(site);
        using var visitor = await site.SignIn();
        var page = await visitor.Open($"/rondes/{round.Id}/{party.Id}");
        var address = page.Document.QuerySelector("a[download]")!.GetAttribute("href")!;
        var answer = await visitor.Get(address);
        var headers = answer.Content.Headers;
        Assert.Equal("application/octet-stream", headers.ContentType?.MediaType);
        Assert.Equal("attachment", headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("sandbox;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.StartsWith("%PDF", await answer.Content.ReadAsStringAsync(site.World.Patience), StringComparison.Ordinal);

        var other = await site.World.Given.ASupplier("Roosterwijs");
        foreach (var wrong in new[] { address.Replace(party.Id, other.Id, StringComparison.Ordinal), address.Replace("verklaringen/1", "verklaringen/2", StringComparison.Ordinal), address[..^64] + new string('b', 64) })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(wrong)).StatusCode);
    }

    [Fact]
    public async Task What_a_party_has_not_declared_yet_is_not_shown_and_its_files_are_not_given()
    {
        await using var site = await DeskSite.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(party);
        await site.World.Fills(party);
        using var visitor = await site.SignIn();
        var page = await visitor.Open($"/rondes/{round.Id}/{party.Id}");
        Assert.Contains("2 van de 2 onderdelen ingevuld", page.Text, StringComparison.Ordinal);
        Assert.Contains("Wij wachten op de partij", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("a[download]"));
        Assert.False(page.HasButton("Goedkeuren"));
    }

    [Fact]
    public async Task A_link_that_went_astray_is_revoked_and_every_contact_gets_a_new_one_once()
    {
        await using var site = await DeskSite.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(party);
        var astray = new Uri(await site.World.Link(party.Contacts[0].Email)).AbsolutePath;
        using var stranger = site.Site.Visitor();
        Assert.True((await stranger.Open(astray)).HasButton("Verder"));

        using var visitor = await site.SignIn();
        var page = await visitor.Open($"/rondes/{round.Id}/{party.Id}");
        var renewed = await visitor.Press(page, "Links intrekken");
        Assert.Equal("De oude links werken niet meer. Elke contactpersoon krijgt een nieuwe.", renewed.Notice);
        Assert.Empty((await visitor.Press(page, "Links intrekken")).Errors);
        await site.World.Settle();

        Assert.Equal(["ask", "new-link.2"], await site.World.Steps(party));
        Assert.False((await stranger.Open(astray)).HasButton("Verder"));
        Assert.True((await stranger.Open(new Uri(await site.World.Link(party.Contacts[0].Email)).AbsolutePath)).HasButton("Verder"));
    }

    [Fact]
    public async Task Words_of_a_party_are_words_and_nothing_else()
    {
        await using var site = await DeskSite.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(party);
        await site.World.Fills(party);
        var asked = (await site.World.Asked(party)).First(item => item.Item.NotApplicableAllowed);
        var id = new RequestKey(round.Id, party.Id);
        await site.World.Get<GiveAnswer>().Say(
            id, asked.Key, new Answer { RoundId = round.Id, PartyId = party.Id, ItemKey = asked.Key, NotApplicableBecause = Naughty }, site.World.Patience);
        await site.World.Attests(party);
        using var visitor = await site.SignIn();
        var page = await visitor.Open($"/rondes/{round.Id}/{party.Id}");
        Assert.Equal(Naughty, page.Of("blockquote"));
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task An_address_that_does_not_work_comes_with_what_to_do()
    {
        await using var site = await DeskSite.New();
        var party = await site.World.Given.ASupplier("Toetsbank", "weg@bounce.example");
        var round = await site.World.ARoundOf(party);
        using var visitor = await site.SignIn();
        var page = await visitor.Open($"/rondes/{round.Id}/{party.Id}");
        Assert.Equal($"/register/{party.Id}/contact", page.Link("Vul het nieuwe adres in"));
        Assert.Contains("weg@bounce.example Kwam terug", page.Text, StringComparison.Ordinal);
        Assert.Contains("loopt nog niet", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rondes/er-is-geen/kvk10000001")]
    [InlineData("/rondes/plan1-20261026/kvk99999999")]
    [InlineData("/rondes/plan1-20261026/%7C")]
    [InlineData("/rondes/plan1-20261026/kvk10000001?verklaring=7")]
    public async Task What_there_is_not_is_not_found(string path)
    {
        await using var site = await DeskSite.New();
        await Answered(site);
        using var visitor = await site.SignIn();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(path)).Status);
    }

    private static async Task<(Round Round, Party Party)> Answered(DeskSite site)
    {
        var party = await site.World.Given.ASupplier(Naughty);
        var round = await site.World.ARoundOf(party);
        await site.World.Answers(party);
        return (round, party);
    }
}
