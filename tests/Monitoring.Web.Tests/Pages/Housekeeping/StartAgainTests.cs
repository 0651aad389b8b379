using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Backup;
using Monitoring.Desk;
using Monitoring.Housekeeping;
using Monitoring.Letters;
using Monitoring.Letters.Sending;
using Monitoring.Local.Runtime;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Housekeeping;

public class StartAgainTests
{
    [Fact]
    public async Task The_button_starts_all_that_stood_still_and_pressing_it_twice_is_once()
    {
        await using var desk = await DeskSite.New();
        var world = desk.World;
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        var request = (await world.Request(party)).Id.Process;
        await world.LosesItsEngine();
        using var stranger = desk.Site.Visitor();
        Assert.Equal("/aanmelden", (await stranger.Open("/beheer")).Url.AbsolutePath);

        using var visitor = await desk.SignIn();
        Assert.Null(await world.Table<Process>().Find(Process.KeyOf(request), world.Patience));
        var page = await visitor.Open((await visitor.Open("/taken")).Link("Beheer")!);
        Assert.Contains("Er wordt geen back-up gemaakt", page.Text, StringComparison.Ordinal);

        page = await visitor.Press(page, "Alles opnieuw starten");
        Assert.Equal(["Zet een vinkje als u alles opnieuw wilt starten."], page.Errors);
        Assert.Null(await world.Get<StartAllAgain>().Last(world.Patience));

        var done = await visitor.Press(page, "Alles opnieuw starten", ("Sure", "true"));
        Assert.StartsWith("Alles wordt opnieuw gestart.", done.Notice, StringComparison.Ordinal);
        var again = await visitor.Press(page, "Alles opnieuw starten", ("Sure", "true"));
        Assert.StartsWith("Alles wordt opnieuw gestart.", again.Notice, StringComparison.Ordinal);
        await world.Settle();

        Assert.NotNull(await world.Table<Process>().Find(Process.KeyOf(request), world.Patience));
        Assert.Contains($"door {World.Desk}", (await visitor.Open("/beheer")).Of("[data-done]"), StringComparison.Ordinal);
        Assert.Equal(["ask"], await world.Steps(party));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task While_it_is_under_way_the_page_says_so_and_a_second_press_begins_nothing_new()
    {
        await using var desk = await DeskSite.New();
        var world = desk.World;
        using var visitor = await desk.SignIn();
        await world.Table<StartingAgain>().Insert(new StartingAgain { Id = "1", By = DeskSite.Colleague, At = world.Now, Count = 12 }, world.Patience);
        var page = await visitor.Open("/beheer");
        Assert.Contains("Tot nu toe lopen er 12 processen weer.", page.Of("[data-busy]"), StringComparison.Ordinal);
        await visitor.Press(page, "Alles opnieuw starten", ("Sure", "true"));
        await world.Settle();
        var last = (await world.Get<StartAllAgain>().Last(world.Patience))!;
        Assert.Equal(("1", DeskSite.Colleague), (last.Id, last.By));
        Assert.NotNull(last.EndedAt);
    }

    [Theory]
    [InlineData("", "Wij horen niet of brieven aankomen")]
    [InlineData("imap.example", "Een termijn begint vanzelf zodra de brief er is.")]
    public async Task Whether_it_is_heard_that_letters_arrive_is_told(string bounces, string expected)
    {
        await using var desk = await DeskSite.New(services => services.Configure<MailOptions>(mail => (mail.Bounces.Host, mail.Bounces.User, mail.Bounces.Password) = (bounces, bounces, bounces)));
        using var visitor = await desk.SignIn();
        var page = await visitor.Open("/beheer");
        Assert.Contains(expected, page.Text, StringComparison.Ordinal);
        Assert.Equal(bounces.Length == 0, page.Text.Contains("Monitoring:Mail:Bounces:Host", StringComparison.Ordinal));
    }

    [Fact]
    public async Task How_the_backups_stand_is_told_and_a_task_says_it_when_there_is_none()
    {
        await using var backup = new TestBackup();
        await using var desk = await DeskSite.New(backup.AddTo);
        var world = desk.World;
        using var visitor = await desk.SignIn();
        Assert.Contains("Er is nog geen back-up", (await visitor.Open("/beheer")).Text, StringComparison.Ordinal);

        await world.Get<KeepBackups>().Do(from: null, world.Patience);
        Assert.Contains("op tijd", (await visitor.Open("/beheer")).Text, StringComparison.Ordinal);
        world.Clock.MoveTo(world.Now.AddHours(31));
        Assert.Contains("te oud", (await visitor.Open("/beheer")).Text, StringComparison.Ordinal);

        await world.Get<DeskTasks>().Raise(KeepBackups.TaskId, DeskTaskKind.BackupMissing, "", Links.Operation, world.Patience);
        var task = await visitor.Open("/taken");
        Assert.Contains("Er is al meer dan een dag geen back-up", task.Text, StringComparison.Ordinal);
        Assert.Contains("/beheer", task.LinksTo("/beheer"));
    }

    [Fact]
    public async Task Where_a_first_backup_does_not_succeed_the_page_does_not_promise_one_for_ever()
    {
        await using var backup = new TestBackup();
        await using var other = await World.New(backup.AddTo);
        await other.Get<KeepBackups>().Do(from: null, other.Patience);
        await using var desk = await DeskSite.New(backup.AddTo);
        var world = desk.World;
        using var visitor = await desk.SignIn();
        await world.Get<KeepBackups>().Do(from: null, world.Patience);
        Assert.Contains("De eerste wordt binnen een uur gemaakt", (await visitor.Open("/beheer")).Text, StringComparison.Ordinal);

        // The account holds the backups of another Platform.
        world.Clock.MoveTo(world.Now.AddHours(31));
        await world.Get<KeepBackups>().Do(from: null, world.Patience);
        Assert.Contains("Het is nog niet gelukt er een te maken", (await visitor.Open("/beheer")).Text, StringComparison.Ordinal);
        Assert.Contains("Er is al meer dan een dag geen back-up", (await visitor.Open("/taken")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_a_restore_has_ended_every_page_is_shut_and_says_so()
    {
        await using var desk = await DeskSite.New();
        var world = desk.World;
        await world.Table<RestoreMark>().Insert(new RestoreMark { Backup = "20261026T030000Z", At = world.Now }, world.Patience);
        await world.Restart();
        using var visitor = desk.Site.Visitor();
        foreach (var path in new[] { "/", "/aanmelden", "/bewijs/x", "/taken" })
        {
            var page = await visitor.Open(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
            Assert.Equal("Deze site is even dicht", page.Heading);
        }

        // Who watches over the service is told; who only asks whether it is alive, too.
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.Get("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/health/live")).StatusCode);

        await world.Get<RestoreBackup>().Open(world.Patience);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/aanmelden")).Status);
    }
}
