using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>Tells since when a declaration waits for review, so that the longest wait is found in one row a bucket.</summary>
[Shape("waiting-request")]
public sealed record WaitingRequest : Row, IRow<WaitingRequest>
{
    /// <summary>How the row keys begin, in the order of time.</summary>
    public const string Prefix = "waiting|";

    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>When it was declared.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(new RequestKey(RoundId, PartyId).Partition, Key.Join("waiting", Key.Time(Since), PartyId));
}
