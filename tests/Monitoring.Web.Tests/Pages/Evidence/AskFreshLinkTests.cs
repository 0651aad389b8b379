using System.Net;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class AskFreshLinkTests(DeskSite desk) : IClassFixture<DeskSite>
{
    private Site Site => desk.Site;

    [Fact]
    public async Task A_contact_gets_a_link_that_works_once_a_quarter_and_everybody_the_same_answer()
    {
        var party = await Site.World.Given.ASupplier("Leerlijn");
        await Site.World.ARoundOf(party);
        var address = party.Contacts[0].Email;
        using var visitor = Site.Visitor();
        var form = await visitor.Open((await visitor.Open("/bewijs/onzin")).Link("Een nieuwe link vragen")!);
        Assert.StartsWith("Vul uw e-mailadres in", Assert.Single((await visitor.Press(form, "Stuur mij een link", ("Email", "geen"))).Errors), StringComparison.Ordinal);
        var known = await visitor.Press(form, "Stuur mij een link", ("Email", address.ToUpperInvariant()));
        await visitor.Press(form, "Stuur mij een link", ("Email", address));
        var unknown = await visitor.Press(form, "Stuur mij een link", ("Email", "vreemde@elders.example"));
        Assert.Equal(known.Text, unknown.Text);
        Assert.Equal(known.Url, unknown.Url);
        Assert.StartsWith("Kijk in uw e-mail Als dit adres bij ons bekend is als contactpersoon", known.Text, StringComparison.Ordinal);
        await Site.World.Settle();
        Assert.Single(await Site.World.Steps(party), step => step.StartsWith("fresh-link.", StringComparison.Ordinal));
        Assert.Empty(await Site.World.Letters("vreemde@elders.example"));
        using var anna = await Site.Enter(party);
        Assert.Equal(HttpStatusCode.OK, (await anna.Open($"/verzoek/{(await Site.World.Request(party)).RoundId}/{party.Id}")).Status);
    }

    [Fact]
    public async Task Nothing_is_sent_for_a_request_that_has_ended()
    {
        var party = await Site.World.Given.ASupplier("Leerlijn");
        var round = await Site.World.ARoundOf(party);
        await Site.World.Cancels(round);
        using var visitor = Site.Visitor();
        await visitor.Press(await visitor.Open("/link"), "Stuur mij een link", ("Email", party.Contacts[0].Email));
        await Site.World.Settle();
        Assert.DoesNotContain(await Site.World.Steps(party), step => step.StartsWith("fresh-link.", StringComparison.Ordinal));
    }
}
