using Monitoring.Evidence;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Rounds;

public class CloseRoundTests
{
    [Fact]
    public async Task Closing_by_hand_says_what_becomes_of_each_and_ends_what_was_not_declared()
    {
        await using var site = await DeskSite.New();
        var (leerlijn, roosterwijs) = (await site.World.Given.ASupplier("Leerlijn B.V."), await site.World.Given.ASupplier("Roosterwijs"));
        var round = await site.World.ARoundOf(leerlijn, roosterwijs);
        await site.World.Answers(leerlijn);
        using var visitor = await site.SignIn();
        var form = await visitor.Open((await visitor.Open($"/rondes/{round.Id}")).Link("Ronde afsluiten")!);
        Assert.Contains("1 partij: nog niets verklaard", form.Text, StringComparison.Ordinal);
        Assert.Contains("1 partij: verklaard en nog niet beoordeeld", form.Text, StringComparison.Ordinal);
        Assert.Equal(["Schrijf op waarom de ronde nu sluit. De partijen lezen dit."], (await visitor.Press(form, "Ja", ("Because", ""))).Errors);

        var closing = await visitor.Press(form, "Ja", ("Because", "Het jaar is om."));
        Assert.Equal("De ronde wordt afgesloten. Het verslag volgt zodra alles is beoordeeld.", closing.Notice);
        Assert.Contains("Beoordeel nog 1 partij", closing.Text, StringComparison.Ordinal);
        await visitor.Press(form, "Ja", ("Because", "Nog eens."));
        Assert.Equal("Het jaar is om.", (await site.World.Round(round.Id)).ClosedBecause);
        await site.World.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(RequestStatus.Cancelled, (await site.World.Request(roosterwijs)).Status);
        Assert.Equal(["ask", "round-closed"], await site.World.Steps(roosterwijs));

        // Whoever reviews may still ask for what is missing, and the page says what that means.
        await site.World.Reviews(leerlijn);
        await site.World.Judges(leerlijn, (await site.World.Asked(leerlijn))[0].Key, "Handtekening ontbreekt.");
        Assert.Contains("Deze ronde wordt afgesloten Een aanvulling vragen kan nog.", (await visitor.Open($"/rondes/{round.Id}/{leerlijn.Id}/opnieuw")).Text, StringComparison.Ordinal);
        await site.World.AsksAnew(leerlijn);
        Assert.Contains("Wij wachten nog op een aanvulling van 1 partij", (await visitor.Open($"/rondes/{round.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("De ronde wordt afgesloten en wacht hierop.", (await visitor.Open($"/rondes/{round.Id}/{leerlijn.Id}")).Text, StringComparison.Ordinal);

        await site.World.Cancels(round);
        Assert.Equal(["Deze ronde is nog niet begonnen of is gestopt: er valt niets af te sluiten."], (await visitor.Press(form, "Ja", ("Because", "Nog eens."))).Errors);
    }
}
