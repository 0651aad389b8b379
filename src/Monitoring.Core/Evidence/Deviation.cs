namespace Monitoring.Evidence;

/// <summary>
/// One deviation from the model agreement, which must be told in writing and with reasons (art. 4.2). A draft may lack parts.
/// </summary>
/// <param name="Clause">What it is about: the id of one of the item's clauses (art. 4.4).</param>
/// <param name="Place">Where it stands in the agreement, such as an article's number; may be left out.</param>
/// <param name="What">What differs from the model.</param>
/// <param name="Why">The reason.</param>
public sealed record Deviation(string? Clause, string? Place, string? What, string? Why)
{
    /// <summary>The most that one answer tells.</summary>
    public const int Most = 30;

    /// <summary>Whether it says nothing at all.</summary>
    public static bool IsEmpty(Deviation deviation) => deviation is { Clause: null, Place: null, What: null, Why: null };

    /// <summary>Whether it is told with its reason.</summary>
    public static bool IsWhole(Deviation deviation) => deviation is { Clause: not null, What: not null, Why: not null };
}
