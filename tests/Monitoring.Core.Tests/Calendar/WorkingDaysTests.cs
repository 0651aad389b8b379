using System.Globalization;
using FsCheck.Xunit;
using Xunit;

namespace Monitoring.Calendar;

public class WorkingDaysTests
{
    private readonly WorkingDays _days = new();

    [Theory]
    [InlineData("2026-01-01", "Nieuwjaarsdag")]
    [InlineData("2026-04-03", "Goede Vrijdag")]
    [InlineData("2026-04-06", "tweede Paasdag")]
    [InlineData("2026-04-27", "Koningsdag")]
    [InlineData("2026-05-05", "5 mei, also in a year that is no lustrum")]
    [InlineData("2026-05-14", "Hemelvaartsdag")]
    [InlineData("2026-05-25", "tweede Pinksterdag")]
    [InlineData("2026-12-25", "eerste Kerstdag")]
    [InlineData("2025-12-26", "tweede Kerstdag")]
    [InlineData("2026-05-15", "made equal by decree")]
    [InlineData("2026-11-28", "a Saturday")]
    [InlineData("2026-11-29", "a Sunday")]
    public void A_day_that_the_law_names_is_no_working_day(string day, string why) =>
        Assert.False(_days.IsWorkingDay(On(day)), why);

    [Theory]
    [InlineData("2026-11-27", "an ordinary Friday")]
    [InlineData("2026-04-02", "the Thursday before Good Friday")]
    [InlineData("2026-12-24", "the day before Christmas")]
    [InlineData("2025-04-28", "the Monday after Koningsdag was moved to the Saturday")]
    public void Every_other_day_is_one(string day, string why) => Assert.True(_days.IsWorkingDay(On(day)), why);

    [Fact]
    public void The_kings_day_is_the_26th_when_the_27th_is_a_Sunday()
    {
        Assert.Contains(On("2025-04-26"), Holidays.In(2025));
        Assert.DoesNotContain(On("2025-04-27"), Holidays.In(2025));
    }

    // Easter Sundays as almanacs print them, with the extremes and the corrections of the computus.
    [Theory]
    [InlineData("2016-03-27")]
    [InlineData("2019-04-21")]
    [InlineData("2025-04-20")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2285-03-22")]
    public void Easter_falls_where_the_almanac_has_it(string sunday)
    {
        var easter = On(sunday);
        Assert.Contains(easter.AddDays(1), Holidays.In(easter.Year));
        Assert.Contains(easter.AddDays(39), Holidays.In(easter.Year));
    }

    [Fact]
    public void The_day_itself_never_counts() => Assert.Equal(On("2026-11-27"), _days.Add(On("2026-11-26"), 1));

    [Fact]
    public void A_weekend_in_the_term_does_not_count() => Assert.Equal(On("2026-11-30"), _days.Add(On("2026-11-26"), 2));

    [Fact]
    public void A_term_over_Christmas_and_New_Year_is_longer_in_days() =>
        Assert.Equal(On("2027-01-11"), _days.Add(On("2026-12-24"), 10));

    [Fact]
    public void The_last_day_moves_when_it_is_a_holiday() => Assert.Equal(On("2026-04-07"), _days.NextWorkingDay(On("2026-04-03")));

    [Fact]
    public void A_decree_that_comes_later_is_data()
    {
        var decree = On("2029-04-30");
        Assert.True(_days.IsWorkingDay(decree));
        Assert.False(new WorkingDays([decree]).IsWorkingDay(decree));
    }

    [Fact]
    public void A_decreed_day_is_a_weekday_that_the_law_did_not_already_name() => Assert.All(DecreedDays.All, day =>
    {
        Assert.True(new WorkingDays([]).IsWorkingDay(day));
        Assert.False(_days.IsWorkingDay(day));
    });

    [Property]
    public bool Adding_ends_on_a_working_day_that_many_further(ushort offset, byte count)
    {
        var day = On("2020-01-01").AddDays(offset % 5000);
        var end = _days.Add(day, count);
        return _days.IsWorkingDay(end) && (count == 0 || _days.Between(day, end) == count);
    }

    [Property]
    public bool Subtracting_undoes_adding_from_a_working_day(ushort offset, byte count)
    {
        var day = _days.NextWorkingDay(On("2020-01-01").AddDays(offset % 5000));
        return _days.Subtract(_days.Add(day, count), count) == day
            && _days.Between(day, _days.Subtract(day, count)) == -count;
    }

    private static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
