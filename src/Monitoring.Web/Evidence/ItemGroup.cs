using Monitoring.Frameworks;

namespace Monitoring.Web.Evidence;

/// <summary>Items that stand together: those of one subject of the framework, or all about one product.</summary>
/// <param name="Title">The heading; null where the framework has no subjects and one list is enough.</param>
/// <param name="Product">The product, when they are about one.</param>
/// <param name="Items">In the order in which they are asked.</param>
public sealed record ItemGroup(LocalText? Title, ProductRef? Product, IReadOnlyList<ItemView> Items)
{
    public int AnsweredCount => Items.Count(item => item.IsAnswered);

    public bool IsComplete => Items.All(item => item.IsAnswered);

    /// <summary>The items in groups, none of which is empty.</summary>
    public static IReadOnlyList<ItemGroup> Of(Framework framework, IReadOnlyList<ItemView> items)
    {
        if (framework.Subjects.Count == 0)
            return items.Count == 0 ? [] : [new ItemGroup(null, null, items)];
        return [.. items.GroupBy(item => (item.Asked.Item.Subject, item.Asked.Product?.Code)).Select(group =>
        {
            var product = group.First().Asked.Product;
            var subject = framework.Subjects.FirstOrDefault(subject => subject.Id == group.Key.Subject)?.Title;
            return new ItemGroup(product is null ? subject : new LocalText(product.Name, product.Name), product, [.. group]);
        })];
    }
}
