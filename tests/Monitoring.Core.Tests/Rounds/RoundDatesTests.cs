using Monitoring.Calendar;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Rounds;

public class RoundDatesTests
{
    [Fact]
    public async Task What_a_preview_promises_is_what_a_round_does_to_a_party_that_stays_silent()
    {
        await using var world = await World.New();
        var silent = await world.Given.ASupplier("Stille Uitgever", "stil@uitgever.example");
        var round = await world.ARoundOf(silent);
        var dates = RoundDates.Of(world.Today, round.Terms, world.Get<WorkingDays>());
        await world.MoveTo(dates.ExplanationDay.AddDays(2));

        var letters = await world.Letters(silent);
        Assert.Equal(["ask", "reminder", "last-call", "ask-explanation"], letters.Select(letter => letter.Letter.Step));
        Assert.Equal([dates.LettersOn, dates.ReminderOn, dates.LastCallOn, dates.ExplanationOn], letters.Select(letter => Amsterdam.Day(letter.At)));
        var request = await world.Request(silent);
        Assert.Equal((dates.LastDay, dates.LastCallDay), (request.LastDay, request.LastCallDay));
        Assert.Equal(dates.ExplanationDay, (await world.Case(silent))!.ExplanationDay);
    }
}
