using System.Text.Json.Serialization;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>What the secretariaat found of one answer, last; what it found before stays in the row.</summary>
[Shape("finding")]
public sealed record Finding : Row, IRow<Finding>
{
    /// <summary>The longest remark or note, in characters.</summary>
    public const int LongestText = 2000;

    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>The item, and the product when it is asked per product.</summary>
    public required string ItemKey { get; init; }

    /// <summary>What was found.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What the party has to do: it reads this once it is asked anew. Only with <see cref="Verdict.NeedsRework"/>.</summary>
    public string? Remark { get; init; }

    /// <summary>For the secretariaat only; the party never sees it.</summary>
    public string? Note { get; init; }

    /// <summary>Whose finding it is: a person's address.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The number of the declaration that was looked at.</summary>
    public required int Attestation { get; init; }

    /// <summary>A proof of the answer that was looked at (<see cref="ProofOf"/>): of an answer that changed since, nothing has been found yet.</summary>
    public required string Judged { get; init; }

    /// <summary>What was found before, the first finding first.</summary>
    public IReadOnlyList<EarlierFinding> Earlier { get; init; } = [];

    /// <inheritdoc/>
    public override Key Key => KeyOf(new RequestKey(RoundId, PartyId), ItemKey);

    /// <summary>This finding as one of before.</summary>
    [JsonIgnore]
    public EarlierFinding AsEarlier => new(Verdict, Remark, Note, By, At, Attestation);

    /// <summary>A finding about an answer of the declaration that is reviewed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">The answer as it is declared.</param>
    /// <param name="verdict">What is found.</param>
    /// <param name="by">Who finds it.</param>
    /// <param name="at">When.</param>
    /// <param name="before">What was found of the item before.</param>
    public static Finding Of(EvidenceRequest request, AttestedAnswer answer, Verdict verdict, string by, DateTimeOffset at, Finding? before) => new()
    {
        RoundId = request.RoundId,
        PartyId = request.PartyId,
        ItemKey = answer.Item,
        Verdict = verdict,
        By = by,
        At = at,
        Attestation = request.Attestations,
        Judged = ProofOf(answer),
        Earlier = before is null ? [] : [.. before.Earlier, before.AsEarlier],
    };

    /// <summary>Adds it to a batch, over what was found before if anything was.</summary>
    internal void Put(Batch batch, Stored<Finding>? old)
    {
        if (old is null)
        {
            batch.Insert(this);
        }
        else
        {
            batch.Replace(old, this);
        }
    }

    /// <summary>The key of the finding of an item.</summary>
    public static Key KeyOf(RequestKey request, string itemKey) => new(request.Partition, Key.Join("review", request.PartyId, itemKey));

    /// <summary>How the row keys of the findings about a party begin.</summary>
    public static string PrefixOf(string partyId) => Key.Join("review", partyId) + "|";

    /// <summary>A short proof of an answer: what is declared anew unchanged needs no second look.</summary>
    public static string ProofOf(AttestedAnswer answer) => AttestEvidence.Seen([answer]);

    /// <summary>A short proof of what a form showed: who finds something must have seen what a colleague found last. No finding has one too.</summary>
    public static string Seen(Finding? finding) => finding is null
        ? "none"
        : Json.ProofOf(finding with { Unknown = null });

    /// <summary>Whether this finding is about that answer as it stands there.</summary>
    public bool IsAbout(AttestedAnswer answer) => Judged == ProofOf(answer);

    /// <summary>Whether another one would say the same of the same answer.</summary>
    public bool SaysTheSame(Finding other) =>
        (Verdict, Remark, Note, Judged) == (other.Verdict, other.Remark, other.Note, other.Judged);
}

/// <summary>A finding that another one replaced.</summary>
/// <param name="Verdict">What was found.</param>
/// <param name="Remark">What the party was to do.</param>
/// <param name="Note">For the secretariaat only.</param>
/// <param name="By">Whose finding it was.</param>
/// <param name="At">When.</param>
/// <param name="Attestation">The number of the declaration that was looked at.</param>
public sealed record EarlierFinding(Verdict Verdict, string? Remark, string? Note, string By, DateTimeOffset At, int Attestation);
