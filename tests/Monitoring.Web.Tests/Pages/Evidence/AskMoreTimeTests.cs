using System.Net;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class AskMoreTimeTests(DeskSite desk) : IClassFixture<DeskSite>
{
    private Site Site => desk.Site;

    [Fact]
    public async Task A_party_asks_and_the_desk_grants_another_day()
    {
        var (party, round) = await Asked();
        using var anna = await Site.Enter(party);
        var page = await anna.Open((await anna.Open($"/verzoek/{round}/{party.Id}")).Link("Meer tijd vragen")!);
        Assert.Contains("dinsdag 3 november 2026", page.Text, StringComparison.Ordinal);
        page = await anna.Press(page, "Vragen om meer tijd");
        Assert.Equal(["Vul een datum in, zoals 31-12-2027.", "Schrijf op waarom u meer tijd nodig heeft."], page.Errors);
        page = await anna.Press(page, "Vragen om meer tijd", ("Until", "2026-11-01"), ("Because", "Ziek."));
        Assert.StartsWith("Kies een dag na dinsdag 3 november 2026", Assert.Single(page.Errors), StringComparison.Ordinal);
        var form = page;
        page = await anna.Press(form, "Vragen om meer tijd", ("Until", "20-11-2026"), ("Because", "De jurist is ziek."));
        Assert.Equal("Uw vraag om meer tijd is binnen. Tot wij besluiten staat uw termijn stil.", page.Notice);
        page = await anna.Press(form, "Vragen om meer tijd", ("Until", "20-11-2026"), ("Because", "De jurist is ziek."));
        Assert.Equal($"/verzoek/{round}/{party.Id}", page.Path);
        Assert.Contains("U vroeg om tijd tot en met vrijdag 20 november 2026", (await anna.Open($"/verzoek/{round}/{party.Id}/meer-tijd")).Text, StringComparison.Ordinal);
        await Site.World.Settle();

        using var secretary = await desk.SignIn();
        page = await secretary.Open((await secretary.Open("/taken")).Link("Besluiten")!);
        Assert.Contains("De jurist is ziek.", page.Text, StringComparison.Ordinal);
        page = await secretary.Press(page, "Weigeren", ("Words", ""));
        Assert.StartsWith("Schrijf op waarom u weigert.", Assert.Single(page.Errors), StringComparison.Ordinal);
        page = await secretary.Press(page, "Meer tijd geven", ("Until", "2026-11-02"));
        Assert.StartsWith("Kies een dag na", Assert.Single(page.Errors), StringComparison.Ordinal);
        var decision = page;
        page = await secretary.Press(decision, "Meer tijd geven", ("Until", "2026-11-18"), ("Words", "Sterkte."));
        Assert.StartsWith("Meer tijd gegeven.", page.Notice, StringComparison.Ordinal);
        Assert.StartsWith("Dit kan niet meer", Assert.Single((await secretary.Press(decision, "Weigeren", ("Words", "Toch niet."))).Errors), StringComparison.Ordinal);
        await Site.World.Settle();
        Assert.Equal(new DateOnly(2026, 11, 18), (await Site.World.Request(party)).LastDay);
        page = await anna.Open($"/verzoek/{round}/{party.Id}/meer-tijd");
        Assert.Contains("Gegeven: tot en met woensdag 18 november 2026. Sterkte.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_decides_and_nothing_asked_is_said()
    {
        var (party, round) = await Asked();
        using var anna = await Site.Enter(party);
        Assert.Equal("/aanmelden", (await anna.Open($"/rondes/{round}/{party.Id}/uitstel")).Path);
        using var secretary = await desk.SignIn();
        Assert.Contains("heeft niet om meer tijd gevraagd", (await secretary.Open($"/rondes/{round}/{party.Id}/uitstel")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.Open($"/rondes/{round}/geen/uitstel")).Status);
    }

    [Fact]
    public async Task Who_answered_has_no_term_to_make_longer()
    {
        var (party, round) = await Asked();
        using var anna = await Site.Enter(party);
        await Site.World.Answers(party);
        Assert.Contains("Er loopt nu geen termijn", (await anna.Open($"/verzoek/{round}/{party.Id}/meer-tijd")).Text, StringComparison.Ordinal);
        Assert.Null((await anna.Open($"/verzoek/{round}/{party.Id}")).Link("Meer tijd vragen"));
    }

    private async Task<(Party Party, string Round)> Asked()
    {
        var party = await Site.World.Given.ASupplier("Leerlijn");
        return (party, (await Site.World.ARoundOf(party)).Id);
    }
}
