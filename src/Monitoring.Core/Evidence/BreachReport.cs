using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>That a file should not have been uploaded, such as one with data of pupils, and whether it was a data breach that has to be notified (AVG 33).</summary>
/// <remarks>It holds the name, hash and reason, never what the file said. AVG 33(5): it is kept as documentation, also when nothing was notified.</remarks>
[Shape("breach-report")]
public sealed record BreachReport : Row, IRow<BreachReport>
{
    /// <summary>Within how long after it became known a breach is notified, where feasible (AVG 33(1)).</summary>
    public static readonly TimeSpan Term = TimeSpan.FromHours(72);

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The party whose file it was.</summary>
    public required string PartyId { get; init; }

    /// <summary>The SHA-256 of the content that was destroyed.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The round from whose page it was reported.</summary>
    public required string RoundId { get; init; }

    /// <summary>The file's name as given, made safe.</summary>
    public required string FileName { get; init; }

    /// <summary>Why it should not be there, in the words of who reported it.</summary>
    public required string Because { get; init; }

    /// <summary>Who reported it: the id of a contact or colleague, or an address of the secretariaat.</summary>
    public required string By { get; init; }

    /// <summary>When: the 72 hours begin.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it was notified to the Autoriteit Persoonsgegevens; null as long as nobody has judged.</summary>
    public bool? Notified { get; init; }

    /// <summary>Why it was or was not.</summary>
    public string? Reasons { get; init; }

    /// <summary>Who judged: an address of the secretariaat.</summary>
    public string? JudgedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? JudgedAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(PartyId, Sha256);

    /// <summary>The key of a report.</summary>
    public static Key KeyOf(string partyId, string sha256) => new(Party.KeyOf(partyId).Partition, Key.Join("breach", sha256));

    /// <summary>The id of the task to judge it.</summary>
    public static string TaskOf(string partyId, string sha256) => $"breach~{partyId}~{sha256[..16]}";
}
