using System.Security.Cryptography;
using System.Text.Json;
using Monitoring.Frameworks;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>What a party answers to one item: a draft until it is declared in an attestation.</summary>
[Shape("answer")]
public sealed record Answer : Row, IRow<Answer>
{
    /// <summary>The most files that one item takes.</summary>
    public const int MaxFiles = 20;

    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>The item, and the product when it is asked per product.</summary>
    public required string ItemKey { get; init; }

    /// <summary>The files.</summary>
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>The ids of the options chosen.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The address of a page.</summary>
    public string? Link { get; init; }

    /// <summary>Whether the item's declaration was ticked.</summary>
    public bool Declared { get; init; }

    /// <summary>The party's own words.</summary>
    public string? Explanation { get; init; }

    /// <summary>A count.</summary>
    public int? Number { get; init; }

    /// <summary>The last day of a document that ends, such as a certificate.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Why it does not apply; null when it does.</summary>
    public string? NotApplicableBecause { get; init; }

    /// <summary>Who changed it last: the id of the contact, or of the colleague to whom the request was passed on. Null in a row of before.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(new RequestKey(RoundId, PartyId), ItemKey);

    /// <summary>The key of the answer to an item.</summary>
    public static Key KeyOf(RequestKey request, string itemKey) => new(request.Partition, Key.Join("answer", request.PartyId, itemKey));

    /// <summary>How the row keys of a party's answers begin.</summary>
    public static string PrefixOf(string partyId) => Key.Join("answer", partyId) + "|";

    /// <summary>Whether this answers the item: it does not apply, with a reason, or is proven in the forms that the item requires.</summary>
    public bool Answers(AskedItem asked) => NotApplicableBecause is not null
        ? asked.Item.NotApplicableAllowed
        : asked.Item.IsProvenBy([.. Given()], Choices) && (EndsOn is not null || !asked.Item.EndDateAsked);

    /// <summary>
    /// A short proof of what a form showed of an answer, its files and who gave it aside: who keeps it must have seen what was kept last.
    /// No answer is the same as an empty one.
    /// </summary>
    public static string Seen(Answer? answer)
    {
        var empty = new Answer { RoundId = "", PartyId = "", ItemKey = "" };
        var said = answer is null ? empty : answer with { RoundId = "", PartyId = "", ItemKey = "", Files = [], ChangedBy = null, ChangedAt = null, Unknown = null };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(said, Json.Options)))[..16];
    }

    /// <summary>This answer as it is declared.</summary>
    public AttestedAnswer Attested(AskedItem asked)
    {
        var options = asked.Item.Proofs.SelectMany(proof => proof.Options).Where(option => Choices.Contains(option.Id));
        var applies = NotApplicableBecause is null;
        return new AttestedAnswer
        {
            Item = asked.Key,
            Title = asked.Item.Title,
            Articles = asked.Item.Articles,
            Product = asked.Product?.Name,
            NotApplicableBecause = NotApplicableBecause,
            Choices = applies ? [.. options.Select(option => option.Text)] : [],
            Link = applies ? Link : null,
            Declared = applies && Declared ? asked.Item.Proofs.FirstOrDefault(proof => proof.Kind == ProofKind.Declaration)?.Declaration : null,
            Explanation = applies ? Explanation : null,
            Number = applies ? Number : null,
            EndsOn = applies ? EndsOn : null,
            Files = applies ? [.. Files.Select(f => new AttestedFile(f.Name, f.Size, f.Sha256))] : [],
        };
    }

    /// <summary>The forms in which it holds something.</summary>
    internal IEnumerable<ProofKind> Given()
    {
        (ProofKind Kind, bool Holds)[] forms =
        [
            (ProofKind.Files, Files.Count > 0), (ProofKind.Link, Link is not null), (ProofKind.Choice, Choices.Count > 0),
            (ProofKind.Declaration, Declared), (ProofKind.Explanation, Explanation is not null), (ProofKind.Number, Number is not null),
        ];
        return forms.Where(form => form.Holds).Select(form => form.Kind);
    }
}
