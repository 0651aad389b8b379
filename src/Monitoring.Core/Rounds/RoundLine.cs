using System.Text.Json.Serialization;
using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>A round in the list of rounds, newest first. A projection, written by the round's turns.</summary>
[Shape("round-line")]
public sealed record RoundLine : Row, IRow<RoundLine>
{
    /// <summary>The partition of the list.</summary>
    public const string Partition = "rounds";

    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "round|";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>The round's id.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How far it is.</summary>
    public required RoundState State { get; init; }

    /// <summary>Whether it is paused.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Whether it was stopped and nothing of it is left to do.</summary>
    public bool IsWoundUp { get; init; }

    /// <summary>Whether nothing of it is left to look after: Housekeeping passes it by.</summary>
    [JsonIgnore]
    public bool IsOver => State == RoundState.Closed || IsWoundUp;

    /// <summary>The revision of the round that this line tells of; pausing goes back and forth, so that the state alone does not tell which is newer.</summary>
    public long Revision { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(Partition, Key.Join("round", Key.NewestFirst(StartedAt), Id));

    /// <summary>The line of a round.</summary>
    public static RoundLine Of(Round round) => new() { Id = round.Id, Name = round.Name, StartedAt = round.StartedAt, State = round.State, IsPaused = round.IsPaused, IsWoundUp = round.WoundUpAt is not null, Revision = round.Revision };

    /// <summary>Whether it tells of the same state as another, or of a later one.</summary>
    public bool IsAsNewAs(RoundLine other) => Revision != other.Revision ? Revision > other.Revision : State >= other.State;
}
