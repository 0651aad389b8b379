using System.Net;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class PassOnRequestTests(DeskSite desk) : IClassFixture<DeskSite>
{
    private const string Root = "http://monitoring.test";

    private Site Site => desk.Site;

    [Fact]
    public async Task A_colleague_works_under_an_own_name_until_the_link_is_taken_back()
    {
        var (party, round) = await Asked();
        var overview = $"/verzoek/{round}/{party.Id}";
        using var anna = await Site.Enter(party);
        var page = await anna.Open((await anna.Open(overview)).Link("Doorgeven aan een collega")!);
        page = await anna.Press(page, "Doorgeven");
        Assert.Equal(["Vul de naam van uw collega in.", "Vul een e-mailadres in, zoals naam@organisatie.nl."], page.Errors);
        page = await anna.Press(page, "Doorgeven", ("Name", "Chris Bakker"), ("Email", party.Contacts[0].Email));
        Assert.StartsWith("Dit is een contactpersoon", Assert.Single(page.Errors), StringComparison.Ordinal);
        foreach (var wrong in new[] { "a,b@leerlijn.example", "chris@leerlijn", "chrís@leerlijn.example", "chris @leerlijn.example" })
        {
            Assert.Equal(["Vul een e-mailadres in, zoals naam@organisatie.nl."], (await anna.Press(page, "Doorgeven", ("Name", "Chris Bakker"), ("Email", wrong))).Errors);
        }

        var address = $"chris@{party.Id}.example";
        page = await anna.Press(page, "Doorgeven", ("Name", "Chris Bakker"), ("Email", address));
        Assert.Equal("Chris Bakker krijgt een e-mail met een eigen link.", page.Notice);
        await Site.World.Settle();
        page = await anna.Press(page, "Doorgeven", ("Name", "Chris"), ("Email", address.ToUpperInvariant()));
        Assert.StartsWith("Chris Bakker heeft op dit adres al een link.", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Single(await Site.World.Letters(address));

        using var chris = Site.Visitor();
        var link = (await Site.World.Link(address))[Root.Length..];
        page = await chris.Press(await chris.Open(link), "Verder");
        Assert.Contains(address, page.Text, StringComparison.Ordinal);
        page = await chris.Open($"{overview}/doorgeven");
        Assert.False(page.HasButton("Doorgeven"));
        Assert.Contains("gaf dit verzoek aan u door", page.Text, StringComparison.Ordinal);
        var item = await chris.Open($"{overview}/onderdeel/model-agreement");
        await chris.Press(item, "Opslaan en terug", ("Choices", item.Document.QuerySelector("input[name=Choices]")!.GetAttribute("value")!));
        Assert.Contains("Laatst gewijzigd door Chris Bakker, vandaag om 09:00", (await anna.Open(overview)).Text, StringComparison.Ordinal);

        page = await anna.Open($"{overview}/doorgeven");
        Assert.Contains("Chris Bakker", page.Text, StringComparison.Ordinal);
        page = await anna.Press(page, "Link intrekken");
        Assert.StartsWith("De link is ingetrokken", page.Notice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await chris.Open(overview)).Status);
        var gone = await chris.Open(link);
        Assert.Equal((HttpStatusCode.Gone, "Deze link is ingetrokken"), (gone.Status, gone.Heading));
        Assert.Contains("Vraag dan uw collega om het opnieuw aan u door te geven.", gone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("In een nieuwere e-mail van ons", gone.Text, StringComparison.Ordinal);
        Assert.Null(gone.Link("Een nieuwe link vragen"));
        Assert.Contains("Chris Bakker", (await anna.Open($"{overview}/doorgeven")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_sees_who_has_a_link_and_takes_it_back()
    {
        var (party, round) = await Asked();
        await Site.World.Get<PassOn>().Give((await Site.World.Request(party)).Id, "Chris Bakker", "chris@elders.example", party.Contacts[0].Id, Site.World.Patience);
        using var secretary = await desk.SignIn();
        var page = await secretary.Open((await secretary.Open($"/rondes/{round}/{party.Id}")).Link("Collega’s van de partij")!);
        Assert.Contains("chris@elders.example", page.Text, StringComparison.Ordinal);
        page = await secretary.Press(page, "Link intrekken");
        Assert.StartsWith("De link is ingetrokken", page.Notice, StringComparison.Ordinal);
        Assert.Contains(World.Desk, page.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("Link intrekken"));
        using var nobody = Site.Visitor();
        Assert.Equal("/aanmelden", (await nobody.Open($"/rondes/{round}/{party.Id}/collegas")).Path);
    }

    private async Task<(Party Party, string Round)> Asked()
    {
        var party = await Site.World.Given.ASupplier("Leerlijn");
        return (party, (await Site.World.ARoundOf(party)).Id);
    }
}
