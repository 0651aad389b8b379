namespace Monitoring.Calendar;

/// <summary>
/// Dutch working days as the Algemene termijnenwet knows them: every day but Saturdays, Sundays, the holidays of art. 3
/// and the days made equal to them by decree. Terms are counted with these; the last day of a term is always one of them
/// (art. 1). School holidays are a matter of the Reglement and not known here.
/// </summary>
/// <param name="decreed">The days made equal by decree (art. 3, third paragraph); without it those of <see cref="DecreedDays"/>.</param>
public sealed class WorkingDays(IEnumerable<DateOnly>? decreed = null)
{
    private readonly HashSet<DateOnly> _decreed = [.. decreed ?? DecreedDays.All];

    /// <summary>Those that hold in the Netherlands, as far as this release knows the decrees.</summary>
    public static WorkingDays Dutch { get; } = new();

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !_decreed.Contains(day)
        && !Holidays.In(day.Year).Contains(day);

    /// <summary>
    /// The last day of a term of <paramref name="workingDays"/> that starts on <paramref name="day"/>, which itself never
    /// counts. A term of 0 ends on the day itself, or on the next working day when it is none (art. 1).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public DateOnly Add(DateOnly day, int workingDays) => Step(day, workingDays, 1);

    /// <summary>
    /// The working day that lies <paramref name="workingDays"/> working days before <paramref name="day"/>: where a reminder
    /// belongs. 0 gives the day itself, or the last working day before it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public DateOnly Subtract(DateOnly day, int workingDays) => Step(day, workingDays, -1);

    /// <summary>The day itself when it is a working day, otherwise the first one after it (art. 1).</summary>
    public DateOnly NextWorkingDay(DateOnly day) => Step(day, 0, 1);

    /// <summary>The working day after a term that ended on <paramref name="lastDay"/>: when what follows on its end may leave.</summary>
    public DateOnly After(DateOnly lastDay) => NextWorkingDay(lastDay.AddDays(1));

    /// <summary>The time itself when it falls on a working day in Amsterdam, otherwise the beginning of the first one after it.</summary>
    public DateTimeOffset AtWork(DateTimeOffset time) => IsWorkingDay(Amsterdam.Day(time)) ? time : Amsterdam.StartOf(NextWorkingDay(Amsterdam.Day(time)));

    /// <summary>
    /// How many working days there are after <paramref name="from"/> up to and including <paramref name="to"/>; when
    /// <paramref name="to"/> is the earlier, the working days from it up to but not including <paramref name="from"/>, negative.
    /// </summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                count++;
        }

        for (var day = from; day > to;)
        {
            day = day.AddDays(-1);
            if (IsWorkingDay(day))
                count--;
        }

        return count;
    }

    private DateOnly Step(DateOnly day, int workingDays, int direction)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(direction);
            if (IsWorkingDay(day))
                left--;
        }

        while (!IsWorkingDay(day))
            day = day.AddDays(direction);
        return day;
    }
}
