using Monitoring.Calendar;

namespace Monitoring.Rounds;

/// <summary>More time for all parties of a round: so many working days for each running term, or a day before which none ends.</summary>
/// <param name="Days">How many working days more; null when a day is given.</param>
/// <param name="Until">The day; null when a number is given. When it is no working day, the first one after it holds (Algemene termijnenwet, art. 1).</param>
public sealed record MoreTimeForAll(int? Days, DateOnly? Until)
{
    /// <summary>The most working days at once: a quarter of a year, as for any term.</summary>
    public const int Most = PlanDraft.LongestTerm;

    /// <summary>So many working days.</summary>
    public static MoreTimeForAll Of(int days) => new(days, null);

    /// <summary>The working day until which everybody has time at least; null when a number is given.</summary>
    public DateOnly? To(WorkingDays days) => Until is { } until ? days.NextWorkingDay(until) : null;

    /// <summary>What is wrong with it, or null. Nobody ever gets less time than was promised.</summary>
    public MoreTimeFault? FaultIn(Round round, WorkingDays days, DateOnly today)
    {
        if (Days is null == Until is null)
        {
            return Days is null ? MoreTimeFault.Neither : MoreTimeFault.Both;
        }

        if (Days is not null)
        {
            return Days is < 1 or > Most ? MoreTimeFault.Days : null;
        }

        // Not earlier than the last day that the first letters named, and not today: then nobody could do anything with it.
        var usual = round.UsualLastDay(days);
        var (least, to) = (usual > today ? usual : today, To(days)!.Value);
        return to <= least ? MoreTimeFault.NotLater : days.Between(least, to) > Most ? MoreTimeFault.TooLate : null;
    }

    /// <summary>The last day, after this, for a party whose first letter arrived on the first day.</summary>
    public DateOnly UsualLastDay(Round round, WorkingDays days, DateTimeOffset now) => (round with { Shifts = [.. round.Shifts, Shift(now, "", "", days)] }).UsualLastDay(days);

    /// <summary>The change of the terms that it is.</summary>
    public TermShift Shift(DateTimeOffset now, string because, string by, WorkingDays? days = null) =>
        new(TermShiftKind.MoreTime, now, now, Days ?? 0, because, by, To(days ?? WorkingDays.Dutch));
}

/// <summary>What is wrong with more time for all.</summary>
public enum MoreTimeFault
{
    /// <summary>Neither a number nor a day is given.</summary>
    Neither,

    /// <summary>Both are given.</summary>
    Both,

    /// <summary>The number is less than 1 or more than <see cref="MoreTimeForAll.Most"/>.</summary>
    Days,

    /// <summary>The day is not later than today, or than the last day that was promised.</summary>
    NotLater,

    /// <summary>The day is more than <see cref="MoreTimeForAll.Most"/> working days later.</summary>
    TooLate,
}
