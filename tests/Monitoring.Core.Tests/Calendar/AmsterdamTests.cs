using System.Globalization;
using Xunit;

namespace Monitoring.Calendar;

public class AmsterdamTests
{
    [Theory]
    [InlineData("2026-11-26T22:59:59Z", "2026-11-26")]
    [InlineData("2026-11-26T23:00:00Z", "2026-11-27")]
    [InlineData("2026-07-01T21:59:59Z", "2026-07-01")]
    [InlineData("2026-07-01T22:00:00Z", "2026-07-02")]
    [InlineData("2026-07-01T23:30:00-05:00", "2026-07-02")]
    public void An_instant_falls_on_the_day_that_Dutch_clocks_show(string instant, string day) =>
        Assert.Equal(On(day), Amsterdam.Day(At(instant)));

    [Theory]
    [InlineData("2026-11-27", "2026-11-26T23:00:00Z", 24)]
    [InlineData("2026-07-01", "2026-06-30T22:00:00Z", 24)]
    [InlineData("2026-03-29", "2026-03-28T23:00:00Z", 23)]
    [InlineData("2026-10-25", "2026-10-24T22:00:00Z", 25)]
    public void A_day_lasts_from_midnight_to_midnight_also_when_the_clocks_change(string day, string start, int hours)
    {
        Assert.Equal(At(start), Amsterdam.StartOf(On(day)));
        Assert.Equal(At(start).AddHours(hours), Amsterdam.EndOf(On(day)));
    }

    [Fact]
    public void The_last_instant_of_a_day_is_still_that_day()
    {
        var end = Amsterdam.EndOf(On("2026-03-29"));
        Assert.Equal(On("2026-03-29"), Amsterdam.Day(end.AddTicks(-1)));
        Assert.Equal(On("2026-03-30"), Amsterdam.Day(end));
    }

    [Fact]
    public void A_date_is_written_with_its_weekday()
    {
        Assert.Equal("vrijdag 27 november 2026", Amsterdam.Long(On("2026-11-27"), english: false));
        Assert.Equal("Friday 27 November 2026", Amsterdam.Long(On("2026-11-27"), english: true));
    }

    [Fact]
    public void A_time_is_written_as_the_clock_shows_it()
    {
        Assert.Equal("zaterdag 4 juli 2026, 09:05 uur", Amsterdam.LongTime(At("2026-07-04T07:05:30Z"), english: false));
        Assert.Equal("Saturday 4 July 2026, 09:05", Amsterdam.LongTime(At("2026-07-04T07:05:30Z"), english: true));
    }

    private static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
