using Monitoring.Retention;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Retention;

public class ShowRetentionTests
{
    [Fact]
    public async Task The_table_stands_there_and_nothing_is_deleted_yet()
    {
        await using var desk = await DeskSite.New();
        using var stranger = desk.Site.Visitor();
        using var visitor = await desk.SignIn();
        Assert.Equal("/aanmelden", (await stranger.Open("/bewaren")).Url.AbsolutePath);
        var page = await visitor.Open("/bewaren");
        Assert.Equal("Er wordt niets verwijderd", page.Of(".empty h2"));
        Assert.Contains("De termijnen zijn nog niet bevestigd", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 jaar na het sluiten van de ronde", page.Text, StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<RetentionKind>().Length, page.Document.QuerySelectorAll("main table tbody tr").Length);
    }

    [Fact]
    public async Task What_is_announced_and_what_was_done_is_shown_and_confirmed_terms_say_nothing()
    {
        await using var desk = await DeskSite.New(settings: [("Monitoring:Retention:Confirmed", "true"), ("Monitoring:Retention:EvidenceYears", "1")]);
        var book = desk.World.Get<DisposalBook>();
        for (var i = 0; i < 51; i++)
        {
            await book.Announce(RetentionKind.Contacts, $"kvk{i}", $"Partij {i} <b>", desk.World.Today.AddDays(i % 30), desk.World.Patience);
        }

        await book.Announce(RetentionKind.Contacts, "later", "Nog niet", desk.World.Today.AddDays(31), desk.World.Patience);
        var row = (await desk.World.Table<Disposal>().Take(1, Disposal.Partition, "disposal|", cancellation: desk.World.Patience))[0];
        await book.Save(row, null, 3, 1, desk.World.Patience);
        using var visitor = await desk.SignIn();
        var page = await visitor.Open("/bewaren");
        Assert.DoesNotContain("nog niet bevestigd", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nog niet", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 jaar na het sluiten van de ronde", page.Text, StringComparison.Ordinal);
        Assert.Contains("Uitgesteld", page.Text, StringComparison.Ordinal);
        Assert.Equal(50 + 1 + Enum.GetValues<RetentionKind>().Length, page.Document.QuerySelectorAll("main table tbody tr").Length);
    }
}
