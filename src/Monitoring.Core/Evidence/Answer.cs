using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>What a party answers to one item: a draft until it is declared in an attestation.</summary>
[Shape("answer")]
public sealed record Answer : Row, IRow<Answer>
{
    /// <summary>The most files that one item takes.</summary>
    public const int MaxFiles = 20;

    /// <summary>The largest file, in bytes: 50 MB.</summary>
    public const long MaxFileSize = 50 * 1024 * 1024;

    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>The item, and the product when it is asked per product.</summary>
    public required string ItemKey { get; init; }

    /// <summary>The files.</summary>
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>The id of the option chosen.</summary>
    public string? Choice { get; init; }

    /// <summary>The address of a page.</summary>
    public string? Link { get; init; }

    /// <summary>Whether the item's declaration was ticked.</summary>
    public bool Declared { get; init; }

    /// <summary>Why it does not apply; null when it does.</summary>
    public string? NotApplicableBecause { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(new RequestKey(RoundId, PartyId), ItemKey);

    /// <summary>The key of the answer to an item.</summary>
    public static Key KeyOf(RequestKey request, string itemKey) => new(request.Partition, Key.Join("answer", request.PartyId, itemKey));

    /// <summary>How the row keys of a party's answers begin.</summary>
    public static string PrefixOf(string partyId) => Key.Join("answer", partyId) + "|";
}
