namespace Monitoring.Register;

/// <summary>An Initiatiefnemer of the Convenant (art. 1.5), each with a seat and a vote in the Platform (art. 8.1). Data of a version of the Convenant, taken from its preamble.</summary>
/// <param name="Id">Lasting.</param>
/// <param name="Name">As the Convenant writes it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Via">PO-Raad or VO-raad: how memberships name it. Null for the others.</param>
public sealed record Founder(string Id, string Name, FounderKind Kind, string? Via = null);

/// <summary>What a founder is. An association or council is no Convenantpartij itself (art. 1.3): it is neither Leverancier nor Onderwijsinstelling.</summary>
public enum FounderKind
{
    /// <summary>PO-Raad or VO-raad, which represents the boards that belong to it (art. 11.1, 8.6).</summary>
    Council,

    /// <summary>GEU or VDOD.</summary>
    Association,

    /// <summary>One of the six named members of the section educatief of the KBb: a Leverancier, and a party by its signature (art. 11.1).</summary>
    Supplier,
}
