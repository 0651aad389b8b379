using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>When links to bring a case were sent to a party: anybody can ask for them.</summary>
[Shape("wish-count")]
public sealed record WishCount : Row, IRow<WishCount>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Cases;

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>When, within the last 24 hours.</summary>
    public IReadOnlyList<DateTimeOffset> At { get; init; } = [];

    /// <inheritdoc/>
    public override Key Key => KeyOf(PartyId);

    /// <summary>The key of a party's count.</summary>
    public static Key KeyOf(string partyId) => new(CaseWish.Partition, Key.Join("count", partyId));
}
