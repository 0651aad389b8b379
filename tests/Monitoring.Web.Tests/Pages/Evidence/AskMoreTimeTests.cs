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
        Assert.NotNull((await secretary.Open("/taken")).Link("Besluiten"));
        page = await secretary.Open($"/rondes/{round}/{party.Id}/uitstel");
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
    public async Task A_party_that_calls_is_given_more_time_and_a_day_far_ahead_is_asked_about()
    {
        var (party, round) = await Asked();
        using var secretary = await desk.SignIn();
        var form = await secretary.Open((await secretary.Open($"/rondes/{round}/{party.Id}")).Link("Deze partij meer tijd geven")!);
        Assert.Equal(2, (await secretary.Press(form, "Meer tijd geven")).Errors.Count);
        var far = await secretary.Press(form, "Meer tijd geven", ("Until", "2029-11-18"), ("Words", "U belde: de jurist is ziek."));
        Assert.Contains("meer dan 90 dagen vooruit", Assert.Single(far.Errors), StringComparison.Ordinal);
        (string, string)[] given = [("Until", "2026-11-18"), ("Words", "U belde: de jurist is ziek.")];
        Assert.StartsWith("Meer tijd gegeven.", (await secretary.Press(form, "Meer tijd geven", given)).Notice, StringComparison.Ordinal);
        Assert.StartsWith("Meer tijd gegeven.", (await secretary.Press(form, "Meer tijd geven", given)).Notice, StringComparison.Ordinal);
        await Site.World.Settle();
        var request = await Site.World.Request(party);
        Assert.Equal((new DateOnly(2026, 11, 18), 1, false), (request.LastDay, request.DeferralsAsked, request.IsDeferralOpen));
        Assert.Contains("U belde: de jurist is ziek.", (await Site.World.Letters(party))[^1].Letter.Text, StringComparison.Ordinal);
        Assert.Equal(["ask", "more-time-given.1"], await Site.World.Steps(party));
    }

    [Fact]
    public async Task Who_waits_for_our_decision_on_more_time_stands_so_in_the_round()
    {
        var (party, round) = await Asked();
        using var anna = await Site.Enter(party);
        await anna.Press(await anna.Open($"/verzoek/{round}/{party.Id}/meer-tijd"), "Vragen om meer tijd", ("Until", "20-11-2026"), ("Because", "De jurist is ziek."));
        using var secretary = await desk.SignIn();
        var page = await secretary.Open($"/rondes/{round}");
        var row = SeenPage.Words(page.Document.QuerySelector($"a[href$='{party.Id}']")!.Closest("tr"));
        Assert.Contains("staat stil Vraagt om meer tijd: besluit erover", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_second_link_was_opened_is_told_to_open_that_of_the_first_round_again()
    {
        var (party, round) = await Asked();
        using var anna = await Site.Enter(party);
        var other = (await Site.World.ARoundOf(party)).Id;
        var page = await anna.Open($"/verzoek/{other}/{party.Id}");
        Assert.Equal((HttpStatusCode.Forbidden, "U heeft intussen een andere link geopend"), (page.Status, page.Heading));
        Assert.DoesNotContain("hoort bij iemand anders", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await anna.Open($"/verzoek/{round}/{party.Id}")).Status);
    }

    [Fact]
    public async Task Nobody_else_decides_and_nothing_asked_is_said()
    {
        var (party, round) = await Asked();
        using var anna = await Site.Enter(party);
        Assert.Equal("/aanmelden", (await anna.Open($"/rondes/{round}/{party.Id}/uitstel")).Path);
        using var secretary = await desk.SignIn();
        await Site.World.Answers(party);
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
