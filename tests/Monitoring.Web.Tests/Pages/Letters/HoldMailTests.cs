using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Letters;

public sealed class HoldMailTests
{
    [Fact]
    public async Task All_mail_is_held_and_let_go_by_one_button_and_a_second_submit_changes_nothing()
    {
        await using var site = await DeskSite.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.");
        using var visitor = await site.SignIn();
        var tasks = await visitor.Open("/taken");
        Assert.Empty(tasks.Of("[data-held]"));
        var form = await visitor.Open(tasks.Link("Alle post vasthouden")!);
        Assert.Equal("Alle post vasthouden?", form.Heading);

        Assert.Equal("De post wordt nu vastgehouden.", (await visitor.Press(form, "Ja, alle post vasthouden")).Notice);
        var held = await visitor.Open("/brieven/vasthouden");
        Assert.Contains("Sinds 26 oktober 2026", held.Text, StringComparison.Ordinal);
        Assert.Contains($"door {World.Desk}.", held.Text, StringComparison.Ordinal);
        Assert.Equal("De post werd al vastgehouden.", (await visitor.Press(form, "Ja, alle post vasthouden")).Notice);

        var round = await site.World.ARoundOf(party);
        Assert.Empty(await site.World.Steps(party));
        Assert.Contains("Alle post wordt vastgehouden", (await visitor.Open($"/rondes/{round.Id}")).Of("[data-held]"), StringComparison.Ordinal);

        Assert.Equal("De post is losgelaten. Wat wachtte, gaat nu weg.", (await visitor.Press(held, "Ja, de post loslaten")).Notice);
        await site.World.Settle();
        Assert.Equal(["ask"], await site.World.Steps(party));
        Assert.Equal("De post was al losgelaten.", (await visitor.Press(held, "Ja, de post loslaten")).Notice);
        Assert.Empty((await visitor.Open("/taken")).Of("[data-held]"));
    }

    [Fact]
    public async Task Who_is_not_of_the_secretariaat_holds_nothing()
    {
        await using var site = await DeskSite.New();
        using var stranger = site.Site.Visitor();
        Assert.Equal("/aanmelden", (await stranger.Open("/brieven/vasthouden")).Path);
    }

    [Fact]
    public async Task A_colleague_signs_in_while_mail_is_held()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        await visitor.Press(await visitor.Open("/brieven/vasthouden"), "Ja, alle post vasthouden");
        using var colleague = await site.SignIn(DeskSite.Colleague);
        Assert.Contains(World.Desk, (await colleague.Open("/zaken")).Of("[data-held]"), StringComparison.Ordinal);
    }
}
