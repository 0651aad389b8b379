using Microsoft.Extensions.Options;

namespace Monitoring.Retention;

/// <summary>The table of kinds and terms, as the settings have it.</summary>
public sealed class RetentionTable(IOptions<RetentionOptions> options)
{
    private static readonly LocalText Nothing = new("niets", "nothing");
    private static readonly LocalText Always = new("zolang dit systeem bestaat", "as long as this system exists");

    /// <summary>The terms as numbers.</summary>
    public RetentionOptions Terms => options.Value;

    /// <summary>A line for each kind.</summary>
    public IReadOnlyList<RetentionRule> Rules =>
    [
        new(
            RetentionKind.Evidence,
            new("Bestanden, antwoorden, brieven, opmerkingen bij het beoordelen, vragen om uitstel, wat per post kwam en wie van een collega een link kreeg, van een ronde", "Files, answers, letters, remarks of the review, requests for more time, what came by post and who got a link from a colleague, of a round"),
            Years(Terms.EvidenceYears, "na het sluiten van de ronde, of zolang iets daaruit nog geldt", "after the round closed, or as long as something of it still holds"),
            new("Om te beoordelen, en om in de volgende ronde te laten bevestigen wat nog geldt (artikel 9 van het Convenant; AVG 6, lid 1, onder f).", "To review, and to have what still holds confirmed in the next round (article 9 of the Convenant; GDPR 6(1)(f))."),
            new("dat de partij is gevraagd, en hoe het afliep", "that the party was asked, and how it ended"),
            Terms.Confirmed),
        new(
            RetentionKind.Declarations,
            new("Verklaringen, met naam en functie van wie verklaarde, en de lijst van afwijkingen daaruit", "Declarations, with name and role of who declared, and the list of deviations from them"),
            Years(Terms.DeclarationYears, "na het sluiten van de ronde", "after the round closed"),
            new("Om te kunnen aantonen wat een organisatie heeft verklaard, ook in een geschil (artikel 12; AVG 6, lid 1, onder f, en 17, lid 3, onder e).", "To show what an organisation declared, in a dispute too (article 12; GDPR 6(1)(f) and 17(3)(e))."),
            new("dat er verklaard is, en wanneer", "that there was a declaration, and when"),
            Terms.Confirmed),
        new(
            RetentionKind.Contacts,
            new("Contactpersonen: naam en e-mailadres", "Contacts: name and e-mail address"),
            Months(Terms.ContactMonths, "nadat de organisatie geen partij meer is", "after the organisation stopped being a party"),
            new("Om een partij te kunnen bereiken, en een lopende zaak af te ronden (artikel 11, lid 5; AVG 6, lid 1, onder f).", "To reach a party, and to finish a case that runs (article 11(5); GDPR 6(1)(f))."),
            new("de organisatie zelf", "the organisation itself"),
            Terms.Confirmed),
        new(
            RetentionKind.Explanations,
            new("Wie in een zaak namens een partij uitleg gaf, en de brieven van de zaak", "Who explained for a party in a case, and the letters of the case"),
            Years(Terms.ExplanationYears, "na het sluiten van de zaak", "after the case closed"),
            new("Om een besluit te kunnen verantwoorden (artikel 12; AVG 17, lid 3, onder e).", "To account for a decision (article 12; GDPR 17(3)(e))."),
            new("de zaak en het besluit, zonder naam", "the case and the decision, without the name"),
            Terms.Confirmed),
        new(
            RetentionKind.Tasks,
            new("Afgeronde taken van het secretariaat", "Finished tasks of the secretariat"),
            Months(Terms.TaskMonths, "nadat zij zijn afgerond", "after they were done"),
            new("Om terug te kunnen zien wat er is gedaan.", "To look back at what was done."),
            Nothing,
            Terms.Confirmed),
        new(
            RetentionKind.RegisterHistory,
            new("Wat in het register veranderde, en door wie", "What changed in the register, and by whom"),
            Years(Terms.HistoryYears, "na het jaar waarin het veranderde", "after the year in which it changed"),
            new("Om te kunnen verantwoorden wie wanneer partij was (artikel 11, lid 5; AVG 5, lid 2).", "To account for who was a party when (article 11(5); GDPR 5(2))."),
            new("hoe het nu is", "how it is now"),
            Terms.Confirmed),
        new(
            RetentionKind.RegisterLetters,
            new("Brieven aan partijen over hun deelname", "Letters to parties about their part in the Convenant"),
            Years(Terms.RegisterLetterYears, "na het jaar waarin zij zijn geschreven", "after the year in which they were written"),
            new("Om te kunnen laten zien wat een partij is geschreven (AVG 6, lid 1, onder f).", "To show what a party was written (GDPR 6(1)(f))."),
            new("dat er een brief was, en of zij aankwam", "that there was a letter, and whether it arrived"),
            Terms.Confirmed),
        new(
            RetentionKind.Papers,
            new("Ondertekende stukken: toetreding, opzegging, lidmaatschap", "Signed papers: accession, withdrawal, membership"),
            Years(Terms.PaperYears, "nadat de organisatie geen partij meer is", "after the organisation stopped being a party"),
            new("Om te kunnen aantonen dat een organisatie partij was (artikel 11, leden 1, 3 en 7; AVG 17, lid 3, onder e).", "To show that an organisation was a party (article 11(1), (3) and (7); GDPR 17(3)(e))."),
            new("van wanneer tot wanneer zij partij was", "from when until when it was a party"),
            Terms.Confirmed),
        new(
            RetentionKind.Imports,
            new("Geïmporteerde lijsten: wie, wanneer, en welke regels niet klopten", "Imported lists: who, when, and which lines were wrong"),
            Months(Terms.ImportMonths, "na de maand waarin de lijst kwam; het bestand zelf gaat meteen weg", "after the month in which the list came; the file itself goes at once"),
            new("Om de regels die niet klopten te kunnen verbeteren.", "To be able to mend the lines that were wrong."),
            new("wat er veranderde, in de historie van de organisatie", "what changed, in the history of the organisation"),
            Terms.Confirmed),
        new(
            RetentionKind.Organisations,
            new("Organisaties: naam, nummers, producten, van wanneer tot wanneer partij", "Organisations: name, numbers, products, from when until when a party"),
            Always,
            new("Het Convenant vraagt een register van partijen (artikel 11, lid 5).", "The Convenant asks for a register of parties (article 11(5))."),
            new("alles; personen staan hier niet in", "all of it; no persons stand in it"),
            Terms.Confirmed),
        new(
            RetentionKind.Rounds,
            new("Dat een ronde is gehouden, wie is gevraagd en hoe het afliep", "That a round was held, who was asked and how it ended"),
            Always,
            new("Om de naleving over de jaren te kunnen volgen (artikel 9, lid 1). Van personen staat er alleen een code, en wie van het secretariaat besloot.", "To follow compliance over the years (article 9(1)). Of persons there is only a code, and who of the secretariat decided."),
            new("alles", "all of it"),
            Terms.Confirmed),
        new(
            RetentionKind.Cases,
            new("Zaken en besluiten, zonder wie uitleg gaf", "Cases and decisions, without who explained"),
            Always,
            new("Om besluiten te kunnen verantwoorden, en om gelijke zaken gelijk te behandelen (artikel 12).", "To account for decisions, and to treat like cases alike (article 12)."),
            new("alles", "all of it"),
            Terms.Confirmed),
        new(
            RetentionKind.Decisions,
            new("Plannen, kaders, Reglementen, voorwaarden van het beeldmerk, vaststellingen van het Platform, initiatiefnemers en hun zetels, en gepubliceerde totalen", "Plans, frameworks, Reglementen, conditions of the beeldmerk, what the Platform adopted, founders and their seats, and published totals"),
            Always,
            new("Zij zijn de grond onder elke ronde en elk besluit (artikel 8, leden 1 en 4, artikel 9 en artikel 11, lid 4).", "They are the ground under each round and each decision (articles 8(1), 8(4), 9 and 11(4))."),
            new("alles; van personen alleen wie het vastlegde, en wie nu voor een zetel spreekt: wie dat niet meer doet, wordt weggehaald", "all of it; of persons only who recorded it, and who acts for a seat now: who does so no longer is removed"),
            Terms.Confirmed),
        new(
            RetentionKind.Upkeep,
            new("Wat het systeem nodig heeft om verder te gaan: wat nog moet, en ingangen om te zoeken", "What the system needs to go on: what is still to be done, and indexes to search by"),
            new("zolang dat waarnaar het verwijst er is", "as long as what it refers to is there"),
            new("Het wordt vanzelf bijgewerkt en zegt zelf niets nieuws.", "It is kept up by itself and says nothing new."),
            Nothing,
            null),
        new(
            RetentionKind.Breaches,
            new("Meldingen van verkeerd geüploade bestanden, en of het een datalek was", "Reports of files uploaded by mistake, and whether it was a data breach"),
            Always,
            new("De wet vraagt elk datalek vast te leggen (AVG 33, lid 5).", "The law asks to document each data breach (GDPR 33(5))."),
            new("alles; wie het meldde staat er als code", "all of it; who reported it stands there as a code"),
            Terms.Confirmed),
        new(
            RetentionKind.Sessions,
            new("Sessies van het secretariaat en van partijen: een cookie in de eigen browser", "Sessions of the secretariat and of parties: a cookie in one's own browser"),
            new("tot de browser of de sessie sluit", "until the browser or the session closes"),
            new("Om te weten wie er bezig is. Wij bewaren er zelf niets van.", "To know who is at work. We keep nothing of it ourselves."),
            Nothing,
            null),
        new(
            RetentionKind.SignIns,
            new("Gebruikte aanmeldlinks", "Used sign-in links"),
            new("een dag", "a day"),
            new("Zodat een link maar één keer werkt.", "So that a link works only once."),
            Nothing,
            null),
        new(
            RetentionKind.Incoming,
            new("Uploads die zijn afgebroken", "Uploads that broke off"),
            new("een dag", "a day"),
            new("Zij worden nergens voor gebruikt.", "They are used for nothing."),
            Nothing,
            null),
        new(
            RetentionKind.Proof,
            new("Dat er iets is gewist of verwijderd, zonder de gegevens zelf", "That something was erased or deleted, without the data itself"),
            Always,
            new("Om het te kunnen aantonen, en om het na een herstel opnieuw te doen (AVG 5, lid 2).", "To show it, and to do it again after a restore (GDPR 5(2))."),
            new("alles: van de betrokkene staat er niets in, alleen wie van het secretariaat het deed", "all of it: nothing of the person stands in it, only who of the secretariat did it"),
            null),
    ];

    private static LocalText Years(int years, string after, string afterEn) => new($"{years} jaar {after}", $"{years} {(years == 1 ? "year" : "years")} {afterEn}");

    private static LocalText Months(int months, string after, string afterEn) => new($"{months} {(months == 1 ? "maand" : "maanden")} {after}", $"{months} {(months == 1 ? "month" : "months")} {afterEn}");
}
