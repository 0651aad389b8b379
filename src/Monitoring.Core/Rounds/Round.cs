using System.Text.Json.Serialization;
using Monitoring.Calendar;
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

    /// <summary>The kind that is asked, unless <see cref="AllKinds"/>.</summary>
    public required PartyKind Population { get; init; }

    /// <summary>Whether parties of all kinds are asked.</summary>
    public bool AllKinds { get; init; }

    /// <summary>Only who became a party in this period is asked; null for everybody.</summary>
    public Cohort? Cohort { get; init; }

    /// <summary>Only a sample is asked, by this published seed; null for everybody.</summary>
    public Sample? Sample { get; init; }

    /// <summary>How many buckets have their list to draw from.</summary>
    public int ListedBuckets { get; init; }

    /// <summary>What was drawn, a kind each; empty as long as it was not, and without a sample.</summary>
    public IReadOnlyList<DrawnStratum> Drawn { get; init; } = [];

    /// <summary>The round of the same plan before this one, to compare with.</summary>
    public string? PreviousId { get; init; }

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

    /// <summary>Since when it is paused: no letter leaves, no term ends, nothing adverse happens. Null when it is not.</summary>
    public DateTimeOffset? PausedSince { get; init; }

    /// <summary>Why it is paused.</summary>
    public string? PausedBecause { get; init; }

    /// <summary>Who paused it.</summary>
    public string? PausedBy { get; init; }

    /// <summary>The changes of its terms, in order. It only grows: a request counts how many of them it has applied.</summary>
    public IReadOnlyList<TermShift> Shifts { get; init; } = [];

    /// <summary>How many buckets still have to be told of what changed for all.</summary>
    public int BucketsToNudge { get; init; }

    /// <summary>Since when it is being closed by hand: what was declared is still reviewed, the rest ends without consequence.</summary>
    public DateTimeOffset? ClosingSince { get; init; }

    /// <summary>Why it was closed by hand.</summary>
    public string? ClosedBecause { get; init; }

    /// <summary>Who closed it by hand.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>Of how many buckets the results have been counted for its report.</summary>
    public int TalliedBuckets { get; init; }

    /// <summary>Counts the changes, so that the list knows which state is newer.</summary>
    public long Revision { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When nothing of a stopped round was left to do: all its requests have ended and no letter of it waits. Null before, and for a round that closed.</summary>
    public DateTimeOffset? WoundUpAt { get; init; }

    /// <summary>Why it was cancelled.</summary>
    public string? CancelledBecause { get; init; }

    /// <summary>Whom it asks.</summary>
    [JsonIgnore]
    public RoundPopulation Whom => new(AllKinds ? null : Population, Cohort, Sample);

    /// <summary>Whether it has begun and not ended.</summary>
    [JsonIgnore]
    public bool IsLive => State is RoundState.Opening or RoundState.Running;

    /// <summary>Whether it is paused now.</summary>
    [JsonIgnore]
    public bool IsPaused => IsLive && PausedSince is not null;

    /// <inheritdoc/>
    public override Key Key => KeyOf(Id);

    /// <summary>The round with what never changes of it.</summary>
    public Round AsStarted() => new()
    {
        Id = Id,
        PlanId = PlanId,
        Name = Name,
        FrameworkVersion = FrameworkVersion,
        Population = Population,
        AllKinds = AllKinds,
        Cohort = Cohort,
        Sample = Sample,
        PreviousId = PreviousId,
        Terms = Terms,
        FrameworkAdoptionId = FrameworkAdoptionId,
        PlanAdoptionId = PlanAdoptionId,
        StartedAt = StartedAt,
    };

    /// <summary>The last day to answer for a party whose letter arrived on the first day, after all changes of the terms.</summary>
    public DateOnly UsualLastDay(WorkingDays days)
    {
        var start = Amsterdam.Day(StartedAt);
        return Shifts.Aggregate(RoundDates.Of(start, Terms, days).LastDay, (last, shift) => days.Add(last, shift.Moves(start, last, days)));
    }

    /// <summary>The round after its pause: the terms that ran move by the time that it was paused.</summary>
    public Round Resumed(string by, DateTimeOffset now) => this with
    {
        Shifts = [.. Shifts, new TermShift(TermShiftKind.Pause, PausedSince ?? now, now, Days: 0, PausedBecause ?? "", by)],
        PausedSince = null,
        PausedBecause = null,
        PausedBy = null,
    };

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
