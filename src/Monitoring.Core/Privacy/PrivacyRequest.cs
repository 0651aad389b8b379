using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>That somebody made a request under the AVG and what came of it; nothing of the person itself.</summary>
[Shape("privacy-request")]
public sealed record PrivacyRequest : Row, IRow<PrivacyRequest>
{
    /// <summary>The partition of all of them.</summary>
    public const string Partition = "erasures";

    /// <summary>How the row keys begin.</summary>
    public const string Prefix = "request|";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>An id of its own, made by the form.</summary>
    public required string Id { get; init; }

    /// <summary>What was asked.</summary>
    public required PrivacyRequestKind Kind { get; init; }

    /// <summary>When it was done.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who of the secretariaat did it.</summary>
    public required string By { get; init; }

    /// <summary>In how many places the person stood.</summary>
    public int Places { get; init; }

    /// <summary>In how many places it was erased.</summary>
    public int Erased { get; init; }

    /// <summary>How many had to be kept.</summary>
    public int Kept { get; init; }

    /// <summary>The day on which soft delete and backups hold nothing of it any more.</summary>
    public DateOnly? CompleteOn { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(Partition, Key.Join("request", Key.NewestFirst(At), Id));
}

/// <summary>What a person can ask (AVG 15, 16, 17, 20).</summary>
public enum PrivacyRequestKind
{
    /// <summary>To have what we hold (art. 15 and 20).</summary>
    Export,

    /// <summary>To have it corrected (art. 16).</summary>
    Correction,

    /// <summary>To have it erased (art. 17).</summary>
    Erasure,
}
