namespace Monitoring.Evidence;

/// <summary>One answer in an attestation, in the words that the party read.</summary>
public sealed record AttestedAnswer
{
    /// <summary>The item's key.</summary>
    public required string Item { get; init; }

    /// <summary>What was asked.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The question, whole; null in what was declared before it was kept here.</summary>
    public LocalText? Question { get; init; }

    /// <summary>On which articles it rests.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    /// <summary>About which product.</summary>
    public string? Product { get; init; }

    /// <summary>Why it does not apply; then nothing below is given.</summary>
    public string? NotApplicableBecause { get; init; }

    /// <summary>The words of the options chosen.</summary>
    public IReadOnlyList<LocalText> Choices { get; init; } = [];

    /// <summary>What was written at the options chosen.</summary>
    public IReadOnlyList<AttestedDetail> Details { get; init; } = [];

    /// <summary>Each deviation from the model agreement, with its reason.</summary>
    public IReadOnlyList<AttestedDeviation> Deviations { get; init; } = [];

    /// <summary>The address of a page.</summary>
    public string? Link { get; init; }

    /// <summary>The addresses of several pages.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>The words of the item's declaration, when ticked.</summary>
    public LocalText? Declared { get; init; }

    /// <summary>The party's own words.</summary>
    public string? Explanation { get; init; }

    /// <summary>A count.</summary>
    public int? Number { get; init; }

    /// <summary>The last day of the document.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The files and their hashes.</summary>
    public IReadOnlyList<AttestedFile> Files { get; init; } = [];

    /// <summary>The accepted answer of an earlier round that this confirms; null when it was given anew.</summary>
    public ConfirmedFrom? ConfirmedFrom { get; init; }
}

/// <summary>A file in an attestation.</summary>
/// <param name="Name">Its name as given, made safe.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">The SHA-256 of its content, lower-case hexadecimal.</param>
public sealed record AttestedFile(string Name, long Size, string Sha256);
