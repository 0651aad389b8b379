using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>One asking of a population against one version of the framework (art. 9.1).</summary>
[Shape("round")]
public sealed record Round : Row, IRow<Round>
{
    /// <summary>Into how many partitions the requests of a round, and the lists of the register, are spread. Fixed: it is in the keys.</summary>
    public const int BucketCount = 16;

    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>Made of the plan and the day.</summary>
    public required string Id { get; init; }

    /// <summary>The plan it belongs to.</summary>
    public required string PlanId { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the framework that it pins.</summary>
    public required string FrameworkVersion { get; init; }

    /// <summary>Who is asked.</summary>
    public required PartyKind Population { get; init; }

    /// <summary>The terms, as the plan had them at the start.</summary>
    public required RoundTerms Terms { get; init; }

    /// <summary>The adoption of the framework that it rests on.</summary>
    public required string FrameworkAdoptionId { get; init; }

    /// <summary>The adoption of the plan that it rests on.</summary>
    public required string PlanAdoptionId { get; init; }

    /// <summary>When it was started; who is a party on that day is asked.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How far it is.</summary>
    public RoundState State { get; init; }

    /// <summary>How many buckets have been opened.</summary>
    public int OpenedBuckets { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it was cancelled.</summary>
    public string? CancelledBecause { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Id);

    /// <summary>The key of a round.</summary>
    public static Key KeyOf(string id) => new(id, "round");

    /// <summary>The partition of one bucket of a round.</summary>
    public static string PartitionOf(string roundId, int bucket) => Key.Join(roundId, Buckets.Name(bucket));
}

/// <summary>How far a round is.</summary>
public enum RoundState
{
    /// <summary>The population is being fixed and the requests opened.</summary>
    Opening,

    /// <summary>Everybody was asked.</summary>
    Running,

    /// <summary>All requests have ended.</summary>
    Closed,

    /// <summary>Stopped by the secretariaat; no letter leaves any more.</summary>
    Cancelled,
}
