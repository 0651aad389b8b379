using System.Net;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Rounds;

public class PauseRoundTests
{
    [Fact]
    public async Task A_round_is_paused_with_a_reason_and_resumed_and_a_second_submit_changes_nothing()
    {
        await using var site = await DeskSite.New();
        var leerlijn = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(leerlijn);
        using var visitor = await site.SignIn();
        var form = await visitor.Open((await visitor.Open($"/rondes/{round.Id}")).Link("Ronde pauzeren")!);
        Assert.Equal(["Schrijf op waarom de ronde pauzeert. De partijen lezen dit."], (await visitor.Press(form, "Ja", ("Because", " "))).Errors);
        Assert.Equal(["Houd de reden korter dan 2000 tekens."], (await visitor.Press(form, "Ja", ("Because", new string('x', 2001)))).Errors);

        var paused = await visitor.Press(form, "Ja", ("Because", "Een <b>storing</b>."));
        Assert.Equal("De ronde is gepauzeerd. Er gaat geen brief uit en geen termijn eindigt.", paused.Notice);
        Assert.Contains("Een <b>storing</b>.", paused.Text, StringComparison.Ordinal);
        Assert.Null(paused.Link("Ronde pauzeren"));
        Assert.Contains("Gepauzeerd", (await visitor.Open("/rondes")).Text, StringComparison.Ordinal);
        await visitor.Press(form, "Ja", ("Because", "Iets anders."));
        Assert.Equal("Een <b>storing</b>.", (await site.World.Round(round.Id)).PausedBecause);
        Assert.Equal($"/rondes/{round.Id}", (await visitor.Open($"/rondes/{round.Id}/pauzeren")).Path);

        await site.World.MoveTo(new DateOnly(2026, 10, 29));
        var resume = await visitor.Open(paused.Link("Ronde hervatten")!);
        Assert.Contains("3 werkdagen", resume.Text, StringComparison.Ordinal);
        Assert.Equal("De ronde loopt weer. De brieven met de nieuwe dag gaan nu uit.", (await visitor.Press(resume, "Ja")).Notice);
        await visitor.Press(resume, "Ja");
        Assert.Single((await site.World.Round(round.Id)).Shifts);
        await site.World.Settle();
        Assert.Equal(["ask", "new-day.1"], await site.World.Steps(leerlijn));
        Assert.Equal($"/rondes/{round.Id}", (await visitor.Open($"/rondes/{round.Id}/hervatten")).Path);
    }

    [Fact]
    public async Task A_round_resumed_on_the_same_day_moves_no_term_and_says_so()
    {
        await using var site = await DeskSite.New();
        var leerlijn = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(leerlijn);
        await site.World.Pauses(round);
        using var visitor = await site.SignIn();
        var resume = await visitor.Open($"/rondes/{round.Id}/hervatten");
        Assert.Contains("Geen termijn schuift op.", resume.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0 werkdagen", resume.Text, StringComparison.Ordinal);
        Assert.Equal("De ronde loopt weer.", (await visitor.Press(resume, "Ja")).Notice);
        await site.World.Settle();
        Assert.Equal(["ask"], await site.World.Steps(leerlijn));
    }

    [Fact]
    public async Task A_round_that_ended_or_never_was_is_neither_paused_nor_resumed()
    {
        await using var site = await DeskSite.New();
        var round = await site.World.ARoundOf(await site.World.Given.ASupplier("Leerlijn B.V."));
        using var visitor = await site.SignIn();
        var pause = await visitor.Open($"/rondes/{round.Id}/pauzeren");
        await site.World.Pauses(round);
        var resume = await visitor.Open($"/rondes/{round.Id}/hervatten");
        await site.World.Cancels(round);
        Assert.Equal(["Deze ronde is al afgelopen, of wordt afgesloten: er valt niets te pauzeren."], (await visitor.Press(pause, "Ja", ("Because", "Te laat."))).Errors);
        Assert.Equal(["Deze ronde is intussen gestopt of afgesloten."], (await visitor.Press(resume, "Ja")).Errors);
        foreach (var act in new[] { "pauzeren", "hervatten", "meer-tijd", "afsluiten" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/rondes/er-is-geen/{act}")).Status);
            Assert.Equal($"/rondes/{round.Id}", (await visitor.Open($"/rondes/{round.Id}/{act}")).Path);
        }
    }
}
