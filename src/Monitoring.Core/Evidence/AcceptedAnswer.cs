using Monitoring.Calendar;
using Monitoring.Frameworks;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>
/// What a party last had accepted on an item: offered to it again in its next round as long as it is valid, to be confirmed
/// or replaced, and never used by itself.
/// </summary>
[Shape("accepted-answer")]
public sealed record AcceptedAnswer : Row, IRow<AcceptedAnswer>
{
    /// <summary>How the row keys of a party's accepted answers begin.</summary>
    public const string Prefix = "accepted|";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>The item, and the product when it is asked per product.</summary>
    public required string ItemKey { get; init; }

    /// <summary>The round in which it was accepted.</summary>
    public required string RoundId { get; init; }

    /// <summary>The name of that round.</summary>
    public required string RoundName { get; init; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>
    /// The last day on which it can be offered: the end of the framework's term for the item, or of the document if that is
    /// earlier. Null when the item must be answered anew each round.
    /// </summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The answer, as it was declared.</summary>
    public required Answer Given { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(PartyId, ItemKey);

    /// <summary>The key of an accepted answer.</summary>
    public static Key KeyOf(string partyId, string itemKey) => new(Party.KeyOf(partyId).Partition, Key.Join("accepted", itemKey));

    /// <summary>The row of an answer that was accepted.</summary>
    /// <param name="asked">The item, in the framework by which it was asked.</param>
    /// <param name="answer">What was declared.</param>
    /// <param name="document">The declaration.</param>
    /// <param name="acceptedAt">When it was accepted.</param>
    public static AcceptedAnswer Of(AskedItem asked, AttestedAnswer answer, AttestedDocument document, DateTimeOffset acceptedAt) => new()
    {
        PartyId = document.PartyId,
        ItemKey = asked.Key,
        RoundId = document.RoundId,
        RoundName = document.Round,
        AcceptedAt = acceptedAt,
        ValidUntil = Until(asked.Item, answer.EndsOn, Amsterdam.Day(acceptedAt)),
        Given = Answered(asked, answer, document),
    };

    private static DateOnly? Until(EvidenceItem item, DateOnly? endsOn, DateOnly accepted)
    {
        DateOnly? term = item.ValidMonths is { } months ? accepted.AddMonths(months) : null;
        return term is null || endsOn < term ? endsOn ?? term : term;
    }

    // A declaration keeps words; a published framework never changes, so they lead back to the options.
    private static Answer Answered(AskedItem asked, AttestedAnswer answer, AttestedDocument document) => new()
    {
        RoundId = document.RoundId,
        PartyId = document.PartyId,
        ItemKey = asked.Key,
        Choices = [.. asked.Item.Choices.Where(option => answer.Choices.Contains(option.Text)).Select(option => option.Id)],
        Details = asked.Item.Choices.Join(answer.Details, option => option.Text, detail => detail.Option, (option, detail) => (option.Id, detail.Words)).ToDictionary(),
        Deviations = [.. answer.Deviations.Select(d => new Deviation(d.Clause, d.Place, d.What, d.Why))],
        Link = answer.Link,
        Links = answer.Links,
        Declared = answer.Declared is not null,
        Explanation = answer.Explanation,
        Number = answer.Number,
        EndsOn = answer.EndsOn,
        NotApplicableBecause = answer.NotApplicableBecause,
        Files = [.. answer.Files.Select(file => new FileRef(file.Name, KindOf(file.Name), file.Size, file.Sha256, document.Contact, document.At))],
    };

    private static FileKind KindOf(string name) => FileType.Claimed(Path.GetExtension(name).ToLowerInvariant())?.Kind ?? FileKind.Text;
}
