using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Rounds;

public class GiveMoreTimeTests
{
    [Fact]
    public async Task Everybody_gets_more_time_once_and_a_letter_that_names_the_new_day()
    {
        await using var site = await DeskSite.New();
        var leerlijn = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(leerlijn);
        var before = (await site.World.Request(leerlijn)).LastDay!.Value;
        using var visitor = await site.SignIn();
        var form = await visitor.Open((await visitor.Open($"/rondes/{round.Id}")).Link("Iedereen meer tijd geven")!);
        Assert.Equal(
            ["Vul een getal in van 1 tot en met 65.", "Schrijf op waarom er meer tijd is. De partijen lezen dit."],
            (await visitor.Press(form, "Ja", ("Days", "veel"), ("Because", ""))).Errors);
        Assert.Equal(["Vul een getal in van 1 tot en met 65."], (await visitor.Press(form, "Ja", ("Days", "66"), ("Because", "Vakantie."))).Errors);

        var given = await visitor.Press(form, "Ja", ("Days", "5"), ("Because", "Vakantie."));
        Assert.Equal("Iedereen heeft meer tijd. De brieven met de nieuwe dag gaan nu uit.", given.Notice);
        await visitor.Press(form, "Ja", ("Days", "5"), ("Because", "Vakantie."));
        await site.World.Settle();
        Assert.Equal(before.AddDays(7), (await site.World.Request(leerlijn)).LastDay);
        Assert.Equal(["ask", "new-day.1"], await site.World.Steps(leerlijn));
        Assert.Contains("Alle partijen krijgen 5 werkdagen meer. De reden: Vakantie.", (await site.World.Letters(leerlijn))[^1].Letter.Text, StringComparison.Ordinal);

        await site.World.Pauses(round);
        Assert.Equal(["Deze ronde loopt niet meer, of is gepauzeerd. Hervat haar eerst."], (await visitor.Press(form, "Ja", ("Days", "5"), ("Because", "Vakantie."))).Errors);
    }
}
