namespace Monitoring.Frameworks;

/// <summary>An item as it is asked of one party: with the product that it is about, when it is asked per product.</summary>
public sealed record AskedItem(EvidenceItem Item, ProductRef? Product)
{
    /// <summary>
    /// <c>item</c> or <c>item~product</c>: the same in every round and release, whatever else is asked; answers are kept under it.
    /// </summary>
    public string Key => Product is null ? Item.Id : $"{Item.Id}~{Product.Code}";
}
