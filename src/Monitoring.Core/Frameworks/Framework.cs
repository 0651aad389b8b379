using Monitoring.Register;

namespace Monitoring.Frameworks;

/// <summary>
/// One version of the toetsingskader: what is asked of whom (art. 9.1). A round pins a version; what changes is a new version.
/// </summary>
public sealed record Framework
{
    /// <summary>The Convenant's version and a number of its own: <c>2.0-0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The version of the Convenant whose articles the items name.</summary>
    public required string ConvenantVersion { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>The headings of the items, in order; empty when there are none.</summary>
    public IReadOnlyList<FrameworkSubject> Subjects { get; init; } = [];

    /// <summary>In the order in which they are asked.</summary>
    public required IReadOnlyList<EvidenceItem> Items { get; init; }

    /// <summary>Explanations where nothing is asked.</summary>
    public IReadOnlyList<FrameworkNote> Notes { get; init; } = [];

    /// <summary>
    /// Reads a framework from its JSON file (UTF-8, at most 1 MB). Bad data gives errors, never an exception; a property
    /// that is not known is an error too, as a typo must not silently drop a rule.
    /// </summary>
    public static FrameworkReading Parse(Stream stream) => new FrameworkFile().Read(stream);

    /// <summary>
    /// What this version asks of a party: the items for its kind in their order, an item per product once for each product
    /// to which it applies. Items per product that follow each other are asked product by product, by code, so that a
    /// product is done in one go. An item per party that applies to some kinds of product is asked when the party has one
    /// of these.
    /// </summary>
    public IReadOnlyList<AskedItem> ItemsFor(PartyKind kind, IReadOnlyList<ProductRef> products)
    {
        var distinct = products.DistinctBy(product => product.Code).OrderBy(product => product.Code, StringComparer.Ordinal).ToList();
        var asked = new List<AskedItem>();
        var perProduct = new List<EvidenceItem>();
        foreach (var item in Items.Where(item => item.Audience == kind))
        {
            if (item.Scope == ItemScope.PerProduct)
            {
                perProduct.Add(item);
                continue;
            }

            AskPerProduct();
            if (item.AppliesTo.Count == 0 || distinct.Any(product => item.AppliesTo.Contains(product.Kind)))
                asked.Add(new AskedItem(item, null));
        }

        AskPerProduct();
        return asked;

        void AskPerProduct()
        {
            asked.AddRange(
                from product in distinct
                from item in perProduct
                where item.AppliesTo.Count == 0 || item.AppliesTo.Contains(product.Kind)
                select new AskedItem(item, product));
            perProduct.Clear();
        }
    }

    /// <summary>The item with this id, or null.</summary>
    public EvidenceItem? Find(string id) => Items.FirstOrDefault(item => item.Id == id);
}
