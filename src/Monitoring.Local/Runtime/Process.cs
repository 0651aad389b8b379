using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Local.Runtime;

/// <summary>A live process: when its next turn is due, and how the last one went. It ends by being deleted.</summary>
[Shape("process")]
public sealed record Process : Row, IRow<Process>
{
    /// <summary>How many partitions the processes are spread over. Part of every key: it never changes.</summary>
    public const int BucketCount = 16;

    /// <inheritdoc/>
    public static string Table => TableNames.Runtime;

    /// <summary>The workflow, and the id of the domain.</summary>
    public required ProcessId Id { get; init; }

    /// <summary>When its next turn is due, by the domain's clock.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How many turns failed since the last one that did not.</summary>
    public int Tries { get; init; }

    /// <summary>How the last turn failed: type and message, at most 500 characters.</summary>
    public string? LastError { get; init; }

    /// <summary>How often it was told to look again.</summary>
    public int Nudges { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Id);

    /// <summary>The key of the row of a process.</summary>
    public static Key KeyOf(ProcessId id) => new(PartitionOf(id), Key.Join("process", id.ToString()));

    /// <summary>The partition of a process: one of <see cref="BucketCount"/> by a hash of its id.</summary>
    public static string PartitionOf(ProcessId id) => Buckets.Name(BucketOf(id));

    /// <summary>The number of that partition, from 0.</summary>
    public static int BucketOf(ProcessId id) => Buckets.Of(id.ToString(), BucketCount);

    /// <inheritdoc/>
    public override IEnumerable<Row> Index() => [new DueProcess { Id = Id, DueAt = DueAt }];
}
