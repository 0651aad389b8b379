using Monitoring.Calendar;

namespace Monitoring.Rounds;

/// <summary>How the evidence of a round came in, day by day, as a picture and its table show it.</summary>
/// <param name="Name">The round.</param>
/// <param name="Asked">How many parties were asked.</param>
/// <param name="Declared">How many had declared at the end of each day, from the day of the start.</param>
public sealed record RoundProgress(string Name, int Asked, IReadOnlyList<int> Declared)
{
    // A picture of a round that was forgotten still fits.
    private const int MostDays = 400;

    /// <summary>The progress of a round until it ended, or until today.</summary>
    public static RoundProgress Of(Round round, RoundFigures figures, DateOnly today)
    {
        var start = Amsterdam.Day(round.StartedAt);
        var last = round.EndedAt is { } ended ? Amsterdam.Day(ended) : today;
        var sum = 0;
        var declared = Enumerable.Range(0, Math.Clamp(last.DayNumber - start.DayNumber, 0, MostDays) + 1)
            .Select(day => sum += figures.DeclaredOn.GetValueOrDefault(start.AddDays(day))).ToList();
        return new RoundProgress(round.Name, figures.ByStatus.Values.Sum(), declared);
    }

    /// <summary>How many had declared at the end of that day after the start; null when the round had not come so far.</summary>
    public int? At(int day) => day < Declared.Count ? Declared[day] : null;

    /// <summary>The same as a percentage of who was asked, rounded.</summary>
    public int? PercentAt(int day) => At(day) is { } declared ? (int)Math.Round(100.0 * declared / Math.Max(Asked, 1)) : null;

    /// <summary>The days that a table shows: the start, each week, and the last day of this round.</summary>
    public IReadOnlyList<int> Weeks => [.. Enumerable.Range(0, Declared.Count).Where(day => day % 7 == 0 || day == Declared.Count - 1)];
}
