using System.Text.Json.Serialization;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Housekeeping;

/// <summary>The last time that somebody had all processes started again, and how far that is.</summary>
[Shape("starting-again")]
public sealed record StartingAgain : Row, IRow<StartingAgain>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>Which time it is: the key of its process.</summary>
    public required string Id { get; init; }

    /// <summary>Who of the secretariaat asked for it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where its next part begins; null before the first.</summary>
    public string? From { get; init; }

    /// <summary>How many processes run by it so far.</summary>
    public int Count { get; init; }

    /// <summary>When all were started.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => TheKey;

    /// <summary>The key of the one row.</summary>
    public static Key TheKey { get; } = new("settings", "start-again");

    /// <summary>Its process.</summary>
    [JsonIgnore]
    public ProcessId Process => new(StartAllAgain.WorkflowName, Id);
}
