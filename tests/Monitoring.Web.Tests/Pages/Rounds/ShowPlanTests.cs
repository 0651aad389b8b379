using System.Net;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Rounds;

public class ShowPlanTests
{
    [Fact]
    public async Task A_plan_that_is_due_says_what_it_waits_for_and_starts_by_itself_once_that_is_adopted()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        await world.Given.ASupplier("Leerlijn B.V.");
        var plan = await world.Given.APlan();
        await world.Settle();
        using var visitor = await site.SignIn();
        var page = await visitor.Open($"/plannen/{plan.Id}");
        Assert.Contains("Nog niet vastgesteld: kader 2.0-0", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nog niet vastgesteld: dit plan", page.Text, StringComparison.Ordinal);
        Assert.Contains("Er is nog geen ronde begonnen.", page.Text, StringComparison.Ordinal);
        var form = await visitor.Open(page.Link("Vaststelling vastleggen")!);
        Assert.Equal(2, form.Document.QuerySelectorAll("input[type=checkbox][checked]").Length);
        Assert.Equal("1 open", page.Of("header nav .tag"));

        await world.Adopted(plan);
        await world.Settle();
        var started = await visitor.Open($"/plannen/{plan.Id}");
        Assert.Contains("Er volgt geen nieuwe", started.Text, StringComparison.Ordinal);
        Assert.Equal($"/rondes/{plan.RoundId(plan.FirstOn)}", started.Link("Ronde 1"));
        Assert.Null(started.Document.QuerySelector("header nav .tag"));
    }

    [Fact]
    public async Task A_plan_with_a_rhythm_shows_its_next_round()
    {
        await using var site = await DeskSite.New();
        var plan = await site.World.Given.APlan(firstOn: new DateOnly(2026, 11, 2), everyMonths: 6);
        await site.World.Adopted(plan);
        await site.World.MoveTo(new DateOnly(2026, 11, 3));
        using var visitor = await site.SignIn();
        var page = await visitor.Open($"/plannen/{plan.Id}");
        Assert.Contains("Begint vanzelf", page.Text, StringComparison.Ordinal);
        Assert.Equal("maandag 3 mei 2027", page.Of(".timeline strong"));
        Assert.Contains("0 partijen", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Link("Ronde 1 11-2026"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/plannen/er-is-geen")).Status);
    }

    [Fact]
    public async Task A_plan_is_stopped_with_a_reason_and_no_round_of_it_starts_any_more()
    {
        await using var site = await DeskSite.New();
        var plan = await site.World.Given.APlan(firstOn: new DateOnly(2026, 11, 2), everyMonths: 6);
        await site.World.Adopted(plan);
        using var visitor = await site.SignIn();
        var form = await visitor.Open($"/plannen/{plan.Id}");
        Assert.Equal(["Schrijf op waarom dit plan stopt. Dat blijft bewaard."], (await visitor.Press(form, "Plan stoppen")).Errors);
        var stopped = await visitor.Press(form, "Plan stoppen", ("Because", "Het ritme was verkeerd."));
        Assert.Equal("Het plan is gestopt. Er begint geen ronde meer.", stopped.Notice);
        await visitor.Press(form, "Plan stoppen", ("Because", "Nog eens."));
        await site.World.MoveTo(new DateOnly(2026, 11, 3));
        var page = await visitor.Open($"/plannen/{plan.Id}");
        Assert.Contains("Het ritme was verkeerd.", page.Of("blockquote"), StringComparison.Ordinal);
        Assert.Contains("Er is nog geen ronde begonnen.", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("Plan stoppen"));
    }
}
