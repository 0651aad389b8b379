using System.Text.Json.Serialization;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>
/// What is known of one file that a party gave, as evidence or as a paper of the register: for which items, what the virus scanner found, and whether it
/// was blocked or its content destroyed. Written before the content is, so that nothing lies in storage that no row knows of.
/// </summary>
/// <remarks>Hash and reason outlive the content: they show that it is gone, and keep it from coming back unseen.</remarks>
[Shape("evidence-file")]
public sealed record EvidenceFile : Row, IRow<EvidenceFile>
{
    /// <summary>How the row keys of a party's files begin.</summary>
    public const string Prefix = "file|";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>The SHA-256 of its content, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>When it first came in.</summary>
    public required DateTimeOffset TakenInAt { get; init; }

    /// <summary>For which items of which rounds it was given, by whom and under which name.</summary>
    public IReadOnlyList<FileUse> Uses { get; init; } = [];

    /// <summary>What the virus scanner said.</summary>
    public FileScan Scan { get; init; }

    /// <summary>When it said so.</summary>
    public DateTimeOffset? ScannedAt { get; init; }

    /// <summary>What it found, in its own word; null when nothing.</summary>
    public string? Finding { get; init; }

    /// <summary>Since when nobody can open it.</summary>
    public DateTimeOffset? BlockedAt { get; init; }

    /// <summary>Who blocked it: an address of the secretariaat, or the id of a contact.</summary>
    public string? BlockedBy { get; init; }

    /// <summary>Why; never what the file said.</summary>
    public string? BlockedBecause { get; init; }

    /// <summary>Whether its content has to be destroyed.</summary>
    public bool ToDestroy { get; init; }

    /// <summary>When its content was destroyed.</summary>
    public DateTimeOffset? DestroyedAt { get; init; }

    /// <summary>Since when it is being let go of, as nothing needs it any more: its content goes, then this row. Nothing may be confirmed with it.</summary>
    public DateTimeOffset? LetGoAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(PartyId, Sha256);

    /// <summary>The key of a file.</summary>
    public static Key KeyOf(string partyId, string sha256) => new(Party.KeyOf(partyId).Partition, Key.Join("file", sha256));

    /// <summary>Where it stands.</summary>
    /// <param name="scanner">Whether a virus scanner was chosen; without one a file that was not scanned can be opened.</param>
    public FileStanding Standing(bool scanner) => this switch
    {
        { Scan: FileScan.Refused } => FileStanding.Refused,
        { DestroyedAt: not null } => FileStanding.Destroyed,
        { BlockedAt: not null } => FileStanding.Blocked,
        { Scan: FileScan.Clean } => FileStanding.Clean,
        _ => scanner ? FileStanding.Waiting : FileStanding.NotScanned,
    };

    /// <summary>The file with one use more; the same use twice is one, and what is being let go of gets none.</summary>
    public EvidenceFile UsedFor(FileUse use) => LetGoAt is not null || Uses.Any(u => u.RoundId == use.RoundId && u.ItemKey == use.ItemKey) ? this : this with { Uses = [.. Uses, use] };
}

/// <summary>That a file was given for one item of one round.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="ItemKey">The item, and the product when it is asked per product.</param>
/// <param name="Name">Its name as given, made safe.</param>
/// <param name="By">The id of the contact who gave it.</param>
/// <param name="At">When.</param>
public sealed record FileUse(string RoundId, string ItemKey, string Name, string By, DateTimeOffset At)
{
    /// <summary>In the place of a round: it is a paper of the register.</summary>
    public const string Register = "register";

    private const string CasePrefix = "case~";

    /// <summary>Whether it is a paper of the register, not evidence.</summary>
    [JsonIgnore]
    public bool IsPaper => RoundId == Register;

    /// <summary>Whether it goes with words in a case.</summary>
    [JsonIgnore]
    public bool IsOfCase => RoundId.StartsWith(CasePrefix, StringComparison.Ordinal);

    /// <summary>The case that it goes with; null when it goes with none.</summary>
    [JsonIgnore]
    public string? CaseId => IsOfCase ? RoundId[CasePrefix.Length..] : null;

    /// <summary>Whether it was given for an item of a round.</summary>
    [JsonIgnore]
    public bool IsEvidence => !IsPaper && !IsOfCase;

    /// <summary>What stands in the place of a round for a file of a case.</summary>
    public static string OfCase(string caseId) => CasePrefix + caseId;

    /// <summary>That a file is a paper of the register.</summary>
    public static FileUse Of(PartyDocument document) => new(Register, document.Key.Row, document.Name, document.By, document.At);

    /// <summary>Whether it is this paper.</summary>
    public bool IsOf(PartyDocument document) => IsPaper && ItemKey == document.Key.Row;
}

/// <summary>What a virus scanner said of a file.</summary>
public enum FileScan
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>It found nothing.</summary>
    Clean,

    /// <summary>It found something: nobody opens this file.</summary>
    Refused,
}
