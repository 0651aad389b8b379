using System.Net;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class AttestTests(Site site) : IClassFixture<Site>
{
    private static readonly (string, string)[] Anna = [("Name", "Anna de Vries"), ("Role", "privacy officer"), ("Authorised", "true")];

    [Fact]
    public async Task What_is_declared_stands_there_in_full_with_the_hashes_of_the_files()
    {
        var (party, anna) = await Filled();
        var page = await anna.Open(await Page(party));
        var (answers, _) = await site.World.Get<AttestEvidence>().Preview(await site.World.Request(party), await Framework(), site.World.Patience);
        Assert.Contains("Het model 2.0, zonder afwijkingen", page.Text, StringComparison.Ordinal);
        Assert.All(answers.SelectMany(a => a.Files), file => Assert.Contains(file.Sha256, page.Text, StringComparison.Ordinal));
        Assert.Contains(AttestEvidence.Declaration.Nl, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_a_role_and_the_tick_nothing_is_declared()
    {
        var (party, anna) = await Filled();
        var page = await anna.Press(await anna.Open(await Page(party)), "Verklaren en versturen", ("Role", new string('x', 121)));
        Assert.Equal(
            ["Vul uw naam in.", "Maak dit korter: hoogstens 120 tekens.", "Zet het vinkje als u dit mag verklaren. Mag u dat niet? Geef de link dan aan een collega die het wel mag."],
            page.Errors);
        Assert.Equal(0, (await site.World.Request(party)).Attestations);
    }

    [Fact]
    public async Task A_declaration_leads_to_its_receipt_and_sent_twice_it_is_one()
    {
        var (party, anna) = await Filled();
        var form = await anna.Open(await Page(party));
        var receipt = await anna.Press(form, "Verklaren en versturen", Anna);
        Assert.EndsWith("/ontvangstbewijs", receipt.Path, StringComparison.Ordinal);
        var again = await anna.Press(form, "Verklaren en versturen", Anna);
        Assert.Equal(receipt.Heading, again.Heading);
        Assert.Equal(1, (await site.World.Request(party)).Attestations);
        Assert.Contains("U heeft dit al verklaard", (await anna.Open(await Page(party))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_colleagues_who_declare_the_second_reads_that_it_is_done()
    {
        var (party, anna) = await Filled();
        using var bram = await site.Enter(party);
        var his = await bram.Open(await Page(party));
        await anna.Press(await anna.Open(await Page(party)), "Verklaren en versturen", Anna);
        var page = await bram.Press(his, "Verklaren en versturen", ("Name", "Bram"), ("Role", "directeur"), ("Authorised", "true"));
        Assert.StartsWith("Anna de Vries was u net voor", page.Notice, StringComparison.Ordinal);
        Assert.Equal(1, (await site.World.Request(party)).Attestations);
    }

    [Fact]
    public async Task An_answer_that_changed_meanwhile_is_shown_before_it_is_declared()
    {
        var (party, anna) = await Filled();
        var form = await anna.Open(await Page(party));
        await site.World.Fills(party, words: "Iets anders.");
        var page = await anna.Press(form, "Verklaren en versturen", Anna);
        Assert.StartsWith("Iemand heeft intussen een antwoord gewijzigd.", Assert.Single(page.Errors), StringComparison.Ordinal);
        page = await anna.Press(page, "Verklaren en versturen", Anna);
        Assert.EndsWith("/ontvangstbewijs", page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_named_with_the_way_to_it()
    {
        var party = await site.World.Given.ASupplier("Leerlijn");
        await site.World.ARoundOf(party);
        using var anna = await site.Enter(party);
        var page = await anna.Open(await Page(party));
        Assert.False(page.HasButton("Verklaren en versturen"));
        Assert.Contains("1. De modelovereenkomst: Er ontbreekt nog uw keuze.", page.Text, StringComparison.Ordinal);
        Assert.Contains("/onderdeel/model-agreement", page.Link("1. De modelovereenkomst"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_review_began_nothing_can_be_declared()
    {
        var (party, anna) = await Filled();
        var form = await anna.Open(await Page(party));
        await site.World.Attests(party);
        await site.World.Fills(party, words: "Anders.");
        var anew = await anna.Open(await Page(party));
        await site.World.Reviews(party);
        var page = await anna.Press(anew, "Verklaren en versturen", Anna);
        Assert.StartsWith("Verklaren kan niet meer", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.False(page.HasButton("Verklaren en versturen"));
        Assert.Equal(HttpStatusCode.OK, (await anna.Press(form, "Verklaren en versturen", Anna)).Status);
    }

    private async Task<(Party Party, Visitor Visitor)> Filled()
    {
        var party = await site.World.Given.ASupplier("Leerlijn");
        await site.World.ARoundOf(party);
        await site.World.Fills(party);
        return (party, await site.Enter(party));
    }

    private Task<Monitoring.Frameworks.Framework> Framework() => site.World.Get<Monitoring.Frameworks.FrameworkLibrary>().Get(World.FrameworkVersion, site.World.Patience);

    private async Task<string> Page(Party party) => $"/verzoek/{(await site.World.Request(party)).RoundId}/{party.Id}/verklaren";
}
