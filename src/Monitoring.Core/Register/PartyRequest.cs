using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>That a party is asked for evidence in a round: what its own partition knows of a request that lives in the round's.</summary>
/// <remarks>A projection, written before the first letter and never changed. How far the request is stands in its own row only.</remarks>
[Shape("party-request")]
public sealed record PartyRequest : Row, IRow<PartyRequest>
{
    /// <summary>How the row keys of a party's requests begin.</summary>
    public const string Prefix = "request|";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The round's name.</summary>
    public required string RoundName { get; init; }

    /// <summary>When the round opened the request.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(PartyId, Key.Join("request", RoundId));
}
