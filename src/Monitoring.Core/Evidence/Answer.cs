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

    /// <summary>The addresses of several pages, where the item takes more than one.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>The party's words at an option, by the option's id.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();

    /// <summary>The deviations from the model agreement; kept when another option is chosen, but then not declared.</summary>
    public IReadOnlyList<Deviation> Deviations { get; init; } = [];

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

    /// <summary>The answer of an earlier round that was confirmed; null once it differs from it.</summary>
    public ConfirmedFrom? ConfirmedFrom { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(new RequestKey(RoundId, PartyId), ItemKey);

    /// <summary>The key of the answer to an item.</summary>
    public static Key KeyOf(RequestKey request, string itemKey) => new(request.Partition, Key.Join("answer", request.PartyId, itemKey));

    /// <summary>How the row keys of a party's answers begin.</summary>
    public static string PrefixOf(string partyId) => Key.Join("answer", partyId) + "|";

    /// <summary>Whether this answers the item: it does not apply, with a reason, or is proven in the forms that the item requires.</summary>
    public bool Answers(AskedItem asked) => NotApplicableBecause is not null
        ? asked.Item.NotApplicableAllowed
        : asked.Item.IsProvenBy([.. Given()], Choices, [.. Details.Keys]) && (EndsOn is not null || !asked.Item.AsksEndDate(Choices));

    /// <summary>
    /// A short proof of what a form showed of an answer, its files and who gave it aside: who keeps it must have seen what was kept last.
    /// No answer is the same as an empty one.
    /// </summary>
    public static string Seen(Answer? answer)
    {
        var empty = new Answer { RoundId = "", PartyId = "", ItemKey = "" };
        var said = answer is null ? empty : answer with { RoundId = "", PartyId = "", ItemKey = "", Files = [], ChangedBy = null, ChangedAt = null, Unknown = null };
        return Json.ProofOf(said);
    }

    /// <summary>This answer as it is declared. What is asked only with an option that is not chosen is left out.</summary>
    public AttestedAnswer Attested(AskedItem asked)
    {
        var item = asked.Item;
        var options = item.Choices.Where(option => Choices.Contains(option.Id)).ToList();
        var applies = NotApplicableBecause is null;
        bool Asked(ProofKind kind) => applies && (!item.IsConditional(kind) || item.Asks(kind, Choices));
        return new AttestedAnswer
        {
            Item = asked.Key,
            Title = item.Title,
            Question = item.Question,
            Articles = item.Articles,
            Product = asked.Product?.Name,
            NotApplicableBecause = NotApplicableBecause,
            Choices = applies ? [.. options.Select(option => option.Text)] : [],
            Details = applies ? [.. options.Where(o => Details.ContainsKey(o.Id)).Select(o => new AttestedDetail(o.Text, o.Ask ?? o.Text, Details[o.Id]))] : [],
            Deviations = Asked(ProofKind.Deviations) ? [.. Deviations.Where(Deviation.IsWhole).Select(d => Attested(d, item))] : [],
            Link = Asked(ProofKind.Link) ? Link : null,
            Links = Asked(ProofKind.Link) ? Links : [],
            Declared = applies && Declared ? item.Proofs.FirstOrDefault(proof => proof.Kind == ProofKind.Declaration)?.Declaration : null,
            Explanation = Asked(ProofKind.Explanation) ? Explanation : null,
            Number = Asked(ProofKind.Number) ? Number : null,
            EndsOn = applies && (!item.EndDateAsked || item.AsksEndDate(Choices)) ? EndsOn : null,
            Files = applies ? [.. Files.Select(f => new AttestedFile(f.Name, f.Size, f.Sha256))] : [],
            ConfirmedFrom = ConfirmedFrom,
        };
    }

    /// <summary>The forms in which it holds something.</summary>
    internal IEnumerable<ProofKind> Given()
    {
        (ProofKind Kind, bool Holds)[] forms =
        [
            (ProofKind.Files, Files.Count > 0), (ProofKind.Link, Link is not null || Links.Count > 0), (ProofKind.Choice, Choices.Count > 0),
            (ProofKind.Declaration, Declared), (ProofKind.Explanation, Explanation is not null), (ProofKind.Number, Number is not null),
            (ProofKind.Deviations, Deviations.Count > 0 && Deviations.All(Deviation.IsWhole)), (ProofKind.Details, Details.Count > 0),
        ];
        return forms.Where(form => form.Holds).Select(form => form.Kind);
    }

    private static AttestedDeviation Attested(Deviation deviation, EvidenceItem item) => new(
        deviation.Clause!,
        item.Clauses.FirstOrDefault(clause => clause.Id == deviation.Clause)?.Text ?? new LocalText(deviation.Clause!, deviation.Clause!),
        deviation.Place,
        deviation.What!,
        deviation.Why!);
}
