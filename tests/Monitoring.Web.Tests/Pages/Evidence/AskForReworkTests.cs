using System.Net;
using Monitoring.Evidence;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class AskForReworkTests
{
    [Fact]
    public async Task What_needs_rework_is_asked_with_a_reason_and_a_term_after_the_letter_was_seen_and_the_party_reads_it()
    {
        await using var site = await DeskSite.New();
        var (_, party, url) = await ReviewItemTests.InReview(site);
        await Judge(site, party, note: "Onder ons: al drie keer gebeld.");
        using var visitor = await site.SignIn();
        var form = await visitor.Open((await visitor.Open(url)).Link("Aanvulling vragen")!);
        Assert.Contains("De handtekening ontbreekt.", form.Text, StringComparison.Ordinal);
        Assert.Contains("1 onderdeel is nog niet bekeken", form.Text, StringComparison.Ordinal);
        Assert.Equal("5", form.Document.QuerySelector("#Days")!.GetAttribute("value"));
        Assert.Equal(
            ["Schrijf op waarom u het bewijs nog niet goedkeurt. De partij leest dit.", "Vul een getal in van 5 tot en met 65 werkdagen."],
            (await visitor.Press(form, "Brief bekijken", ("Days", "4"))).Errors);

        var preview = await visitor.Press(form, "Brief bekijken", ("Reason", "Eén stuk is niet getekend."), ("Days", "10"));
        Assert.Contains("Er is nog niets verstuurd.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("De modelovereenkomst (artikel 4, lid 2): De handtekening ontbreekt.", preview.Of("pre"), StringComparison.Ordinal);
        Assert.DoesNotContain("al drie keer gebeld", preview.Source, StringComparison.Ordinal);
        Assert.Equal(RequestStatus.InReview, (await site.World.Request(party)).Status);

        var sent = await visitor.Press(preview, "Versturen", ("Reason", "Eén stuk is niet getekend."), ("Days", "10"));
        Assert.Equal("De partij is om een aanvulling gevraagd. De brief gaat naar al haar contactpersonen.", sent.Notice);
        await site.World.Settle();
        Assert.Empty((await visitor.Press(preview, "Versturen", ("Reason", "Eén stuk is niet getekend."), ("Days", "10"))).Errors);
        var waiting = await visitor.Open(url);
        Assert.Contains("Wij wachten op de aanvulling", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("Eén stuk is niet getekend.", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("Aanvulling gevraagd", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("Opnieuw gevraagd 1", (await visitor.Open($"/rondes/{(await site.World.Request(party)).RoundId}")).Of(".filters"), StringComparison.Ordinal);
        Assert.Equal(["ask", "receipt.1", "rework.2"], await site.World.Steps(party));
    }

    [Fact]
    public async Task The_party_sees_what_is_asked_again_and_why_and_until_when_and_nothing_that_is_ours()
    {
        await using var site = await DeskSite.New();
        var (round, party, url) = await ReviewItemTests.InReview(site);
        await Judge(site, party, note: "Onder ons: al drie keer gebeld.");
        Assert.Equal(ReworkOutcome.Asked, await site.World.AsksAnew(party, remark: "De handtekening ontbreekt.", days: 10));
        using var anna = await site.Site.Enter(party);
        var page = await anna.Open($"/verzoek/{round.Id}/{party.Id}");
        Assert.Equal("Wij vragen u om een aanvulling", page.Heading);
        Assert.Contains("Eén onderdeel is nog niet compleet.", page.Text, StringComparison.Ordinal);
        Assert.Contains("U heeft tot en met dinsdag 10 november 2026.", page.Text, StringComparison.Ordinal);
        Assert.Contains("De handtekening ontbreekt.", page.Of("section.card.now"), StringComparison.Ordinal);
        Assert.Contains("Aan te vullen", page.Of("section.card.now"), StringComparison.Ordinal);
        Assert.DoesNotContain("gebeld", page.Source, StringComparison.Ordinal);
        Assert.Null(page.Link("Nakijken en verklaren"));
        Assert.NotNull(page.Link("Opnieuw verklaren"));

        var item = await anna.Open(page.Link("Verder met dit onderdeel")!);
        Assert.Contains("Dit vragen wij u aan te vullen: De handtekening ontbreekt.", item.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("gebeld", item.Source, StringComparison.Ordinal);

        // Whatever was chosen, what a person asked for can be given: a file, and words.
        Assert.NotNull(item.Document.QuerySelector("input[type=file]"));
        Assert.Null(item.Document.QuerySelector("input[type=file]")!.Closest("[data-only-with=Files]"));
        Assert.Null(item.Document.QuerySelector("[name=Explanation]")!.Closest("[data-only-with]"));
        await site.World.Fills(party, words: "Nu met handtekening.");
        var changed = await anna.Open($"/verzoek/{round.Id}/{party.Id}");
        Assert.NotNull(changed.Link("Nakijken en verklaren"));
        await site.World.Attests(party);
        await site.World.Settle();
        Assert.DoesNotContain("De handtekening ontbreekt.", (await anna.Open($"/verzoek/{round.Id}/{party.Id}")).Source, StringComparison.Ordinal);

        using var visitor = await site.SignIn();
        Assert.Contains("bestand erbij: bewijs.pdf", (await visitor.Press(await visitor.Open(url), "Beginnen met beoordelen")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_colleague_found_meanwhile_is_read_before_anything_leaves()
    {
        await using var site = await DeskSite.New();
        var (_, party, url) = await ReviewItemTests.InReview(site);
        await Judge(site, party);
        using var visitor = await site.SignIn();
        var form = await visitor.Open(url + "/opnieuw");
        var preview = await visitor.Press(form, "Brief bekijken", ("Reason", "Nog niet."), ("Days", "10"));
        await site.World.Judges(party, (await site.World.Asked(party))[0].Key, "Toch iets anders.", by: DeskSite.Colleague);
        var refused = await visitor.Press(preview, "Versturen", ("Reason", "Nog niet."), ("Days", "10"));
        Assert.StartsWith("Intussen is iets veranderd aan wat u vraagt", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains("Toch iets anders.", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rework.2", await site.World.Steps(party));
    }

    [Fact]
    public async Task Where_nothing_needs_rework_the_page_says_so()
    {
        await using var site = await DeskSite.New();
        var (_, _, url) = await ReviewItemTests.InReview(site);
        using var visitor = await site.SignIn();
        Assert.Contains("Er is niets om aan te vullen", (await visitor.Open(url + "/opnieuw")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/rondes/er-is-geen/kvk10000001/opnieuw")).Status);
        using var stranger = site.Site.Visitor();
        Assert.Equal("/aanmelden", (await stranger.Open(url + "/opnieuw")).Path);
    }

    private static async Task Judge(DeskSite site, Monitoring.Register.Party party, string? note = null) =>
        Assert.Equal(JudgeOutcome.Kept, await site.World.Judges(party, (await site.World.Asked(party))[0].Key, "De handtekening ontbreekt.", note: note));
}
