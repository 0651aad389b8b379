using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>An answer of a party that came by post or mail: it lies on the desk until the secretariaat has entered it, or set it aside with a reason.</summary>
[Shape("posted-answer")]
public sealed record PostedAnswer : Row, IRow<PostedAnswer>
{
    /// <summary>For what its scan is kept among the files of the party; no item is called so.</summary>
    public const string Use = "post";

    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>Which one of the party in this round, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The day on which it was received: the day that counts for the party's term.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>How it came.</summary>
    public required PostWay Way { get; init; }

    /// <summary>The scan of the letter, or the mail, as a file.</summary>
    public required AttestedFile Scan { get; init; }

    /// <summary>Who recorded it, or changed what was recorded: an address of the secretariaat.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The number of the declaration as which it was entered; null as long as it was not, and when it was set aside.</summary>
    public int? Attestation { get; init; }

    /// <summary>Why it was set aside without being entered; null when it was not.</summary>
    public string? SetAsideBecause { get; init; }

    /// <summary>Who entered it or set it aside: an address of the secretariaat.</summary>
    public string? SettledBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(new RequestKey(RoundId, PartyId), Number);

    /// <summary>The key of one.</summary>
    public static Key KeyOf(RequestKey request, int number) =>
        new(request.Partition, Key.Join("post", request.PartyId, number.ToString("d4", CultureInfo.InvariantCulture)));

    /// <summary>How the row keys of a party's begin.</summary>
    public static string PrefixOf(string partyId) => Key.Join("post", partyId) + "|";

    /// <summary>Whether that is an address of the secretariaat, where otherwise the id of a contact or colleague stands.</summary>
    public static bool IsDesk([NotNullWhen(true)] string? by) => by?.Contains('@', StringComparison.Ordinal) == true;

    /// <summary>The id of the task to enter it.</summary>
    public static string TaskOf(RequestKey request) => $"post~{request}";

    /// <summary>A short proof of what a page showed of it: who changes it must have seen what was recorded last.</summary>
    public static string Seen(PostedAnswer? posted) => posted is null ? "" : Json.ProofOf(posted with { Unknown = null });
}
