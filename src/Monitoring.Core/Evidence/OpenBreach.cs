using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>That a file is about to be reported, or was and the secretariaat has no task to judge it yet: written before the report, so that its 72 hours (AVG 33) are not lost whatever happens in between.</summary>
[Shape("open-breach")]
public sealed record OpenBreach : Row, IRow<OpenBreach>
{
    /// <summary>The partition of all of them: a short list.</summary>
    public const string Partition = "breaches";

    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "open|";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>The SHA-256 of the file's content.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When it was about to be reported.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(PartyId, Sha256);

    /// <summary>The key of one.</summary>
    public static Key KeyOf(string partyId, string sha256) => new(Partition, Key.Join("open", partyId, sha256));
}
