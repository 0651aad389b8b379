using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>What came of one bucket of a round, counted when all its requests had ended. It names nobody, and never changes.</summary>
[Shape("round-tally")]
public sealed record RoundTally : Row, IRow<RoundTally>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The bucket.</summary>
    public required int Bucket { get; init; }

    /// <summary>How the requests ended, a kind each.</summary>
    public required IReadOnlyList<KindTally> Kinds { get; init; }

    /// <summary>What was accepted, an item each.</summary>
    public required ItemResults Items { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(RoundId, Bucket);

    /// <summary>The key of a bucket's tally.</summary>
    public static Key KeyOf(string roundId, int bucket) => new(Round.PartitionOf(roundId, bucket), "tally");
}
