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

    /// <summary>How far it is. It only goes forward, so that of two states the later is known.</summary>
    public required RoundState State { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(Partition, Key.Join("round", Key.NewestFirst(StartedAt), Id));

    /// <summary>The line of a round.</summary>
    public static RoundLine Of(Round round) => new() { Id = round.Id, Name = round.Name, StartedAt = round.StartedAt, State = round.State };
}
