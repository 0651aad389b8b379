using System.Globalization;
using AngleSharp.Dom;
using Monitoring.Desk;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Desk;

public class TasksTests
{
    [Fact]
    public async Task An_empty_list_says_so_and_the_menu_shows_no_number()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        var page = await visitor.Open("/taken");
        Assert.Equal("Er is niets te doen", page.Of(".empty h2"));
        Assert.Null(page.Document.QuerySelector("header nav .tag"));
    }

    [Fact]
    public async Task A_task_whose_time_has_passed_is_called_late()
    {
        await using var site = await DeskSite.New();
        var tasks = site.World.Get<DeskTasks>();
        await tasks.Raise("a", DeskTaskKind.Undeliverable, "Leerlijn", "/rondes/r/p", site.World.Patience, site.World.Clock.GetUtcNow().AddHours(-1));
        await tasks.Raise("b", DeskTaskKind.Undeliverable, "Roosterwijs", "/rondes/r/q", site.World.Patience, site.World.Clock.GetUtcNow().AddHours(1));
        using var visitor = await site.SignIn();
        var shown = (await visitor.Open("/taken")).Document.QuerySelectorAll("main [data-task]");
        Assert.Equal(["te laat", null], shown.Select(task => task.QuerySelector(".tag")?.TextContent.Trim()));
    }

    [Fact]
    public async Task Each_kind_of_task_says_what_is_the_matter_and_leads_to_where_it_can_be_mended()
    {
        await using var site = await DeskSite.New();
        var tasks = site.World.Get<DeskTasks>();
        var patience = site.World.Patience;
        await tasks.Raise("a", DeskTaskKind.Undeliverable, "<b>Leerlijn</b> & Zn", "/rondes/r/p", patience);
        await tasks.Raise("b", DeskTaskKind.AdoptionMissing, "Najaar", "/vaststellingen", patience);
        await tasks.Raise("c", DeskTaskKind.DecideIntention, "Roosterwijs", "/zaken/r~q", patience);
        await tasks.Raise("d", DeskTaskKind.StuckProcess, "HandleComplaint~r~q", null, patience);
        using var visitor = await site.SignIn();
        var page = await visitor.Open("/taken");
        var shown = page.Document.QuerySelectorAll("main [data-task]");
        Assert.Equal(
            [
                ("Niemand van <b>Leerlijn</b> & Zn is bereikbaar", "/rondes/r/p"), ("De ronde van ‘Najaar’ wacht op het Platform", "/vaststellingen"),
                ("Besluit over het voornemen bij Roosterwijs", "/zaken/r~q"), ("Een stap lukt steeds niet", "/zaken/r~q"),
            ],
            shown.Select(task => (task.QuerySelector("h2")!.TextContent, task.QuerySelector("a")!.GetAttribute("href")!)));
        Assert.Contains("HandleComplaint~r~q", shown[3].TextContent, StringComparison.Ordinal);
        Assert.All(shown, task => Assert.Null(task.QuerySelector("button")));
        Assert.Equal("4 open", page.Of("header nav .tag"));
    }

    [Fact]
    public async Task Of_very_many_tasks_what_is_due_comes_first_and_the_others_follow_page_by_page()
    {
        await using var site = await DeskSite.New();
        await Parallel.ForAsync(0, 120, site.World.Patience, async (i, cancellation) =>
            await site.World.Get<DeskTasks>().Raise($"t{i.ToString(CultureInfo.InvariantCulture)}", DeskTaskKind.Undeliverable, $"Partij {i}", "/taken", cancellation));
        await site.World.Get<DeskTasks>().Raise("breach", DeskTaskKind.JudgeBreach, "Leerlijn", "/datalek/a", site.World.Patience, site.World.Clock.GetUtcNow().AddHours(72));
        using var visitor = await site.SignIn();

        var pages = new List<SeenPage> { await visitor.Open("/taken") };
        while (pages[^1].Document.QuerySelector("main a[href^='/taken?na=']") is { } next)
        {
            pages.Add(await visitor.Open(next.GetAttribute("href")!));
        }

        Assert.Contains("Leerlijn", pages[0].Of("main [data-task]"), StringComparison.Ordinal);
        Assert.Equal([50, 50, 21], pages.Select(page => page.Document.QuerySelectorAll("main [data-task]").Length));
        Assert.Equal(121, pages.SelectMany(page => page.Document.QuerySelectorAll("main [data-task] h2")).Select(title => title.TextContent).Distinct().Count());
        Assert.StartsWith("99+", pages[0].Of("header nav .tag"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_goes_away_by_itself_when_it_is_solved()
    {
        await using var site = await DeskSite.New();
        var gone = await site.World.Given.ASupplier("Toetsbank Noord", "weg@bounce.example");
        await site.World.ARoundOf(gone);
        using var visitor = await site.SignIn();
        Assert.Equal("1 open", (await visitor.Open("/rondes")).Of("header nav .tag"));
        await site.World.Given.Changed(gone, party => party with { Contacts = [.. party.Contacts, Monitoring.Register.Contact.Of("Bo", "bo@toetsbank.example")] });
        await site.World.Nudges(gone);
        Assert.Equal("Er is niets te doen", (await visitor.Open("/taken")).Of(".empty h2"));
    }

    [Fact]
    public async Task What_waits_for_review_is_one_line_a_round_with_the_oldest_and_no_row_a_party()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var (first, second) = (await world.Given.ASupplier("Leerlijn"), await world.Given.ASupplier("Roosterwijs"));
        var round = await world.ARoundOf(first, second);
        await world.Answers(second);
        await world.Pass(TimeSpan.FromDays(1));
        await world.Answers(first);
        using var visitor = await site.SignIn();
        var page = await visitor.Open("/taken");
        var line = SeenPage.Words(Assert.Single(page.Document.QuerySelectorAll("[data-waiting]")));
        Assert.Contains("2 verklaringen wachten op beoordeling", line, StringComparison.Ordinal);
        Assert.Contains($"{round.Name} · de oudste sinds 26 oktober 2026", line, StringComparison.Ordinal);
        Assert.EndsWith(second.Id, page.Link("De oudste beoordelen"), StringComparison.Ordinal);

        await world.Reviews(second);
        page = await visitor.Open("/taken");
        Assert.Contains("1 verklaring wacht op beoordeling", page.Text, StringComparison.Ordinal);
        Assert.EndsWith("?status=InReview", page.Link("1 beoordeling is begonnen en niet klaar"), StringComparison.Ordinal);
        await world.Reviews(first);
        page = await visitor.Open("/taken");
        Assert.Contains("2 beoordelingen zijn begonnen en niet klaar", page.Text, StringComparison.Ordinal);
        var begun = await visitor.Open(page.Link("Verder met beoordelen")!);
        Assert.Contains("Leerlijn", begun.Text, StringComparison.Ordinal);
        Assert.Contains("Roosterwijs", begun.Text, StringComparison.Ordinal);
    }
}
