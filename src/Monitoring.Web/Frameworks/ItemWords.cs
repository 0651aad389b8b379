using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Register;

namespace Monitoring.Web.Frameworks;

/// <summary>What an item of the framework asks, in words.</summary>
public static class ItemWords
{
    /// <summary>A form of proof.</summary>
    public static string Proof(this Language l, ProofKind kind) => kind switch
    {
        ProofKind.Files => l["bestanden", "files"],
        ProofKind.Link => l["het adres van een pagina", "the address of a page"],
        ProofKind.Choice => l["een keuze", "a choice"],
        ProofKind.Declaration => l["een verklaring", "a declaration"],
        ProofKind.Explanation => l["uitleg in eigen woorden", "an explanation in own words"],
        ProofKind.Deviations => l["elke afwijking met de reden", "each deviation with its reason"],
        ProofKind.Details => l["uitleg bij de keuze", "an explanation with the choice"],
        _ => l["een aantal", "a number"],
    };

    /// <summary>A kind of file, as its extension.</summary>
    public static string File(this Language l, FileKind kind) => kind switch
    {
        FileKind.Pdf => "pdf",
        FileKind.Word => "docx",
        FileKind.Excel => "xlsx",
        FileKind.PowerPoint => "pptx",
        FileKind.OpenDocument => "odt, ods, odp",
        FileKind.Png => "png",
        FileKind.Jpeg => "jpg",
        _ => l["txt of csv", "txt or csv"],
    };

    /// <summary>A kind of product.</summary>
    public static string Kind(this Language l, ProductKind kind) => kind switch
    {
        ProductKind.LearningMaterial => l["Leermiddelen en Toetsen", "learning material and tests"],
        ProductKind.SchoolInformation => l["School- en Leerlinginformatiemiddelen", "school and pupil information"],
        _ => l["Levering en toegang", "delivery and access"],
    };

    /// <summary>How often, and of which products.</summary>
    public static string Scope(this Language l, EvidenceItem item)
    {
        var kinds = string.Join(", ", item.AppliesTo.Select(kind => l.Kind(kind)));
        return (item.Scope, kinds.Length > 0) switch
        {
            (ItemScope.PerProduct, true) => l[$"Per product, voor {kinds}", $"Per product, for {kinds}"],
            (ItemScope.PerProduct, _) => l["Per product", "Per product"],
            (_, true) => l[$"Eén keer, van wie {kinds} aanbiedt", $"Once, of who offers {kinds}"],
            _ => l["Eén keer per partij", "Once per party"],
        };
    }

    /// <summary>What proves it: all that is required, or one of several.</summary>
    public static string Proofs(this Language l, EvidenceItem item)
    {
        var required = item.Proofs.Where(proof => proof.Required).Select(proof => l.Proof(proof.Kind)).ToList();
        var free = item.Proofs.Where(proof => !proof.Required && !item.IsConditional(proof.Kind)).Select(proof => l.Proof(proof.Kind)).ToList();
        return (required.Count, free.Count) switch
        {
            (0, _) => string.Join(l[" of ", " or "], free),
            (_, 0) => string.Join(l[" en ", " and "], required),
            _ => l[$"{string.Join(" en ", required)}; eventueel ook {string.Join(" of ", free)}", $"{string.Join(" and ", required)}; perhaps also {string.Join(" or ", free)}"],
        };
    }
}
