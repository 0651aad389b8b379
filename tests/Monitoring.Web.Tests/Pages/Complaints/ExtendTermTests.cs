using System.Globalization;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public sealed class ExtendTermTests(DeskSite site) : DeskActsTest(site)
{
    [Fact]
    public async Task A_term_is_extended_once_with_reasons_and_a_colleague_sees_the_new_day_first()
    {
        var id = await AHearing();
        await NobodyElseOpens($"/zaken/{id}/termijn");
        var last = (await World.Case(id)).StepDay!.Value;
        using var anna = await Site.SignIn();
        using var bo = await Site.SignIn(DeskSite.Colleague);
        var form = await anna.Open((await anna.Open($"/zaken/{id}")).Link("De termijn verlengen")!);
        var his = await bo.Open($"/zaken/{id}/termijn");
        Assert.Equal(["Vul de nieuwe laatste dag in, zoals 01-10-2026."], (await anna.Press(form, "Termijn verlengen")).Errors);
        Assert.Equal(["Kies een dag na de huidige laatste dag, die nog niet voorbij is."], (await anna.Press(form, "Termijn verlengen", ("To", Day(last)), ("Reasons", "Vakantie."))).Errors);
        Assert.Equal(["Schrijf op waarom de termijn langer wordt. Beide partijen lezen dit."], (await anna.Press(form, "Termijn verlengen", ("To", Day(last.AddDays(7))))).Errors);
        for (var time = 0; time < 2; time++)
            Is($"/zaken/{id}", "De termijn is verlengd. Beide partijen krijgen daarvan bericht, met uw redenen.", await anna.Press(form, "Termijn verlengen", ("To", Day(last.AddDays(7))), ("Reasons", "Vakantie.")));
        Assert.Single((await World.Case(id)).Extensions);

        var changed = await bo.Press(his, "Termijn verlengen", ("To", Day(last.AddDays(9))), ("Reasons", "Ziekte."));
        Assert.StartsWith("De termijn is intussen veranderd.", Assert.Single(changed.Errors), StringComparison.Ordinal);
        Assert.Equal("De termijn is verlengd. Beide partijen krijgen daarvan bericht, met uw redenen.", (await bo.Press(changed, "Termijn verlengen", ("To", Day(last.AddDays(14))), ("Reasons", "Ziekte."))).Notice);
        Assert.Contains("Vakantie.", (await anna.Open($"/zaken/{id}")).Of(".timeline"), StringComparison.Ordinal);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
