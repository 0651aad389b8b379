using System.Net;
using Monitoring.Complaints;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public sealed class JoinCaseTests(DeskSite site) : DeskActsTest(site)
{
    [Fact]
    public async Task A_case_is_joined_to_another_about_the_same_party_and_the_two_are_read_side_by_side()
    {
        var (complainant, respondent) = await TwoParties();
        var other = await World.Given.ASupplier("Derde");
        var elsewhere = await World.Opens(World.ADispute(complainant, other, "Over een ander"));
        var into = await World.Opens(World.ADispute(complainant, respondent, "De eerste"));
        var id = await World.Opens(World.ADispute(other, respondent, "De tweede"));
        await NobodyElseOpens($"/zaken/{id}/voegen");
        using var anna = await Site.SignIn();
        Assert.Equal("Er is geen andere open zaak", (await anna.Open($"/zaken/{elsewhere}/voegen")).Of(".empty h2"));
        var form = await anna.Open((await anna.Open($"/zaken/{id}")).Link("Voegen bij een andere zaak")!);
        Assert.Contains("De eerste", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Over een ander", form.Text, StringComparison.Ordinal);
        Assert.Equal(["Kies bij welke zaak u deze voegt."], (await anna.Press(form, "Zaak voegen")).Errors);
        Assert.Equal(["Schrijf op waarom. Wie het aangaat, leest dit."], (await anna.Press(form, "Zaak voegen", ("Into", into))).Errors);
        Assert.Equal(["Die zaak gaat over een andere partij. Kies een zaak uit de lijst."], (await anna.Press(form, "Zaak voegen", ("Into", elsewhere), ("Reasons", "Hetzelfde."))).Errors);
        for (var time = 0; time < 2; time++)
            Is($"/zaken/{id}", "De zaak is gevoegd. Zij gaat verder in de andere zaak; wie het aangaat, krijgt bericht.", await anna.Press(form, "Zaak voegen", ("Into", into), ("Reasons", "Het gaat over hetzelfde.")));
        await World.Settle();
        Assert.Equal(ComplaintState.Joined, (await World.Case(id)).State);
        var both = await anna.Open((await anna.Open($"/zaken/{into}")).Link("naast de gevoegde zaken lezen")!);
        Assert.Equal(2, both.Document.QuerySelectorAll(".side-by-side > section").Length);
        Assert.Contains("De tweede", both.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Open($"/zaken/{id}/samen")).Status);
    }
}
