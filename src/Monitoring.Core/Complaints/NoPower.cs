namespace Monitoring.Complaints;

/// <summary>Why no measure may be chosen for a case.</summary>
public enum NoPower
{
    /// <summary>No Reglement had been adopted when the case began, and no conditions of the beeldmerk were in force when the conduct took place (art. 9.2, 11.4).</summary>
    NoReglement,

    /// <summary>The Reglement of the case names no measures, and no conditions of the beeldmerk were in force (art. 9.2, 11.4).</summary>
    NamesNone,

    /// <summary>All that could be chosen is about the beeldmerk, and the respondent is no supplier (art. 11.4).</summary>
    OnlyForSuppliers,

    /// <summary>All that could be chosen is about the beeldmerk, and the supplier does not have it (any more).</summary>
    NoMark,
}

/// <summary>Says why no measure may be chosen.</summary>
public static class NoPowerText
{
    /// <summary>The reason in a sentence, for pages, letters and the decision.</summary>
    public static LocalText Sentence(this NoPower why) => why switch
    {
        NoPower.NoReglement => new(
            "Het Platform kan hier geen maatregel nemen: toen deze zaak begon was er geen Reglement vastgesteld dat daartoe de bevoegdheid geeft (artikel 9, lid 2), en toen het gebeurde golden er geen voorwaarden voor het beeldmerk (artikel 11, lid 4).",
            "The Platform cannot take a measure here: when this case began no Reglement had been adopted that gives the power to (article 9(2)), and when it happened no conditions of the beeldmerk were in force (article 11(4))."),
        NoPower.NamesNone => new(
            "Het Platform kan hier geen maatregel nemen: het Reglement van deze zaak noemt er geen (artikel 9, lid 2), en toen het gebeurde golden er geen voorwaarden voor het beeldmerk (artikel 11, lid 4).",
            "The Platform cannot take a measure here: the Reglement of this case names none (article 9(2)), and when it happened no conditions of the beeldmerk were in force (article 11(4))."),
        NoPower.OnlyForSuppliers => new(
            "Het Platform kan hier geen maatregel nemen: wat het zou kunnen kiezen gaat over het beeldmerk, en dat is er alleen voor leveranciers (artikel 11, lid 4).",
            "The Platform cannot take a measure here: what it could choose is about the beeldmerk, which is there for suppliers only (article 11(4))."),
        _ => new(
            "Het Platform kan hier geen maatregel nemen: wat het zou kunnen kiezen gaat over het beeldmerk, en deze leverancier heeft dat niet (meer) (artikel 11, lid 4).",
            "The Platform cannot take a measure here: what it could choose is about the beeldmerk, which this supplier does not have (any more) (article 11(4))."),
    };
}
