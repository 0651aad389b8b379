using System.Net;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.TestKit;
using Monitoring.Web.Evidence;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public sealed class AttestPostTests(DeskSite desk) : PostPagesTest(desk)
{
    private static readonly (string, string)[] Whole = [("Name", "Piet Papier"), ("Role", "directeur"), ("Authorised", "true"), ("Faithful", "true")];

    [Fact]
    public async Task Before_all_is_entered_it_says_what_is_missing()
    {
        var party = await Came();
        using var visitor = await Desk.SignIn();
        var page = await visitor.Open(await Address(party));
        Assert.Contains("Dit ontbreekt nog", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("Verklaring vastleggen"));
        Assert.NotNull(page.Link("De modelovereenkomst"));
    }

    [Fact]
    public async Task Each_thing_that_is_wrong_has_a_sentence()
    {
        var party = await Came();
        await World.Fills(party);
        using var visitor = await Desk.SignIn();
        var page = await visitor.Press(await visitor.Open(await Address(party)), "Verklaring vastleggen");
        Assert.Equal(
            ["Vul de naam in van wie ondertekende.", "Vul de functie in, zoals directeur of privacy officer. Staat die er niet bij? Vraag het de partij.",
             "Zet het vinkje als deze persoon dit mag verklaren. Weet u het niet? Vraag het de partij.", "Zet het vinkje als u alles heeft nagekeken. Klopt iets niet? Wijzig het dan eerst."],
            page.Errors);
        page = await visitor.Press(page, "Verklaring vastleggen", [.. Whole[1..], ("Name", new string('x', 121))]);
        Assert.Equal(["Maak dit korter: hoogstens 120 tekens."], page.Errors);
        Assert.Equal(0, (await World.Request(party)).Attestations);
    }

    [Fact]
    public async Task Recorded_it_is_a_declaration_that_says_everywhere_that_it_was_entered_by_whom_and_twice_is_once()
    {
        var party = await Came();
        await World.Fills(party);
        using var visitor = await Desk.SignIn();
        var form = await visitor.Open(await Address(party));
        Assert.Contains("Dit is precies wat onder de naam van Leerlijn wordt verklaard", form.Text, StringComparison.Ordinal);
        Assert.Contains("Het model 2.0, zonder afwijkingen", form.Text, StringComparison.Ordinal);
        var page = await visitor.Press(form, "Verklaring vastleggen", Whole);
        Assert.Equal("De verklaring is vastgelegd. Alle contactpersonen van de partij krijgen een bevestiging.", page.Notice);
        Assert.StartsWith("De verklaring is vastgelegd", (await visitor.Press(form, "Verklaring vastleggen", Whole)).Notice, StringComparison.Ordinal);
        Assert.Equal(1, (await World.Request(party)).Attestations);
        await World.Settle();

        Assert.Contains("Piet Papier, directeur", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Dit antwoord kwam per post. {World.Desk} heeft het ingevoerd.", page.Text, StringComparison.Ordinal);
        Assert.Contains("U voerde deze verklaring zelf in", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ingevoerd als verklaring 1", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(page.Link("brief.pdf")!)).StatusCode);
        var review = await visitor.Press(page, "Beginnen met beoordelen");
        Assert.Contains($"ingevoerd door {World.Desk}", (await visitor.Open(review.Link("De modelovereenkomst")!)).Text, StringComparison.Ordinal);

        // The party reads it by its own link, and can open the paper.
        using var anna = await Desk.Site.Enter(party);
        var id = (await World.Request(party)).Id;
        var receipt = await anna.Open(id.Receipt());
        Assert.Contains($"{World.Desk} heeft het ingevoerd", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("Meld het meteen bij het secretariaat", receipt.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await anna.Get(receipt.Link("brief.pdf")!)).StatusCode);
        Assert.Equal("receipt-by-post.1", (await World.Steps(party))[^1]);
    }

    [Fact]
    public async Task The_party_can_change_what_was_entered_until_the_review_begins()
    {
        var party = await Came();
        await World.Fills(party);
        using var visitor = await Desk.SignIn();
        await visitor.Press(await visitor.Open(await Address(party)), "Verklaring vastleggen", Whole);
        await World.Settle();
        using var anna = await Desk.Site.Enter(party);
        var id = (await World.Request(party)).Id;
        Assert.Contains("Het secretariaat heeft het ingevoerd", (await anna.Open(id.Overview())).Text, StringComparison.Ordinal);
        await anna.Press(await anna.Open(id.Item("model-agreement")), "Opslaan en verder", ("Choices", "other"));
        Assert.Contains("Er is na uw verklaring iets gewijzigd", (await anna.Open(id.Overview())).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_meanwhile_is_looked_at_again_and_a_party_that_declared_itself_is_not_overwritten()
    {
        var party = await Came();
        await World.Fills(party);
        using var visitor = await Desk.SignIn();
        var form = await visitor.Open(await Address(party));
        await World.Fills(party, words: "Anders.");
        var page = await visitor.Press(form, "Verklaring vastleggen", Whole);
        Assert.StartsWith("Iemand heeft intussen iets gewijzigd", Assert.Single(page.Errors), StringComparison.Ordinal);
        await World.Attests(party);
        page = await visitor.Press(page, "Verklaring vastleggen", Whole);
        Assert.StartsWith("De partij heeft intussen zelf verklaard", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains("De partij heeft zelf verklaard", (await visitor.Open(await Post(party))).Text, StringComparison.Ordinal);

        // A colleague set it aside: nothing is left to enter.
        await World.SetsAside(party);
        page = await visitor.Open(await Address(party));
        Assert.StartsWith("Er ligt niets meer om in te voeren", page.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_was_destroyed_has_to_be_replaced_first()
    {
        var party = await Came();
        await World.Fills(party);
        using var visitor = await Desk.SignIn();
        var form = await visitor.Open(await Address(party));
        var scan = Assert.Single(await World.Get<PostBook>().Of(await World.Request(party), World.Patience)).Scan;
        await World.Get<FileBook>().Destroy(party.Id, scan.Sha256, World.Desk, "Leerlingen.", World.Patience);
        Assert.StartsWith("Het bestand van de brief is geweigerd", Assert.Single((await visitor.Press(form, "Verklaring vastleggen", Whole)).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_address_is_to_be_told_by_letter()
    {
        var party = await World.Given.Changed(await World.Given.ASupplier("Zonder adres"), p => p with { Contacts = [] });
        await World.ARoundOf(party);
        await World.ComesByPost(party);
        foreach (var item in await World.Asked(party))
        {
            var said = new Answer { RoundId = "", PartyId = "", ItemKey = "", NotApplicableBecause = "Wij leveren alleen boeken." };
            await World.Get<GiveAnswer>().Say((await World.Request(party)).Id, item.Key, said, World.Patience);
        }

        using var visitor = await Desk.SignIn();
        var page = await visitor.Press(await visitor.Open(await Address(party)), "Verklaring vastleggen", Whole);
        Assert.Contains("stuur haar zelf een brief met het nummer", page.Notice, StringComparison.Ordinal);
    }

    private async Task<string> Address(Party party) => await Post(party) + "/vastleggen";
}
