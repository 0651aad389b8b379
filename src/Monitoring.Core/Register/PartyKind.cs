namespace Monitoring.Register;

/// <summary>The two kinds of Convenantpartij (art. 1.3). Which evidence is asked depends on it.</summary>
public enum PartyKind
{
    /// <summary>Leverancier (art. 1.7): offers a Digitaal Onderwijsmiddel, or a product or service around it.</summary>
    Supplier,

    /// <summary>Onderwijsinstelling (art. 1.9): the bevoegd gezag of a school in primary or secondary education.</summary>
    SchoolBoard,
}
