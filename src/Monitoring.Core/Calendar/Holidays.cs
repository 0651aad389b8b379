namespace Monitoring.Calendar;

/// <summary>
/// The days that the Algemene termijnenwet itself names (art. 3, first and second paragraph), computed from the year.
/// Holds from 2014, the first year of Koningsdag.
/// </summary>
public static class Holidays
{
    /// <summary>The days of one year, in order; a day may fall in a weekend. Ascension on 5 May gives that day once.</summary>
    public static IReadOnlyList<DateOnly> In(int year)
    {
        var easter = EasterSunday(year);
        SortedSet<DateOnly> days =
        [
            new(year, 1, 1),
            easter.AddDays(-2), // Goede Vrijdag, art. 3 par. 2
            easter.AddDays(1),
            KingsDay(year),
            new(year, 5, 5), // every year: that many employers give it once in five years is no matter of this law
            easter.AddDays(39), // Hemelvaartsdag
            easter.AddDays(50), // tweede Pinksterdag
            new(year, 12, 25),
            new(year, 12, 26),
        ];
        return [.. days];
    }

    private static DateOnly KingsDay(int year)
    {
        var birthday = new DateOnly(year, 4, 27);
        return birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday;
    }

    // The Gregorian computus: the first Sunday after the full moon on or after 21 March, by the tables of the church.
    private static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        var moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
        var weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        var sunday = moon - weekday;
        var month = 3 + (sunday + 40) / 44;
        return new DateOnly(year, month, sunday + 28 - 31 * (month / 4));
    }
}
