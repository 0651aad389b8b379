using System.Net;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Frameworks;

public class DeviationsTests
{
    [Fact]
    public async Task Without_a_round_or_a_deviation_the_page_says_when_there_will_be_some()
    {
        await using var site = await DeskSite.New();
        using var stranger = site.Site.Visitor();
        Assert.Equal("/aanmelden", (await stranger.Open("/kader/afwijkingen")).Path);
        using var visitor = await site.SignIn();
        Assert.Contains("Er is nog geen ronde", (await visitor.Open("/kader/afwijkingen")).Text, StringComparison.Ordinal);
        await Declared(site.World, "Leerlijn", "Langer.");
        Assert.Contains("Hier staat nog geen afwijking", (await visitor.Open("/kader/afwijkingen")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/kader/afwijkingen?ronde=geen")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/kader/afwijkingen?onderwerp=geen")).Status);
    }

    [Fact]
    public async Task What_was_accepted_stands_by_party_and_by_clause_with_its_reason_and_leads_to_the_declaration()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        var (round, party) = await Declared(site.World, "Leerlijn", "<b>Langer</b>.");
        await site.World.Reviews(party);
        await site.World.Accepts(party);
        await site.World.Get<AcceptedBook>().Keep(await site.World.Request(party), round, site.World.Patience);
        var page = await visitor.Open((await visitor.Open("/kader")).Link("Afwijkingen van de modelovereenkomst")!);
        Assert.Equal(2, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Leerlijn Leveranciers Bewaartermijnen artikel 7 <b>Langer</b>. De wet eist het.", page.Text, StringComparison.Ordinal);
        Assert.Equal($"/rondes/{round.Id}/{party.Id}#verklaring", page.Link("Leerlijn"));
        page = await visitor.Open(page.Link("De rolverdeling")!);
        Assert.Equal("Iets anders.", page.Document.QuerySelector("tbody td.words")!.TextContent.Trim());
        Assert.Single(page.Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("Van dit onderwerp wijkt niemand af", (await visitor.Open(page.Link("Geheimhouding")!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_are_paged()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        var (round, _) = await Declared(site.World, "Leerlijn", "Langer.");
        var lines = site.World.Table<DeviationLine>();
        for (var n = 0; n < 30; n++)
        {
            await lines.Commit(new Batch().Insert(DeviationLine.Of(
                new EvidenceRequest { RoundId = round.Id, PartyId = $"kvk{n:d8}", PartyName = $"Partij {n:d2}", PartyKind = PartyKind.Supplier, OpenedAt = site.World.Now },
                "model-agreement", 1, new AttestedDeviation("retention", new LocalText("Bewaartermijnen", "Retention periods"), null, "Langer.", "De wet."))), site.World.Patience);
        }

        var page = await visitor.Open("/kader/afwijkingen?onderwerp=retention");
        Assert.Equal(25, page.Document.QuerySelectorAll("tbody tr").Length);
        page = await visitor.Open(page.Link("Volgende")!);
        Assert.Equal(5, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("26–30", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[aria-current][href*='onderwerp=retention']"));
        Assert.Equal(25, (await visitor.Open(page.Link("Vorige")!)).Document.QuerySelectorAll("tbody tr").Length);
    }

    private static async Task<(Round Round, Party Party)> Declared(World world, string name, string what)
    {
        world.AsksBy = World.WholeFramework;
        var party = await world.Given.ASupplier(name);
        var round = await world.ARoundOf(party);
        await world.Fills(party);
        var id = new RequestKey(round.Id, party.Id);
        var answer = (await world.Get<RequestBook>().Answers(id, world.Patience))["model-agreement"].Value;
        await world.Get<GiveAnswer>().Say(
            id, "model-agreement",
            answer with { Choices = ["model-deviating"], Deviations = [new("retention", "artikel 7", what, "De wet eist het."), new("roles", null, "Iets anders.", "Daarom.")] },
            world.Patience);
        Assert.Equal(AttestOutcome.Kept, await world.Attests(party));
        await world.Settle();
        return (round, party);
    }
}
