using Monitoring.Privacy;

namespace Monitoring.Web.Privacy;

/// <summary>The kinds of place where a person can stand, and the kinds of request, in words.</summary>
public static class TraceWords
{
    public static string Of(this Language l, PersonTraceKind kind) => kind switch
    {
        PersonTraceKind.Contact => l["Contactpersoon in het register", "Contact in the register"],
        PersonTraceKind.Seat => l["Vertegenwoordiger van een zetel in het Platform", "Representative of a seat in the Platform"],
        PersonTraceKind.Colleague => l["Collega die een link kreeg, of gaf", "Colleague who got a link, or gave one"],
        PersonTraceKind.Report => l["Melding van een verkeerd bestand", "Report of a wrong file"],
        PersonTraceKind.Deferral => l["Vraag om meer tijd", "Request for more time"],
        PersonTraceKind.Letter => l["Brief aan of over deze persoon", "Letter to or about this person"],
        PersonTraceKind.File => l["Bestand dat deze persoon gaf", "File that this person gave"],
        PersonTraceKind.Declaration => l["Verklaring", "Declaration"],
        PersonTraceKind.Correction => l["Correctie bij een verklaring of uitleg", "Correction beside a declaration or explanation"],
        _ => l["Uitleg in een zaak", "Explanation in a case"],
    };

    /// <summary>What erasing does with it, and why.</summary>
    public static string Fate(this Language l, PersonTraceKind kind) => kind switch
    {
        PersonTraceKind.Contact => l["naam en adres gaan uit het register", "name and address leave the register"],
        PersonTraceKind.Seat => l["naam en adres gaan weg; leg iemand anders vast voor de zetel", "name and address go; record somebody else for the seat"],
        PersonTraceKind.Colleague => l["naam en adres gaan weg, en de link van deze persoon werkt niet meer", "name and address go, and this person's link no longer works"],
        PersonTraceKind.Report => l["de melding blijft (AVG 33, lid 5), wie hem deed niet", "the report stays (GDPR 33(5)), who made it does not"],
        PersonTraceKind.Deferral => l["de vraag blijft, wie hem stelde niet", "the request stays, who made it does not"],
        PersonTraceKind.Letter => l["de brief wordt verwijderd", "the letter is deleted"],
        PersonTraceKind.File => l["het bestand blijft, wie het gaf niet: het is van de organisatie", "the file stays, who gave it does not: it is the organisation's"],
        PersonTraceKind.Declaration => l["blijft tot het eind van de bewaartermijn, om te kunnen aantonen wat is verklaard (AVG 17, lid 3, onder e)", "stays until its term ends, to show what was declared (GDPR 17(3)(e))"],
        PersonTraceKind.Correction => l["blijft zolang blijft waar zij bij staat", "stays as long as what it stands beside"],
        _ => l["blijft tot het eind van de bewaartermijn, om het besluit te kunnen verantwoorden (AVG 17, lid 3, onder e)", "stays until its term ends, to account for the decision (GDPR 17(3)(e))"],
    };

    public static string Of(this Language l, PrivacyRequestKind kind) => kind switch
    {
        PrivacyRequestKind.Export => l["Inzage (AVG 15)", "Access (GDPR 15)"],
        PrivacyRequestKind.Correction => l["Correctie (AVG 16)", "Rectification (GDPR 16)"],
        _ => l["Wissen (AVG 17)", "Erasure (GDPR 17)"],
    };
}
