using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Local.Runtime;

/// <summary>The line of a process in the index of what is due, earliest first.</summary>
[Shape("due-process")]
public sealed record DueProcess : Row, IRow<DueProcess>
{
    /// <summary>How the row keys of the index begin.</summary>
    public const string Prefix = "due|";

    /// <inheritdoc/>
    public static string Table => TableNames.Runtime;

    /// <summary>The process.</summary>
    public required ProcessId Id { get; init; }

    /// <summary>When its next turn is due, by the domain's clock.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(Process.PartitionOf(Id), Key.Join("due", Key.Time(DueAt), Id.ToString()));
}
