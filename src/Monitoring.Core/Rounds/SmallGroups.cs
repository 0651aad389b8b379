namespace Monitoring.Rounds;

/// <summary>Hides small groups in a table of which the total is known, so that no hidden number can be computed from the rest.</summary>
public static class SmallGroups
{
    /// <summary>Groups of fewer than this many parties are hidden; a group of nobody tells of nobody, and is shown.</summary>
    public const int Threshold = 5;

    /// <summary>The counts, null where hidden; or null for the whole when even their total is too small to be told.</summary>
    /// <remarks>
    /// Hidden are the small groups, and then, smallest first, as many others as it takes: one hidden number would follow from the total; and
    /// when the hidden ones together are as many as there are of them, each must be one.
    /// </remarks>
    public static IReadOnlyList<int?>? Hide(IReadOnlyList<int> counts)
    {
        if (counts.Sum() is > 0 and < Threshold)
        {
            return null;
        }

        var hidden = new HashSet<int>(Enumerable.Range(0, counts.Count).Where(i => counts[i] is > 0 and < Threshold));
        while (hidden.Count > 0 && (hidden.Count == 1 || hidden.Sum(i => counts[i]) == hidden.Count))
        {
            var others = Enumerable.Range(0, counts.Count).Where(i => counts[i] > 0 && !hidden.Contains(i)).OrderBy(i => counts[i]).ToList();
            if (others.Count == 0)
            {
                break;
            }

            hidden.Add(others[0]);
        }

        return [.. counts.Select((count, i) => hidden.Contains(i) ? (int?)null : count)];
    }
}
