using Monitoring.Frameworks;

namespace Monitoring.Register.Import;

/// <summary>A product of a supplier.</summary>
internal sealed record ProductLine : ImportLine
{
    private const int Max = 500;

    private static readonly Dictionary<string, ProductKind> Kinds = new()
    {
        ["leermiddel"] = ProductKind.LearningMaterial,
        ["informatiemiddel"] = ProductKind.SchoolInformation,
        ["levering"] = ProductKind.DeliveryAndAccess,
    };

    public required ProductRef Product { get; init; }

    public override string Subject => "product|" + Product.Code;

    public override string Says => $"{Product.Kind}|{Product.Name}";

    public static ProductLine Read(Cells cells, long number)
    {
        var kvk = cells.Kvk("kvk");
        if (kvk is null)
            cells.Refuse(Sentences.SupplierNeedsKvk);

        var product = new ProductRef(cells.Code("code"), cells.Text("naam"), cells.Word("soort", Kinds));
        return new() { Number = number, PartyId = References.IdOf(kvk, null), Kvk = kvk, BoardNumber = null, Product = product };
    }

    protected override Applied ApplyTo(Party? party)
    {
        if (party is null)
            return Unknown();

        var (products, effect) = Merge(party.Products, p => p.Code == Product.Code, _ => Product);
        return products.Count > Max
            ? Applied.Refused(Sentences.TooMany(Header.NameOf(ImportKind.Products), Max))
            : new(party with { Products = products }, effect);
    }
}
