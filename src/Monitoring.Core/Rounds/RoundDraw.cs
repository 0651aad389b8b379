using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>The parties of one kind in one bucket from which a round's sample is drawn: the list, as it was on the day of the start. It never changes.</summary>
[Shape("round-draw")]
public sealed record RoundDraw : Row, IRow<RoundDraw>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The bucket.</summary>
    public required int Bucket { get; init; }

    /// <summary>The kind.</summary>
    public required PartyKind Kind { get; init; }

    /// <summary>The ids of the parties.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(RoundId, Bucket, Kind);

    /// <summary>The key of a kind in a bucket.</summary>
    public static Key KeyOf(string roundId, int bucket, PartyKind kind) =>
        new(Round.PartitionOf(roundId, bucket), Key.Join("draw", kind == PartyKind.Supplier ? "supplier" : "board"));
}
