namespace Monitoring.Privacy;

/// <summary>
/// What was erased, by keys that tell nothing to who does not know the person: enough to erase it once more after a restore. Kept
/// as a document apart from the tables, so that a restore of the tables does not lose it.
/// </summary>
public sealed record Erasure
{
    /// <summary>An id of its own, made by the form, so that twice is once.</summary>
    public required string Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who of the secretariaat, or the id of a contact.</summary>
    public required string By { get; init; }

    /// <summary>The person; null when one file was destroyed.</summary>
    public PersonMark? Person { get; init; }

    /// <summary>At which parties.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Whether the name was taken out of declarations and explanations too.</summary>
    public bool Declarations { get; init; }

    /// <summary>In how many places the person stood.</summary>
    public int Places { get; init; }

    /// <summary>How many of them had to be kept.</summary>
    public int Kept { get; init; }

    /// <summary>The hash of the file whose content was destroyed.</summary>
    public string? File { get; init; }

    /// <summary>Why that file was destroyed.</summary>
    public string? Because { get; init; }
}
