using System.Net;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Rounds;

public class StopRoundTests
{
    [Fact]
    public async Task A_round_stops_with_a_reason_once_and_one_letter_says_so()
    {
        await using var site = await DeskSite.New();
        var leerlijn = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(leerlijn);
        using var visitor = await site.SignIn();
        Assert.Contains("1 partij: gevraagd en nog niet klaar. Wie onze brief heeft gekregen, krijgt één brief", (await visitor.Open($"/rondes/{round.Id}/stoppen")).Text, StringComparison.Ordinal);
        var form = await visitor.Open((await visitor.Open($"/rondes/{round.Id}")).Link("Ronde stoppen")!);
        Assert.Equal(["Schrijf op waarom de ronde stopt. De partijen lezen dit."], (await visitor.Press(form, "Ja", ("Because", "  "))).Errors);
        Assert.Equal(["Houd de reden korter dan 2000 tekens."], (await visitor.Press(form, "Ja", ("Because", new string('x', 2001)))).Errors);
        Assert.Equal(RoundState.Running, (await site.World.Round(round.Id)).State);

        var stopped = await visitor.Press(form, "Ja", ("Because", "De vragen <b>klopten</b> niet."));
        Assert.Equal($"/rondes/{round.Id}", stopped.Path);
        Assert.Equal("De ronde is gestopt. Wie het aangaat, krijgt daarover een brief.", stopped.Notice);
        Assert.Contains("De vragen <b>klopten</b> niet.", stopped.Text, StringComparison.Ordinal);
        Assert.Null(stopped.Link("Ronde stoppen"));

        // A colleague had the form open too: the first reason stays.
        await visitor.Press(form, "Ja", ("Because", "Iets anders."));
        Assert.Equal("De vragen <b>klopten</b> niet.", (await site.World.Round(round.Id)).CancelledBecause);
        Assert.Equal($"/rondes/{round.Id}", (await visitor.Open($"/rondes/{round.Id}/stoppen")).Path);
        await site.World.MoveTo(site.World.Today.AddDays(60));
        Assert.Equal(["ask", "round-cancelled"], await site.World.Steps(leerlijn));
    }

    [Fact]
    public async Task A_round_that_ended_or_never_was_cannot_be_stopped()
    {
        await using var site = await DeskSite.New();
        var leerlijn = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(leerlijn);
        using var visitor = await site.SignIn();
        var form = await visitor.Open($"/rondes/{round.Id}/stoppen");
        await site.World.Answers(leerlijn);
        await site.World.Reviews(leerlijn);
        await site.World.Accepts(leerlijn);
        await site.World.MoveTo(site.World.Today.AddDays(3));
        Assert.Equal(["De ronde was al afgerond: er valt niets meer te stoppen."], (await visitor.Press(form, "Ja", ("Because", "Te laat."))).Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/rondes/er-is-geen/stoppen")).Status);
    }
}
