using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Monitoring.Calendar;

/// <summary>
/// Days and hours as people in the Netherlands read them (Europe/Amsterdam, summer time included). Instants are kept in
/// UTC everywhere else; the calendar day of a letter, a term or a decision is decided here only.
/// </summary>
public static class Amsterdam
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The calendar day on which the instant falls.</summary>
    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The first instant of the day, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        // The clocks change at 02:00 and 03:00, so that midnight exists once, every day.
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The whole hour of that day, in UTC. In the night in which the clocks go forward the hour that is skipped is the one after it.</summary>
    public static DateTimeOffset At(DateOnly day, int hour)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The first instant of the next day, in UTC: a term ends at the end of its last day, and is not over before.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary><c>vrijdag 27 november 2026</c> or <c>Friday 27 November 2026</c>.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "A long date, not the number type of some languages.")]
    public static string Long(DateOnly day, bool english) => day.ToString("dddd d MMMM yyyy", english ? English : Dutch);

    /// <summary><c>vrijdag 27 november 2026, 14:05 uur</c> or <c>Friday 27 November 2026, 14:05</c>.</summary>
    public static string LongTime(DateTimeOffset instant, bool english) =>
        Long(Day(instant), english)
        + Local(instant).ToString(", HH:mm", CultureInfo.InvariantCulture)
        + (english ? "" : " uur");

    private static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}
