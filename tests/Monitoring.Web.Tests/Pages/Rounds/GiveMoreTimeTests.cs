using System.Net;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Rounds;

public class GiveMoreTimeTests
{
    [Fact]
    public async Task Everybody_gets_more_time_once_after_seeing_the_new_day_and_a_letter_that_names_it()
    {
        await using var site = await DeskSite.New();
        var leerlijn = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(leerlijn);
        var before = (await site.World.Request(leerlijn)).LastDay!.Value;
        using var visitor = await site.SignIn();
        var form = await visitor.Open((await visitor.Open($"/rondes/{round.Id}")).Link("Iedereen meer tijd geven")!);
        Assert.Equal(
            ["Vul een getal in van 1 tot en met 65.", "Schrijf op waarom er meer tijd is. De partijen lezen dit."],
            (await visitor.Press(form, "Nieuwe dag", ("Days", "veel"), ("Because", ""))).Errors);
        Assert.Equal(["Vul in hoeveel werkdagen meer, of tot en met welke dag."], (await visitor.Press(form, "Nieuwe dag", ("Because", "Vakantie."))).Errors);
        Assert.Equal(["Vul een aantal werkdagen in, of een dag; niet allebei."], (await visitor.Press(form, "Nieuwe dag", ("Days", "5"), ("Until", "2026-11-20"), ("Because", "Vakantie."))).Errors);

        var shown = await visitor.Press(form, "Nieuwe dag", ("Days", "5"), ("Because", "Vakantie."));
        Assert.Contains("Elke termijn die nu loopt, wordt 5 werkdagen langer. Doorgaans is de laatste dag dan dinsdag 10 november 2026.", shown.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await site.World.Request(leerlijn)).LastDay);
        Assert.Equal(["U veranderde iets. Hieronder staat welke dag het nu wordt: kijk dat eerst na."], (await visitor.Press(shown, "Ja", ("Days", "6"))).Errors);

        var given = await visitor.Press(shown, "Ja");
        Assert.Equal("Iedereen heeft meer tijd. De brieven met de nieuwe dag gaan nu uit.", given.Notice);
        await visitor.Press(shown, "Ja");
        await site.World.Settle();
        Assert.Equal(before.AddDays(7), (await site.World.Request(leerlijn)).LastDay);
        Assert.Equal(["ask", "new-day.1"], await site.World.Steps(leerlijn));
        Assert.Contains("Alle partijen krijgen 5 werkdagen meer. De reden: Vakantie.", (await site.World.Letters(leerlijn))[^1].Letter.Text, StringComparison.Ordinal);

        await site.World.Pauses(round);
        Assert.Equal(["Deze ronde loopt niet meer, of is gepauzeerd. Hervat haar eerst."], (await visitor.Press(shown, "Ja", ("Seen", "1"))).Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/rondes/er-is-geen/meer-tijd")).Status);
    }

    [Fact]
    public async Task A_day_is_moved_to_a_working_day_and_is_never_earlier_than_was_promised()
    {
        await using var site = await DeskSite.New();
        var leerlijn = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(leerlijn);
        using var visitor = await site.SignIn();
        var form = await visitor.Open($"/rondes/{round.Id}/meer-tijd");
        Assert.Equal(["Vul een dag in, zoals 18-12-2026."], (await visitor.Press(form, "Nieuwe dag", ("Until", "morgen"), ("Because", "Vakantie."))).Errors);
        Assert.Equal(["Kies een dag na dinsdag 3 november 2026: tot en met die dag hebben de partijen nu al tijd."],
            (await visitor.Press(form, "Nieuwe dag", ("Until", "2026-11-03"), ("Because", "Vakantie."))).Errors);
        Assert.Equal(["Kies een dag die hoogstens 65 werkdagen later is."], (await visitor.Press(form, "Nieuwe dag", ("Until", "2027-11-03"), ("Because", "Vakantie."))).Errors);

        var shown = await visitor.Press(form, "Nieuwe dag", ("Until", "2026-11-14"), ("Because", "Vakantie."));
        Assert.Contains("U koos zaterdag 14 november 2026: dat is geen werkdag. Het wordt maandag 16 november 2026 (Algemene termijnenwet, artikel 1).", shown.Text, StringComparison.Ordinal);
        await visitor.Press(shown, "Ja");
        await site.World.Settle();
        Assert.Equal(new DateOnly(2026, 11, 16), (await site.World.Request(leerlijn)).LastDay);
    }

    [Fact]
    public async Task A_day_that_is_far_away_is_shown_with_how_many_weeks_that_is()
    {
        await using var site = await DeskSite.New();
        var round = await site.World.ARoundOf(await site.World.Given.ASupplier("Leerlijn B.V."));
        using var visitor = await site.SignIn();
        var form = await visitor.Open($"/rondes/{round.Id}/meer-tijd");
        Assert.DoesNotContain("Klopt dat?", (await visitor.Press(form, "Nieuwe dag", ("Days", "5"), ("Because", "Vakantie."))).Text, StringComparison.Ordinal);
        Assert.Contains("Dat is pas over 12 weken. Klopt dat?", (await visitor.Press(form, "Nieuwe dag", ("Until", "2027-01-18"), ("Because", "Vakantie."))).Text, StringComparison.Ordinal);
        Assert.Contains("weken. Klopt dat?", (await visitor.Press(form, "Nieuwe dag", ("Days", "60"), ("Because", "Vakantie."))).Text, StringComparison.Ordinal);
    }
}
