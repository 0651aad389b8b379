using Monitoring.Complaints;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public sealed class EndCaseTests(DeskSite site) : DeskActsTest(site)
{
    private const string Missing = "Schrijf op waarom, of wat is afgesproken. Beide partijen lezen dit.";

    [Fact]
    public async Task A_settlement_that_was_made_elsewhere_is_recorded_once()
    {
        var id = await AHearing();
        await NobodyElseOpens($"/zaken/{id}/beeindigen");
        using var anna = await Site.SignIn();
        var form = await anna.Open((await anna.Open($"/zaken/{id}")).Link("Beëindigen")!);
        Assert.Equal(["Kies hoe de zaak eindigt."], (await anna.Press(form, "Ja, beëindigen")).Errors);
        Assert.Equal([Missing], (await anna.Press(form, "Ja, beëindigen", ("How", "geschikt"))).Errors);
        Assert.Equal([Missing], (await anna.Press(form, "Ja, beëindigen", ("How", "ingetrokken"))).Errors);
        for (var time = 0; time < 2; time++)
            Is($"/zaken/{id}", "De schikking is vastgelegd. De zaak is daarmee geëindigd; beide partijen krijgen bericht.", await anna.Press(form, "Ja, beëindigen", ("How", "geschikt"), ("Reasons", "De bijsluiter wordt aangepast.")));
        Assert.Contains("De partijen zijn het eens geworden.", (await anna.Open($"/zaken/{id}")).Text, StringComparison.Ordinal);
        Assert.Equal([NotOpen], (await anna.Press(form, "Ja, beëindigen", ("How", "ingetrokken"), ("Reasons", "Toch niet."))).Errors);
    }

    [Fact]
    public async Task A_case_on_own_motion_is_withdrawn_with_reasons()
    {
        var party = await World.Given.ASupplier("Leerlijn");
        var id = await World.Opens(World.AnOwnMotion(party));
        using var anna = await Site.SignIn();
        Assert.Equal($"/zaken/{id}", (await anna.Open($"/zaken/{id}/beeindigen")).Path);
        await World.MoveTo(World.Today.AddDays(40));
        var page = await anna.Open($"/zaken/{id}");
        await anna.Press(page, "Zaak registreren", ("Reasons", "Het beeldmerk staat er nog."), ("Sure", "true"));
        await World.Settle();
        var form = await anna.Open($"/zaken/{id}/beeindigen");
        Assert.Empty(form.Document.QuerySelectorAll("[name=How]"));
        Is($"/zaken/{id}", "De zaak is ingetrokken. Wie het aangaat, krijgt bericht.", await anna.Press(form, "Ja, intrekken", ("Reasons", "Het was een vergissing.")));
        Assert.Equal(ComplaintState.Withdrawn, (await World.Case(id)).State);
    }
}
