using Monitoring.Evidence;
using Monitoring.Frameworks;

namespace Monitoring.Rounds;

/// <summary>
/// The results of a round per item (art. 9.1), for its report: small, of a fixed size whatever the number of parties, and
/// added up in parts. Make one of each bucket (<see cref="CountItems"/>), keep it, and add them with <see cref="Plus"/>:
/// the order does not matter. It can be stored as it is.
/// </summary>
/// <param name="Items">The items of the framework that were asked at least once, in no order.</param>
public sealed record ItemResults(IReadOnlyList<ItemResult> Items)
{
    /// <summary>Nothing counted yet.</summary>
    public static ItemResults None { get; } = new([]);

    /// <summary>The result of an item; zeroes when it was asked of nobody.</summary>
    public ItemResult this[string item] => Items.FirstOrDefault(result => result.Item == item) ?? new ItemResult(item);

    /// <summary>The results of one request.</summary>
    /// <param name="asked">What was asked of the party: <see cref="Framework.ItemsFor"/>.</param>
    /// <param name="accepted">What it declared and the secretariaat accepted; null when nothing was.</param>
    public static ItemResults Of(IReadOnlyList<AskedItem> asked, AttestedDocument? accepted)
    {
        var answers = accepted?.Answers.ToDictionary(answer => answer.Item) ?? [];
        return new ItemResults([.. asked.GroupBy(item => item.Item.Id).Select(group => group
            .Select(item => Of(item.Item, answers.GetValueOrDefault(item.Key))).Aggregate((a, b) => a.Plus(b)))]);
    }

    /// <summary>Both together.</summary>
    public ItemResults Plus(ItemResults other) =>
        new([.. Items.Concat(other.Items).GroupBy(result => result.Item).Select(group => group.Aggregate((a, b) => a.Plus(b)))]);

    private static ItemResult Of(EvidenceItem item, AttestedAnswer? answer)
    {
        var asked = new ItemResult(item.Id) { Asked = 1 };
        return answer is null ? asked : asked with
        {
            Answered = 1,
            NotApplicable = answer.NotApplicableBecause is null ? 0 : 1,
            Confirmed = answer.ConfirmedFrom is null ? 0 : 1,
            WithFiles = answer.Files.Count > 0 ? 1 : 0,
            // A declaration keeps the words that were read; a published framework never changes, so they lead back to the option.
            Options = item.Choices.Where(option => answer.Choices.Contains(option.Text)).ToDictionary(option => option.Id, _ => 1),
            Deviations = answer.Deviations.GroupBy(deviation => deviation.Clause).ToDictionary(group => group.Key, group => group.Count()),
            NumberTotal = answer.Number ?? 0,
        };
    }
}
