using Monitoring.Calendar;

namespace Monitoring.Rounds;

/// <summary>Why terms of a round move.</summary>
public enum TermShiftKind
{
    /// <summary>The round was paused, and goes on.</summary>
    Pause,

    /// <summary>Everybody got more time.</summary>
    MoreTime,
}

/// <summary>A change of all terms of a round. Kept in the round; each request and each intention applies it once, in its own turn.</summary>
/// <param name="Kind">Why.</param>
/// <param name="From">Since when: the pause began, or the time was given.</param>
/// <param name="Until">Until when the round was paused; for more time the same as <see cref="From"/>.</param>
/// <param name="Days">How many working days more; 0 for a pause, which counts for each term by itself.</param>
/// <param name="Because">What the letters say of the reason.</param>
/// <param name="By">Who decided.</param>
/// <param name="To">The working day before which no term ends, for more time that was given until a day; null for any other.</param>
public sealed record TermShift(TermShiftKind Kind, DateTimeOffset From, DateTimeOffset Until, int Days, string Because, string By, DateOnly? To = null)
{
    /// <summary>Whether a term with that last day was running.</summary>
    public bool Ran(DateOnly last) => last >= Amsterdam.Day(From);

    /// <summary>By how many working days a term moves; 0 when it had ended before. A pause takes nothing from a term that began after it.</summary>
    /// <param name="begun">The day on which the term began.</param>
    /// <param name="last">Its last day.</param>
    /// <param name="days">The working days.</param>
    public int Moves(DateOnly begun, DateOnly last, WorkingDays days)
    {
        if (!Ran(last))
        {
            return 0;
        }

        var from = Amsterdam.Day(From);
        return To is { } to ? Math.Max(0, days.Between(last, to))
            : Kind == TermShiftKind.MoreTime ? Days
            : Math.Max(0, days.Between(begun > from ? begun : from, Amsterdam.Day(Until)));
    }

    /// <summary>The day that a letter under way promises, after this change.</summary>
    public DateOnly? Promised(DateOnly? before) => To > (before ?? DateOnly.MinValue) ? To : before;

    /// <summary>What a letter says of it.</summary>
    public LocalText InWords()
    {
        if (To is { } to)
        {
            return new LocalText(
                $"Alle partijen krijgen tijd tot en met {Amsterdam.Long(to, english: false)}, of later als dat al zo was.",
                $"All parties have until {Amsterdam.Long(to, english: true)}, or later where that was so already.");
        }

        if (Kind == TermShiftKind.MoreTime)
        {
            return Days == 1
                ? new LocalText("Alle partijen krijgen 1 werkdag meer.", "All parties get 1 more working day.")
                : new LocalText($"Alle partijen krijgen {Days} werkdagen meer.", $"All parties get {Days} more working days.");
        }

        string Day(DateTimeOffset at, bool english) => Amsterdam.Long(Amsterdam.Day(at), english);
        if (Amsterdam.Day(From) == Amsterdam.Day(Until))
        {
            return new LocalText($"De ronde lag even stil op {Day(From, english: false)}.", $"The round was paused for a moment on {Day(From, english: true)}.");
        }

        return new LocalText(
            $"De ronde lag stil van {Day(From, english: false)} tot {Day(Until, english: false)}. Die tijd telt niet mee.",
            $"The round was paused from {Day(From, english: true)} until {Day(Until, english: true)}. That time does not count.");
    }
}
