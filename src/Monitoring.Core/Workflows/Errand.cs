using System.Text.Json.Serialization;
using Monitoring.Storage;

namespace Monitoring.Workflows;

/// <summary>That a process is under way of which no other row tells that it is live: written before it starts, deleted when it has ended, so that it is found again whatever happens in between.</summary>
[Shape("errand")]
public sealed record Errand : Row, IRow<Errand>
{
    /// <summary>The partition of all of them: a short list.</summary>
    public const string Partition = "errands";

    /// <summary>How their row keys begin.</summary>
    public const string Prefix = "errand|";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>The workflow.</summary>
    public required string Workflow { get; init; }

    /// <summary>The key of the process in it. It holds no personal data but a hash of an address.</summary>
    public required string Of { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Process);

    /// <summary>The process.</summary>
    [JsonIgnore]
    public ProcessId Process => new(Workflow, Of);

    /// <summary>The key of one.</summary>
    public static Key KeyOf(ProcessId process) => new(Partition, Key.Join("errand", process.Workflow, process.Key));
}
