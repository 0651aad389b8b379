namespace Monitoring.Register.Import;

/// <summary>What a file tells of, recognised by its header. In this order the files of one import are read: a line can only refer to what is there.</summary>
public enum ImportKind
{
    /// <summary>Our own list of organisations: <c>soort, naam, kvk, bestuursnummer</c>.</summary>
    Organisations,

    /// <summary>A list of school boards as DUO publishes it. Makes boards known, not parties.</summary>
    SchoolBoardList,

    /// <summary>Accessions, signatures and memberships: <c>kvk, bestuursnummer, wijze, van, tot, versie, via</c>.</summary>
    Joinings,

    /// <summary>Products of suppliers: <c>kvk, code, naam, soort</c>.</summary>
    Products,

    /// <summary>Contacts in their order: <c>kvk, bestuursnummer, volgorde, naam, email</c>.</summary>
    Contacts,
}
