using Monitoring.Evidence;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class CorrectDeclarationTests(DeskSite desk) : IClassFixture<DeskSite>
{
    private Site Site => desk.Site;

    [Fact]
    public async Task An_error_found_during_review_is_a_new_declaration_and_the_reviewer_looks_again()
    {
        var party = await Site.World.Given.ASupplier("Leerlijn");
        var round = (await Site.World.ARoundOf(party)).Id;
        await Site.World.Answers(party);
        using var anna = await Site.Enter(party);
        Assert.Contains("gewoon wijzigen", (await anna.Open($"/verzoek/{round}/{party.Id}/fout")).Text, StringComparison.Ordinal);
        await Site.World.Reviews(party);
        var page = await anna.Open((await anna.Open($"/verzoek/{round}/{party.Id}")).Link("Er staat een fout")!);
        page = await anna.Press(page, "Verbetering verklaren");
        Assert.Equal(4, page.Errors.Count);
        var form = page;
        (string, string)[] said = [("Words", "Het aantal scholen was 12."), ("Name", "Anna de Vries"), ("Role", "directeur"), ("Authorised", "true")];
        page = await anna.Press(form, "Verbetering verklaren", said);
        Assert.Contains("Het aantal scholen was 12.", page.Text, StringComparison.Ordinal);
        await anna.Press(form, "Verbetering verklaren", said);

        // A colleague whose form was older is told that it was not sent, and keeps the words.
        page = await anna.Press(form, "Verbetering verklaren", ("Words", "De bijsluiter is verouderd."), ("Name", "Bert"), ("Role", "directeur"), ("Authorised", "true"));
        Assert.StartsWith("Een collega was u net voor.", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("De bijsluiter is verouderd.", page.Of("blockquote"));
        Assert.False(page.HasButton("Verbetering verklaren"));
        var request = await Site.World.Request(party);
        Assert.Equal((2, RequestStatus.Submitted), (request.Attestations, request.Status));
        Assert.Equal(ReviewOutcome.NotNow, await Site.World.Get<ReviewEvidence>().Accept(request.Id, World.Desk, Site.World.Patience));
        Assert.Equal(ReviewOutcome.NewerAttestation, await Site.World.Get<ReviewEvidence>().Start(request.Id, 1, World.Desk, Site.World.Patience));
        var first = AttestedDocument.Read((await Site.World.Get<RequestBook>().FindAttestation(request.Id, 1, Site.World.Patience))!.Document);
        Assert.Null(first.Correction);

        using var secretary = await desk.SignIn();
        var review = await secretary.Open($"/rondes/{round}/{party.Id}");
        Assert.Contains("De partij verbeterde haar verklaring nadat de beoordeling was begonnen", review.Text, StringComparison.Ordinal);
        Assert.Contains("Het aantal scholen was 12.", review.Text, StringComparison.Ordinal);
        await Site.World.Settle();
        Assert.Equal(["ask", "receipt.1", "receipt.2"], await Site.World.Steps(party));

        // Once, until it was judged; both sides see each version, and which one is the correction.
        await Site.World.Reviews(party);
        page = await anna.Open((await anna.Open($"/verzoek/{round}/{party.Id}")).Link("Klopt er nog iets niet?")!);
        Assert.Contains("Het secretariaat beoordeelt die verbetering eerst", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("textarea"));
        Assert.Contains("Het aantal scholen was 12.", (await anna.Open(page.Link("uw verbetering")!)).Text, StringComparison.Ordinal);
        Assert.Contains("· verbetering", (await anna.Open(page.Link("de verklaring daarvoor")!)).Text, StringComparison.Ordinal);
        page = await anna.Press(form, "Verbetering verklaren", [("Number", "3"), .. said]);
        Assert.Equal(["Een collega verbeterde de verklaring al. Die verbetering wordt eerst beoordeeld. Wat u invulde, is niet bewaard."], page.Errors);
        review = await secretary.Open($"/rondes/{round}/{party.Id}");
        Assert.Contains("verklaring 2 (verbetering)", review.Text, StringComparison.Ordinal);
        Assert.Contains("Het aantal scholen was 12.", review.Of("section.now"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reviews_reads_the_correction_first_and_cannot_approve_without_having_looked_at_it()
    {
        var party = await Site.World.Given.ASupplier("Leerlijn");
        var round = (await Site.World.ARoundOf(party)).Id;
        await Site.World.Answers(party);
        await Site.World.Reviews(party);
        foreach (var asked in await Site.World.Asked(party))
        {
            await Site.World.Judges(party, asked.Key);
        }

        using var anna = await Site.Enter(party);
        await anna.Press(await anna.Open($"/verzoek/{round}/{party.Id}/fout"), "Verbetering verklaren",
            ("Words", "Het aantal scholen was 12."), ("Name", "Anna de Vries"), ("Role", "directeur"), ("Authorised", "true"));

        using var secretary = await desk.SignIn();
        var review = await secretary.Press(await secretary.Open($"/rondes/{round}/{party.Id}"), "Beginnen met beoordelen");
        Assert.Contains("Het aantal scholen was 12.", review.Of("section.now"), StringComparison.Ordinal);
        var item = await secretary.Open(review.Document.QuerySelector(".reviewed a")!.GetAttribute("href")!);
        Assert.Contains("Het aantal scholen was 12.", item.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Niet gewijzigd sinds de vorige verklaring", item.Text, StringComparison.Ordinal);
        Assert.StartsWith("Lees eerst wat de partij verbeterde", Assert.Single((await secretary.Press(review, "Goedkeuren")).Errors), StringComparison.Ordinal);
        Assert.Equal(RequestStatus.InReview, (await Site.World.Request(party)).Status);
        Assert.StartsWith("Het bewijs is goedgekeurd.", (await secretary.Press(review, "Goedkeuren", ("Corrected", "true"))).Notice, StringComparison.Ordinal);
    }
}
