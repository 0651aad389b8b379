using Monitoring.Evidence;
using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>The figures of one bucket of a round, changed in the batch of each request that changes them.</summary>
[Shape("round-figures")]
public sealed record RoundFigures : Row, IRow<RoundFigures>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The bucket.</summary>
    public required int Bucket { get; init; }

    /// <summary>How many requests stand where.</summary>
    public IReadOnlyDictionary<RequestStatus, int> ByStatus { get; init; } = new Dictionary<RequestStatus, int>();

    /// <summary>How many parties the first letter is known to have reached.</summary>
    public int Arrived { get; init; }

    /// <summary>How many parties declared for the first time on each day, in Amsterdam.</summary>
    public IReadOnlyDictionary<DateOnly, int> DeclaredOn { get; init; } = new Dictionary<DateOnly, int>();

    /// <inheritdoc/>
    public override Key Key => KeyOf(RoundId, Bucket);

    /// <summary>The key of a bucket's figures.</summary>
    public static Key KeyOf(string roundId, int bucket) => new(Round.PartitionOf(roundId, bucket), "figures");

    /// <summary>The figures after a request went from one state to another; <paramref name="before"/> is null when it is new.</summary>
    public RoundFigures Move(EvidenceRequest? before, EvidenceRequest after)
    {
        var counts = new Dictionary<RequestStatus, int>(ByStatus);
        if (before is not null)
        {
            counts[before.Status] = counts.GetValueOrDefault(before.Status) - 1;
        }

        counts[after.Status] = counts.GetValueOrDefault(after.Status) + 1;
        var days = new Dictionary<DateOnly, int>(DeclaredOn);
        if (before?.DeclaredOn is null && after.DeclaredOn is { } day)
        {
            days[day] = days.GetValueOrDefault(day) + 1;
        }

        return this with
        {
            DeclaredOn = days,
            ByStatus = counts.Where(c => c.Value != 0).ToDictionary(),
            Arrived = Arrived + (after.HasArrived ? 1 : 0) - (before?.HasArrived == true ? 1 : 0),
        };
    }

    /// <summary>Whether the change of a request changes the figures.</summary>
    public static bool Differ(EvidenceRequest before, EvidenceRequest after) =>
        before.Status != after.Status || before.DeclaredOn != after.DeclaredOn || before.HasArrived != after.HasArrived;
}
