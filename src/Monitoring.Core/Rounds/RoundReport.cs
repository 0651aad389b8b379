using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>The totals of a closed round, from which its report and what is published of it are made. It names nobody, and never changes.</summary>
[Shape("round-report")]
public sealed record RoundReport : Row, IRow<RoundReport>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>How the requests ended, a kind each.</summary>
    public required IReadOnlyList<KindTally> Kinds { get; init; }

    /// <summary>What was accepted, an item each.</summary>
    public required ItemResults Items { get; init; }

    /// <summary>How many parties declared for the first time on each day.</summary>
    public required IReadOnlyDictionary<DateOnly, int> DeclaredOn { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(RoundId);

    /// <summary>The key of a round's report.</summary>
    public static Key KeyOf(string roundId) => new(roundId, "report");

    /// <summary>The name of the blob that holds it as people read it.</summary>
    public static string BlobOf(string roundId) => $"{roundId}.html";
}
