using System.Net;
using System.Security.Cryptography;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.TestKit;
using Monitoring.Web.Shell;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class ShowReceiptTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_receipt_tells_who_declared_what_and_when()
    {
        var (party, anna, overview) = await Somebody();
        await site.World.Answers(party);
        var page = await anna.Open($"{overview}/ontvangstbewijs");
        var request = await site.World.Request(party);
        Assert.Equal($"Ontvangstbewijs {request.Receipt}", page.Heading);
        Assert.Contains("Anna de Vries, privacy officer", page.Text, StringComparison.Ordinal);
        Assert.Contains("26 oktober 2026, 09:00", page.Text, StringComparison.Ordinal);

        var answer = AttestedDocument.Read((await site.World.Get<RequestBook>().FindAttestation(request.Id, 1, site.World.Patience))!.Document).Answers[0];
        Assert.Contains(answer.Question!.Nl, page.Text, StringComparison.Ordinal);

        var attestation = (await site.World.Get<RequestBook>().FindAttestation(request.Id, 1, site.World.Patience))!;
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(attestation.Document)), page.Text, StringComparison.Ordinal);
        var kept = await anna.Get(page.Link("als bestand bewaren")!);
        Assert.Equal(attestation.Document, await kept.Content.ReadAsByteArrayAsync(site.World.Patience));
        Assert.Equal("sandbox; default-src 'none'", kept.Header("Content-Security-Policy"));
    }

    [Fact]
    public async Task Every_version_stays_and_the_earlier_ones_say_that_they_are()
    {
        var (party, anna, overview) = await Somebody();
        await site.World.Answers(party);
        var first = (await site.World.Request(party)).Receipt!;
        await site.World.Fills(party, words: "Beter.");
        await site.World.Attests(party);
        var page = await anna.Open($"{overview}/ontvangstbewijs");
        Assert.DoesNotContain(first, page.Heading, StringComparison.Ordinal);
        page = await anna.Open(page.Link(first)!);
        Assert.Equal($"Ontvangstbewijs {first}", page.Heading);
        Assert.Contains("Dit is een eerdere verklaring.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_declaration_there_is_no_receipt()
    {
        var (_, anna, overview) = await Somebody();
        Assert.Equal(overview, (await anna.Open($"{overview}/ontvangstbewijs")).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Open($"{overview}/ontvangstbewijs/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Open($"{overview}/verklaring/1")).Status);
    }

    [Fact]
    public async Task A_receipt_stays_also_when_the_request_has_ended_and_offers_a_change_no_more()
    {
        var (party, anna, overview) = await Somebody();
        await site.World.Answers(party);
        Assert.NotNull((await anna.Open($"{overview}/ontvangstbewijs")).Link("Antwoord wijzigen"));
        await site.World.Reviews(party);
        await site.World.Accepts(party);
        var page = await anna.Open($"{overview}/ontvangstbewijs");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Link("Antwoord wijzigen"));
    }

    private async Task<(Party Party, Visitor Visitor, string Overview)> Somebody()
    {
        var party = await site.World.Given.ASupplier("Leerlijn");
        var round = await site.World.ARoundOf(party);
        return (party, await site.Enter(party), $"/verzoek/{round.Id}/{party.Id}");
    }
}
