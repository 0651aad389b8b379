using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Letters;

/// <summary>The three forms on which the secretariaat records how a party was reached: of a request, a case and a notice.</summary>
public sealed class ReachedPagesTests
{
    [Fact]
    public async Task The_task_leads_to_the_form_and_what_is_recorded_stands_with_the_letter_and_begins_its_term()
    {
        await using var site = await Unheard();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example");
        var round = await site.World.ARoundOf(party);
        await site.World.Pass(TimeSpan.FromDays(4));
        using var visitor = await site.SignIn();
        var tasks = await visitor.Open("/taken");
        Assert.Contains("Heeft Leerlijn B.V. onze brief?", tasks.Text, StringComparison.Ordinal);
        var form = await visitor.Open($"/rondes/{round.Id}/{party.Id}");
        Assert.Contains("Verstuurd, nog niet bevestigd", form.Text, StringComparison.Ordinal);
        Assert.Null(form.Link("Vastleggen dat een brief aankwam"));
        form = await visitor.Open(form.Link("Vastleggen hoe u de partij bereikte")!);
        Assert.Equal($"/rondes/{round.Id}/{party.Id}/bereikt", form.Path);

        Assert.Equal(
            ["Kies hoe u weet dat de brief er is.", "Vul de dag in waarop de partij de brief had, zoals 3-11-2026."],
            (await visitor.Press(form, "Vastleggen", ("On", ""))).Errors);
        Assert.Equal(["Deze dag is nog niet geweest."], (await visitor.Press(form, "Vastleggen", ("How", "Phone"), ("On", "2026-12-24"))).Errors);
        Assert.Equal(["Op deze dag was de brief nog niet verstuurd. Kijk de datum na."], (await visitor.Press(form, "Vastleggen", ("How", "Phone"), ("On", "2026-10-01"))).Errors);

        var page = await visitor.Press(form, "Vastleggen", ("How", "Phone"), ("On", "2026-10-28"));
        Assert.Equal(("Vastgelegd: de brief is aangekomen.", $"/rondes/{round.Id}/{party.Id}"), (page.Notice, page.Path));
        Assert.Contains($"28 oktober 2026, aan de telefoon bevestigd; vastgelegd door {World.Desk}", page.Text, StringComparison.Ordinal);
        var last = (await site.World.Request(party)).LastDay;
        Assert.True(last > site.World.Today);
        Assert.DoesNotContain("onze brief?", (await visitor.Open("/taken")).Text, StringComparison.Ordinal);

        Assert.Equal("Vastgelegd: de brief is aangekomen.", (await visitor.Press(form, "Vastleggen", ("How", "Post"), ("On", "2026-10-29"))).Notice);
        Assert.Equal(last, (await site.World.Request(party)).LastDay);
        Assert.Contains("Er is nu geen brief onderweg", (await visitor.Open(form.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_intention_that_is_about_no_round_asks_how_the_party_was_reached_too()
    {
        await using var site = await Unheard();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example");
        var id = await site.World.Opens(site.World.AnOwnMotion(party));
        using var visitor = await site.SignIn();
        var form = await visitor.Open((await visitor.Open($"/zaken/{id}")).Link("Vastleggen hoe u de partij bereikte")!);
        Assert.Contains("Vraag om uitleg over gedrag", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_of_a_case_is_recorded_on_its_own_page()
    {
        await using var site = await Unheard();
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example");
        await world.ARoundOf(party);
        var (id, anna) = ((await world.Request(party)).Id, party.Contacts[0].Id);
        foreach (var step in new[] { LetterStep.Ask, LetterStep.LastCall })
        {
            await world.Get<RecordReached>().OfRequest(id, step, anna, new Reached(ReachedBy.Phone, world.Today, World.Desk), world.Patience);
            await world.Pass(TimeSpan.FromDays(30));
        }

        var complaint = (await world.Case(party))!;
        Assert.Equal((ComplaintState.Intention, null), (complaint.State, complaint.ExplanationDay));
        using var visitor = await site.SignIn();
        var intention = await visitor.Open($"/zaken/{complaint.Id}");
        Assert.Null(intention.Link("Vastleggen dat een brief aankwam"));
        var form = await visitor.Open(intention.Link("Vastleggen hoe u de partij bereikte")!);
        Assert.Contains("Vraag om uitleg, aan", form.Text, StringComparison.Ordinal);
        var page = await visitor.Press(form, "Vastleggen", ("How", "InPerson"));
        Assert.Equal(("Vastgelegd: de brief is aangekomen.", $"/zaken/{complaint.Id}"), (page.Notice, page.Path));
        Assert.NotNull((await world.Case(party))!.ExplanationDay);
    }

    [Fact]
    public async Task A_notice_is_recorded_on_its_own_page()
    {
        await using var site = await Unheard();
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example");
        await world.Given.ANotice(party);
        await world.Settle();
        using var visitor = await site.SignIn();
        var form = await visitor.Open((await visitor.Open($"/register/{party.Id}")).Link("Vastleggen dat deze brief aankwam")!);
        var page = await visitor.Press(form, "Vastleggen", ("How", "Mail"));
        Assert.Equal(("Vastgelegd: de brief is aangekomen.", $"/register/{party.Id}"), (page.Notice, page.Path));
        Assert.Contains("per e-mail bevestigd", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_records_anything_and_what_is_not_there_is_not_found()
    {
        await using var site = await Unheard();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example");
        var round = await site.World.ARoundOf(party);
        using var stranger = site.Site.Visitor();
        Assert.Equal("/aanmelden", (await stranger.Open($"/rondes/{round.Id}/{party.Id}/bereikt")).Path);
        using var visitor = await site.SignIn();
        foreach (var nowhere in new[] { $"/rondes/{round.Id}/kvk00000000/bereikt", "/rondes/%5C/x/bereikt", "/zaken/er-is-geen/bereikt", $"/register/{party.Id}/bereikt/er-is-geen", "/register/%5C/bereikt/%5C" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(nowhere)).Status);
        }
    }

    private static Task<DeskSite> Unheard() => DeskSite.New(services => services.AddSingleton<ILetterSender, UnheardPost>());
}
