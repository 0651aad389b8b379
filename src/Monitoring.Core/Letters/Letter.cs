using Monitoring.Storage;

namespace Monitoring.Letters;

/// <summary>A letter as it was decided: which text and what fills it; never rendered, never with a token.</summary>
/// <remarks>Written in the batch of the decision that it tells, in the partition of that decision's row. Until it leaves, a mended text gives it a later version (<see cref="RefreshText"/>); after that it never changes. How far it is stands in that row.</remarks>
public abstract record Letter : Row
{
    /// <summary>Which letter: one of <see cref="LetterStep"/>.</summary>
    public required string Step { get; init; }

    /// <summary>The version of its text: once it left, the one that it left with.</summary>
    public required int TextVersion { get; init; }

    /// <summary>The id of the contact; the address is looked up when it leaves.</summary>
    public required string Contact { get; init; }

    /// <summary>The values of the text's fields, Dutch and English.</summary>
    public required IReadOnlyDictionary<string, LocalText> Fields { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset WrittenAt { get; init; }
}
