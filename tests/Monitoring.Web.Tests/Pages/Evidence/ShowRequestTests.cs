using System.Net;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class ShowRequestTests
{
    [Fact]
    public async Task Who_works_for_a_party_reads_its_pages_in_English_at_a_button()
    {
        await using var site = await Site.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(party);
        var visitor = await site.Enter(party);

        foreach (var page in new[] { "", "/onderdeel/model-agreement", "/doorgeven", "/meer-tijd" })
        {
            var address = $"/verzoek/{round.Id}/{party.Id}{page}";
            var english = await visitor.Press(await visitor.Open(address), "English");
            Assert.Equal((HttpStatusCode.OK, address), (english.Status, english.Path));
            Assert.Equal("en", english.Document.DocumentElement.GetAttribute("lang"));
            await visitor.Press(english, "Nederlands");
        }
    }

    [Fact]
    public async Task Each_state_of_a_request_has_its_own_words()
    {
        await using var site = await Site.New();
        var names = new[] { "Stil", "Klaar", "InReview", "Aanvaard", "Weg", "Gesloten", "Zaak", "Laat" };
        var parties = new List<Party>();
        foreach (var name in names)
            parties.Add(await site.World.Given.ASupplier(name));
        var round = await site.World.ARoundOf([.. parties]);
        var party = parties.ToDictionary(p => p.Name);
        var visitors = new Dictionary<string, Visitor>();
        foreach (var p in parties)
            visitors[p.Name] = await site.Enter(p);
        Task<SeenPage> Of(string name) => visitors[name].Open($"/verzoek/{round.Id}/{party[name].Id}");

        var page = await Of("Stil");
        Assert.Equal("Laat zien hoe u de afspraken nakomt", page.Heading);
        Assert.Contains("U heeft tot en met dinsdag 3 november 2026.", page.Text, StringComparison.Ordinal);
        Assert.Contains("u werkt als contact@partij1.example", page.Text, StringComparison.Ordinal);
        Assert.Equal("Bewijs geven · 0 van 2", page.Of("[aria-current=step]"));
        Assert.Single(page.Document.QuerySelectorAll(".card.now"));
        Assert.Single(page.Document.QuerySelectorAll(".utrecht-button--primary-action"));

        foreach (var name in new[] { "Klaar", "InReview", "Aanvaard" })
            await site.World.Answers(party[name]);
        page = await Of("Klaar");
        Assert.Equal("Uw verklaring is binnen", page.Heading);
        Assert.Contains((await site.World.Request(party["Klaar"])).Receipt!, page.Text, StringComparison.Ordinal);
        await site.World.Reviews(party["InReview"]);
        Assert.Equal("Wij beoordelen uw bewijs", (await Of("InReview")).Heading);
        await site.World.Reviews(party["Aanvaard"]);
        await site.World.Accepts(party["Aanvaard"]);
        page = await Of("Aanvaard");
        Assert.Equal("Uw bewijs is goedgekeurd", page.Heading);
        Assert.Null(page.Document.QuerySelector(".utrecht-button--primary-action"));
        await site.World.Withdraws(party["Weg"]);
        await site.World.Nudges(party["Weg"]);
        Assert.Equal("Dit verzoek is vervallen", (await Of("Weg")).Heading);

        var request = await site.World.Request(party["Stil"]);
        await site.World.MoveToEndOf(request.LastDay!.Value);
        request = await site.World.Request(party["Stil"]);
        page = await Of("Stil");
        Assert.Contains("Dit is de laatste oproep: u heeft nog tot en met", page.Of(".utrecht-alert--warning"), StringComparison.Ordinal);
        Assert.Contains(new Language(english: false).Date(request.LastCallDay!.Value), page.Text, StringComparison.Ordinal);

        await site.World.MoveToEndOf(request.LastCallDay.Value);
        page = await Of("Stil");
        Assert.Contains("Het Platform heeft een voornemen geopend", page.Of(".utrecht-alert--warning"), StringComparison.Ordinal);
        Assert.Contains("Er is niets geregistreerd, geteld of openbaar gemaakt", page.Text, StringComparison.Ordinal);
        Assert.Equal($"/verzoek/{round.Id}/{party["Stil"].Id}/uitleg", page.Link("Uitleggen waarom"));
        await site.World.Explains(party["Zaak"]);
        Assert.Contains("Uw uitleg is binnen", (await Of("Zaak")).Text, StringComparison.Ordinal);
        await site.World.Registers(party["Zaak"]);
        Assert.Equal("Er is een zaak geregistreerd", (await Of("Zaak")).Heading);
        await site.World.Explains(party["Gesloten"]);
        await site.World.Closes(party["Gesloten"]);
        Assert.Equal("Dit verzoek is gesloten", (await Of("Gesloten")).Heading);
        await site.World.Answers(party["Laat"]);
        Assert.Equal("Uw verklaring is binnen", (await Of("Laat")).Heading);

        await site.World.Cancels(await site.World.Round(round.Id));
        await site.World.Nudges(party["Stil"]);
        Assert.Equal("Deze ronde is gestopt", (await Of("Stil")).Heading);
        foreach (var visitor in visitors.Values)
            visitor.Dispose();
    }

    [Fact]
    public async Task What_changed_after_the_declaration_counts_only_when_declared_anew()
    {
        await using var site = await Site.New();
        var party = await site.World.Given.ASupplier("Leerlijn");
        var round = await site.World.ARoundOf(party);
        using var anna = await site.Enter(party);
        await site.World.Answers(party);
        var overview = $"/verzoek/{round.Id}/{party.Id}";
        var page = await anna.Press(await anna.Open($"{overview}/onderdeel/model-agreement"), "terug naar het overzicht", ("Choices", "other"));
        Assert.Equal("Uw antwoord is anders dan uw verklaring", page.Heading);
        Assert.Equal($"{overview}/verklaren", page.Link("Nakijken en verklaren"));

        await site.World.Reviews(party);
        page = await anna.Open(overview);
        Assert.Equal("Wij beoordelen uw bewijs", page.Heading);
        Assert.Contains("Wij beoordelen wat u verklaarde, niet wat u daarna nog wijzigde", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_partys_request_is_not_for_this_visitor()
    {
        await using var site = await Site.New();
        var mine = await site.World.Given.ASupplier("Leerlijn");
        var theirs = await site.World.Given.ASupplier("Bordwijzer");
        var round = await site.World.ARoundOf(mine, theirs);
        using var anna = await site.Enter(mine);
        foreach (var act in new[] { "", "/verklaren", "/ontvangstbewijs", "/uitleg", "/onderdeel/model-agreement", "/verklaring/1" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await anna.Open($"/verzoek/{round.Id}/{theirs.Id}{act}")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await anna.Open($"/verzoek/another/{mine.Id}{act}")).Status);
        }
    }
}
