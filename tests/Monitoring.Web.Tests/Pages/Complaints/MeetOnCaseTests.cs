using System.Globalization;
using Monitoring.Complaints;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public sealed class MeetOnCaseTests(DeskSite site) : DeskActsTest(site)
{
    [Fact]
    public async Task A_meeting_is_set_and_its_minutes_are_recorded_each_once()
    {
        var id = await AHearing();
        await NobodyElseOpens($"/zaken/{id}/overleg");
        await World.AnswersIn(id);
        await World.RepliesIn(id);
        using var anna = await Site.SignIn();
        var form = await anna.Open((await anna.Open($"/zaken/{id}")).Link("Dag van het overleg vastleggen")!);
        Assert.Equal(["Vul de dag van de vergadering in, zoals 01-10-2026."], (await anna.Press(form, "Dag vastleggen")).Errors);
        Assert.Equal(["Deze dag is al voorbij. Kies vandaag of een latere dag."], (await anna.Press(form, "Dag vastleggen", ("On", "2026-01-05"))).Errors);
        Assert.StartsWith("De termijn voor het overleg loopt tot en met", Assert.Single((await anna.Press(form, "Dag vastleggen", ("On", "2029-01-05"))).Errors), StringComparison.Ordinal);
        var on = World.Today.AddDays(2);
        var planned = await anna.Press(form, "Dag vastleggen", ("On", Day(on)));
        Assert.StartsWith("Het overleg is op", planned.Notice, StringComparison.Ordinal);
        Assert.StartsWith("Het overleg is op", (await anna.Press(form, "Dag vastleggen", ("On", Day(on)))).Notice, StringComparison.Ordinal);
        Assert.Contains("Het Platform bespreekt de zaak", planned.Text, StringComparison.Ordinal);

        await World.MoveTo(on);
        var record = await anna.Open((await anna.Open($"/zaken/{id}")).Link("Verslag vastleggen")!);
        Assert.Equal(
            ["Schrijf op waar het Platform op uitkwam.", "Kies het verslag van de vergadering: een pdf of een tekstdocument."],
            (await anna.Press(record, "Vastleggen")).Errors);
        var wrong = await anna.Press(record, "Vastleggen", ("verslag.exe", new ByteArrayContent([1, 2, 3])), ("Conclusion", "Eerst overleggen."));
        Assert.Contains("Bewaar het als", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        for (var time = 0; time < 2; time++)
            Is($"/zaken/{id}", "Het verslag is vastgelegd. Nu kunt u een voorstel schrijven.", await anna.Press(record, "Vastleggen", Pdf(), ("Conclusion", "Eerst overleggen.")));
        var page = await anna.Open($"/zaken/{id}");
        Assert.Contains("Leg een voorstel voor aan de zetels", page.Text, StringComparison.Ordinal);
        var minutes = await anna.Get(page.Link("verslag.pdf")!);
        Assert.Equal("verslag.pdf", minutes.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("Eerst overleggen.", (await World.Case(id)).Consultation!.Conclusion);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
