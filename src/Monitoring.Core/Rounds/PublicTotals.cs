using Monitoring.Evidence;
using Monitoring.Frameworks;

namespace Monitoring.Rounds;

/// <summary>Makes of a report what the public may see: totals, no small groups, and nothing that small groups follow from.</summary>
public static class PublicTotals
{
    private static readonly (RequestStatus Status, LocalText What)[] Endings =
    [
        (RequestStatus.Accepted, new("Bewijs gegeven en goedgekeurd", "Gave evidence that was accepted")),
        (RequestStatus.CaseRegistered, new("Geen bewijs: zaak geregistreerd", "No evidence: a case was registered")),
        (RequestStatus.ClosedWithoutEvidence, new("Geen bewijs: met redenen gesloten", "No evidence: closed with reasons")),
        (RequestStatus.Withdrawn, new("Uitgetreden tijdens de ronde", "Left the Convenant during the round")),
        (RequestStatus.Cancelled, new("Niet klaar toen de ronde sloot", "Not ready when the round closed")),
    ];

    private static readonly LocalText NotApplicable = new("Niet van toepassing, met reden", "Does not apply, with a reason");

    /// <summary>The totals, a kind each.</summary>
    public static IReadOnlyList<PublishedKind> Of(RoundReport report, Framework framework) => [.. report.Kinds.Select(kind => Of(kind, report.Items, framework))];

    private static PublishedKind Of(KindTally kind, ItemResults items, Framework framework)
    {
        if (kind.Asked < SmallGroups.Threshold || SmallGroups.Hide([.. Endings.Select(e => kind.Count(e.Status))]) is not { } shown)
        {
            return new PublishedKind(kind.Kind, null, [], []);
        }

        // How many answered an item is how many were accepted: where that is hidden, so is every item.
        var told = shown[0] is null or 0 ? [] : framework.Items.Where(item => item.Audience == kind.Kind).Select(item => Of(item, items[item.Id], kind)).OfType<PublishedItem>().ToList();
        return new PublishedKind(kind.Kind, kind.Asked, [.. Endings.Zip(shown, (e, number) => new PublishedCount(e.What, number)).Where(c => c.Number != 0)], told);
    }

    // Of each party once: what is asked per product may all be of one party, however many products there are.
    private static PublishedItem? Of(EvidenceItem item, ItemResult result, KindTally kind)
    {
        var choices = item.Choices.ToList();
        if (item.Scope != ItemScope.PerParty || result.Answered != kind.Count(RequestStatus.Accepted) || (choices.Count == 0 && !item.NotApplicableAllowed))
        {
            return null;
        }

        // One answer each: the answers add up to the total. Where several may be chosen each is a table of two: chosen or not.
        var numbers = choices.Select(option => result.Options.GetValueOrDefault(option.Id)).ToList();
        var alone = choices.Count > 0 && numbers.Sum() + result.NotApplicable == result.Answered;
        int[] groups = alone ? [.. numbers, result.NotApplicable] : [result.Answered - result.NotApplicable, result.NotApplicable];
        if (SmallGroups.Hide(groups) is not { } shown)
        {
            return null;
        }

        List<PublishedCount> answers = alone
            ? [.. choices.Zip(shown, (option, number) => new PublishedCount(option.Text, number))]
            : [.. choices.Zip(numbers, (option, number) => new PublishedCount(option.Text, shown[0] is { } of && SmallGroups.Hide([number, of - number]) is [{ } told, ..] ? told : null))];
        if (choices.Count == 0)
        {
            answers.Add(new PublishedCount(new("Van toepassing, met bewijs", "Applies, with evidence"), shown[0]));
        }

        if (item.NotApplicableAllowed)
        {
            answers.Add(new PublishedCount(NotApplicable, shown[^1]));
        }

        return new PublishedItem(item.Title, item.Articles, answers);
    }
}
