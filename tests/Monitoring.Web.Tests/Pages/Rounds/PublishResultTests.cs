using System.Net;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Rounds;

public class PublishResultTests
{
    [Fact]
    public async Task Totals_are_public_from_when_a_person_published_them_until_one_takes_that_back()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        foreach (var n in Enumerable.Range(1, 6))
        {
            await world.Given.ASupplier($"Leverancier {n}");
        }

        var silent = await world.Given.ASupplier("Zwijgende Uitgever");
        var round = await world.ARoundOf(silent);
        using var visitor = await site.SignIn();
        using var anybody = site.Site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/rondes/{round.Id}/openbaar")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/rondes/{round.Id}/verslag")).Status);
        await world.ClosesByHand(round);
        await world.Pass(TimeSpan.FromDays(2));

        var closed = await visitor.Open($"/rondes/{round.Id}");
        Assert.Contains("Er is nog niets openbaar.", closed.Text, StringComparison.Ordinal);
        var report = await visitor.Open(closed.Link("Verslag lezen")!);
        Assert.Contains("sandbox", Assert.Single(report.Answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("Verslag van Ronde 1", report.Text, StringComparison.Ordinal);
        Assert.Contains("<title>Verklaard in Ronde 1</title>", (await visitor.Open($"/rondes/{round.Id}/verloop.svg?smal=ja")).Source, StringComparison.Ordinal);
        Assert.Equal("Er is nog niets gepubliceerd", (await anybody.Open("/resultaten")).Of(".empty h2"));
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Open($"/resultaten/{round.Id}")).Status);
        Assert.NotEqual($"/rondes/{round.Id}/verslag", (await anybody.Open($"/rondes/{round.Id}/verslag")).Path);

        var form = await visitor.Open(closed.Link("Totalen openbaar maken")!);
        Assert.Equal(["Kruis aan dat iedereen dit mag lezen."], (await visitor.Press(form, "Openbaar maken")).Errors);
        Assert.Equal("De totalen zijn openbaar.", (await visitor.Press(form, "Openbaar maken", ("Sure", "true"))).Notice);
        await visitor.Press(form, "Openbaar maken", ("Sure", "true"));

        var page = await anybody.Open((await anybody.Open("/resultaten")).Link("Ronde 1")!);
        Assert.Contains("Gevraagd7", page.Text, StringComparison.Ordinal);
        Assert.Contains("Niet klaar toen de ronde sloot7", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Leverancier 1", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(World.Desk, page.Source, StringComparison.Ordinal);
        Assert.Equal("/resultaten", (await anybody.Open("/")).Link("Resultaten"));

        var published = await visitor.Open($"/rondes/{round.Id}/openbaar");
        Assert.Equal(["Kruis aan dat u de openbaarmaking wilt intrekken."], (await visitor.Press(published, "intrekken")).Errors);
        Assert.Equal("De totalen zijn niet meer openbaar.", (await visitor.Press(published, "intrekken", ("Sure", "true"))).Notice);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Open($"/resultaten/{round.Id}")).Status);
    }

    [Fact]
    public async Task A_published_sample_tells_how_to_draw_it_again_and_names_nobody()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        foreach (var n in Enumerable.Range(1, 8))
        {
            await world.Given.ASupplier($"Leverancier {n}");
        }

        var plan = await world.Given.APlan(change: p => p with { Sample = new Sample(6, InPercent: false, "loterij"), Cohort = new Cohort(new DateOnly(2025, 1, 1), Until: null) });
        await world.Adopted(plan);
        await world.Settle();
        var round = await world.Round(plan.RoundId(plan.FirstOn));
        await world.ClosesByHand(round);
        await world.Pass(TimeSpan.FromDays(2));
        await world.Get<ResultBook>().Publish(await world.Round(round.Id), World.Desk, world.Patience);
        using var anybody = site.Site.Visitor();
        var page = await anybody.Open($"/resultaten/{round.Id}");
        Assert.Contains($"{round.Sample!.Seed}|kvk01234567", page.Text, StringComparison.Ordinal);
        Assert.Contains("Leveranciers: 8, waarvan 6 gevraagd.", page.Text, StringComparison.Ordinal);
        Assert.Contains("de partijen van maandag 26 oktober 2026, de dag waarop de ronde begon", page.Text, StringComparison.Ordinal);
        Assert.Contains("Alleen die partij werden vanaf woensdag 1 januari 2025 tot en met maandag 26 oktober 2026.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Leverancier 1", page.Source, StringComparison.Ordinal);
    }
}
