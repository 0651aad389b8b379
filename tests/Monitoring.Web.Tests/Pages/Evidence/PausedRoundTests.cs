using Monitoring.Calendar;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class PausedRoundTests
{
    [Fact]
    public async Task A_party_reads_on_its_own_pages_that_the_round_is_paused_and_what_that_means_for_its_day()
    {
        await using var site = await Site.New();
        var (world, l) = (site.World, new Language(english: false));
        var (asked, answered) = (await world.Given.ASupplier("Leerlijn"), await world.Given.ASupplier("Klaar"));
        var round = await world.ARoundOf(asked, answered);
        await world.Answers(answered);
        using var visitor = await site.Enter(asked);
        var overview = $"/verzoek/{round.Id}/{asked.Id}";
        var before = (await world.Request(asked)).LastDay!.Value;
        Assert.Null((await visitor.Open(overview)).Document.QuerySelector("#pauze"));

        // It pauses on its fourth day, and lies still until long after the day that was promised.
        await world.MoveTo(new DateOnly(2026, 10, 30));
        await world.Pauses(round, "Een vraag was <b>onduidelijk</b>.");
        Assert.DoesNotContain("Ging de ronde vandaag verder", (await visitor.Open(overview)).Text, StringComparison.Ordinal);
        await world.MoveTo(new DateOnly(2026, 11, 27));
        var becomes = WorkingDays.Dutch.Add(before, 20);
        foreach (var path in new[] { overview, $"{overview}/onderdeel/{(await world.Asked(asked))[0].Key}", $"{overview}/meer-tijd" })
        {
            var page = await visitor.Open(path);
            var pause = page.Of("#pauze");
            Assert.Contains("Deze ronde ligt stil sinds vrijdag 30 oktober 2026", pause, StringComparison.Ordinal);
            Assert.Contains("De reden: Een vraag was <b>onduidelijk</b>.", pause, StringComparison.Ordinal);
            Assert.Contains($"U had tot en met {l.Date(before)}. Die dag telt nu niet", pause, StringComparison.Ordinal);
            Assert.Contains($"Ging de ronde vandaag verder, dan had u tot en met {l.Date(becomes)}.", pause, StringComparison.Ordinal);
            Assert.DoesNotContain("U heeft tot en met", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("U heeft nu tot en met", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("De termijn liep", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("laatste oproep", page.Text, StringComparison.Ordinal);
        }

        var landing = (await visitor.Open(await site.Link(asked))).Text;
        Assert.Contains("Deze ronde ligt nu stil: er eindigt geen termijn.", landing, StringComparison.Ordinal);
        Assert.DoesNotContain("U heeft tot en met", landing, StringComparison.Ordinal);

        using var ready = await site.Enter(answered);
        Assert.Contains("U hoeft niets te doen.", (await ready.Open($"/verzoek/{round.Id}/{answered.Id}")).Of("#pauze"), StringComparison.Ordinal);

        await world.Resumes(round);
        Assert.Equal(becomes, (await world.Request(asked)).LastDay);
        var after = await visitor.Open(overview);
        Assert.Null(after.Document.QuerySelector("#pauze"));
        Assert.Contains($"U heeft tot en met {l.Date(becomes)}.", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_asked_to_explain_is_threatened_with_no_day_while_the_round_is_paused()
    {
        await using var site = await Site.New();
        var (world, l) = (site.World, new Language(english: false));
        var silent = await world.Given.ASupplier("Zwijgt");
        var round = await world.ARoundOf(silent);
        await world.SilenceUntilTheIntention(silent);
        var day = l.Date((await world.Case(silent))!.ExplanationDay!.Value);
        using var visitor = await site.Enter(silent);
        var overview = $"/verzoek/{round.Id}/{silent.Id}";
        Assert.Contains($"Dat kan tot en met {day}.", (await visitor.Open(overview)).Text, StringComparison.Ordinal);

        await world.Pauses(round);
        foreach (var path in new[] { overview, $"{overview}/uitleg" })
        {
            var page = await visitor.Open(path);
            Assert.Contains($"U had tot en met {day}. Die dag telt nu niet", page.Of("#pauze"), StringComparison.Ordinal);
            Assert.DoesNotContain("Dat kan tot en met", page.Text, StringComparison.Ordinal);
        }
    }
}
