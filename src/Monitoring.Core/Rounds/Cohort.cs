using Monitoring.Register;

namespace Monitoring.Rounds;

/// <summary>The parties that became one in a period. It follows from the joinings in the register, so that nobody has to keep it up.</summary>
/// <param name="From">The first day of the period.</param>
/// <param name="Until">Its last day; null for the day on which the round starts.</param>
public sealed record Cohort(DateOnly From, DateOnly? Until)
{
    /// <summary>Whether who joined so belongs to it, seen on a day.</summary>
    public bool Includes(IReadOnlyList<Joining> joinings, DateOnly day) =>
        PartySince(joinings, day) is { } since && since >= From && since <= (Until ?? day);

    /// <summary>
    /// Since when it is a party without a break, or null when it is none on that day. A membership that a declaration follows at once is
    /// one period; who left and came back became a party anew.
    /// </summary>
    public static DateOnly? PartySince(IReadOnlyList<Joining> joinings, DateOnly day)
    {
        DateOnly? since = null;
        for (var look = day; joinings.Where(j => j.Holds(look)).Select(j => (DateOnly?)j.From).Min() is { } from && from < (since ?? DateOnly.MaxValue);)
        {
            since = from;
            if (from == DateOnly.MinValue)
            {
                break;
            }

            look = from.AddDays(-1);
        }

        return since;
    }
}
