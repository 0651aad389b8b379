using Monitoring.Complaints;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public sealed class ReopenCaseTests(DeskSite site) : DeskActsTest(site)
{
    [Fact]
    public async Task An_ended_case_is_opened_again_on_new_facts_once_and_the_two_refer_to_each_other()
    {
        var id = await AHearing();
        await NobodyElseOpens($"/zaken/{id}/heropenen");
        using var anna = await Site.SignIn();
        Assert.Equal($"/zaken/{id}", (await anna.Open($"/zaken/{id}/heropenen")).Path);
        await World.Get<SettleCase>().Record(id, World.Desk, "Afgesproken.", World.Patience);
        await World.Settle();
        var form = await anna.Open((await anna.Open($"/zaken/{id}")).Link("Heropenen door nieuwe feiten")!);
        Assert.Equal(["Schrijf op welke nieuwe feiten er zijn."], (await anna.Press(form, "Ja, heropenen")).Errors);
        Assert.Equal(
            ["Schrijf op welke nieuwe feiten er zijn.", "Kies het bestand opnieuw: een browser onthoudt een bestand niet."], (await anna.Press(form, "Ja, heropenen", Pdf())).Errors);
        for (var time = 0; time < 2; time++)
            Is($"/zaken/{ReopenCase.IdOf(id)}", "De zaak is heropend als een nieuwe zaak. Dit is die zaak.", await anna.Press(form, "Ja, heropenen", Pdf("bewijs.pdf"), ("Facts", "De afspraak is niet nagekomen.")));
        Assert.Equal(["Deze zaak is al eerder heropend, op andere feiten. Kijk bij die zaak."], (await anna.Press(form, "Ja, heropenen", ("Facts", "Iets anders."))).Errors);
        var again = await anna.Open($"/zaken/{ReopenCase.IdOf(id)}");
        Assert.Contains("De afspraak is niet nagekomen.", again.Text, StringComparison.Ordinal);
        Assert.Equal("bewijs.pdf", (await anna.Get(again.Link("bewijs.pdf")!)).Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal($"/zaken/{ReopenCase.IdOf(id)}", (await anna.Open($"/zaken/{id}")).Link("Naar de zaak die hierop volgde"));
    }
}
