using System.Globalization;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>What the secretariaat asked anew after a review, and why: the beginning of a later asking. It never changes.</summary>
[Shape("rework")]
public sealed record Rework : Row, IRow<Rework>
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 2000;

    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>Which asking it began, from 2: <see cref="EvidenceRequest.Asking"/>.</summary>
    public required int Asking { get; init; }

    /// <summary>The number of the declaration that was reviewed.</summary>
    public required int Attestation { get; init; }

    /// <summary>Why, in words for the party.</summary>
    public required string Reason { get; init; }

    /// <summary>The term, in working days.</summary>
    public required int Days { get; init; }

    /// <summary>What has to be done again.</summary>
    public required IReadOnlyList<ReworkItem> Items { get; init; }

    /// <summary>Who asked it: a person's address.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(new RequestKey(RoundId, PartyId), Asking);

    /// <summary>The key of the rework that began an asking.</summary>
    public static Key KeyOf(RequestKey request, int asking) =>
        new(request.Partition, Key.Join("rework", request.PartyId, asking.ToString("d4", CultureInfo.InvariantCulture)));

    /// <summary>How the row keys of a party's reworks begin.</summary>
    public static string PrefixOf(string partyId) => Key.Join("rework", partyId) + "|";

    /// <summary>What is asked of an item, or null when it may stay as it is.</summary>
    public ReworkItem? Of(string itemKey) => Items.FirstOrDefault(item => item.Item == itemKey);
}

/// <summary>An item that has to be done again.</summary>
/// <param name="Item">The item's key.</param>
/// <param name="Title">What was asked, and about which product.</param>
/// <param name="Articles">On which articles it rests.</param>
/// <param name="Remark">What the party has to do, in words for the party.</param>
/// <param name="Judged">A proof of the answer that needed rework (<see cref="Finding.ProofOf"/>).</param>
public sealed record ReworkItem(string Item, LocalText Title, IReadOnlyList<string> Articles, string Remark, string Judged);
