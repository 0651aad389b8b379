namespace Monitoring.Letters;

/// <summary>The fields that texts of letters can have, and what each holds.</summary>
public static class LetterFields
{
    private static readonly LocalText Items = new(
        "- De modelovereenkomst (artikel 4, lid 2)\n- De Privacybijsluiter: Leerlijn Rekenen (artikel 3, lid 2)",
        "- The model agreement (article 4(2))\n- The privacy leaflet: Leerlijn Rekenen (article 3(2))");

    private static readonly LocalText Hash = Same("- bijsluiter.pdf: 565243b50d1bef8c3ff0e15451931e1d7597b187d5a1778b3a519896ca3ecbcd");

    private static readonly Dictionary<string, LetterField> ByName = new LetterField[]
    {
        new("party", new("de naam van de organisatie", "the name of the organisation"), Same("Leerlijn B.V.")) { Needed = false },
        new("contact", new("het telefoonnummer en het e-mailadres van het secretariaat", "the secretariat's telephone number and e-mail address"), new WhomToCall().InWords),
        new("link", new("de eigen link van de ontvanger, als knop", "the reader's own link, as a button"), Same("https://monitoring.example/bewijs/voorbeeld")) { Alone = true },
        new("privacy", new("het adres van de privacyverklaring", "the address of the privacy statement"), Same("https://monitoring.example/privacy")),
        new("round", new("de naam van de ronde", "the name of the round"), Same("Najaar 2026, leveranciers")) { Needed = false, InSubject = true },
        new("items", new("wat er wordt gevraagd, met de artikelen: een lijst", "what is asked, with the articles: a list"), Items) { Alone = true },
        new("missed", new("wat er niet is gekomen, met de artikelen: een lijst", "what did not come, with the articles: a list"), Items) { Alone = true },
        new("again", new("wat opnieuw wordt gevraagd, met wat eraan ontbreekt: een lijst", "what is asked anew, with what it lacks: a list"),
            new("- De modelovereenkomst (artikel 4, lid 2): de handtekening ontbreekt.", "- The model agreement (article 4(2)): the signature is missing.")) { Alone = true },
        new("lastDay", new("de laatste dag van de termijn", "the last day of the term"), Day("vrijdag 27 november 2026", "Friday 27 November 2026")) { InSubject = true },
        new("graceDay", new("de laatste dag na de laatste oproep", "the last day after the last call"), Day("vrijdag 11 december 2026", "Friday 11 December 2026")) { InSubject = true },
        new("explanationDay", new("tot en met welke dag de partij kan uitleggen", "until which day the party can explain"), Day("vrijdag 8 januari 2027", "Friday 8 January 2027")) { InSubject = true },
        new("runsUntil", new("de laatste dag zoals het secretariaat die heeft bepaald", "the last day as the secretariat decided"), Day("vrijdag 11 december 2026", "Friday 11 December 2026")) { InSubject = true },
        new("asked", new("tot en met welke dag de partij meer tijd vroeg", "until which day the party asked for more time"), Day("vrijdag 18 december 2026", "Friday 18 December 2026")) { Needed = false, InSubject = true },
        new("waiting", new("een zin: de verklaring, de aanvulling of het antwoord is er nog niet", "a sentence: the declaration, the addition or the answer is not there yet"),
            new("Wij hebben uw verklaring nog niet.", "We do not have your declaration yet.")),
        new("missing", new("een zin: de verklaring, of de aanvulling, is niet gekomen", "a sentence: the declaration, or the addition, did not come"),
            new("Wij hebben uw verklaring niet gekregen.", "We did not receive your declaration.")),
        new("silence", new("een of meer zinnen: wat er volgt als er niets komt", "a sentence or more: what follows when nothing comes"),
            new("Komt er niets, dan herinneren wij u eraan. Daarna vragen wij u om uitleg.", "If nothing comes, we remind you. Then we ask you to explain.")),
        new("because", new("een of meer zinnen: waarom er geen besluit kwam", "a sentence or more: why there was no decision"), new("Er waren te veel stemmen tegen.", "Too many votes were against.")),
        new("outcome", new("een of meer zinnen: wat er is besloten", "a sentence or more: what was decided"), new("Er komt geen maatregel. De zaak is klaar.", "There will be no measure. The case is done.")),
        new("measure", new("de maatregel, in een paar woorden", "the measure, in a few words"), new("een verbeterplan", "an improvement plan")),
        new("power", new("een zin: waar de maatregel op berust", "a sentence: what the measure rests on"), new("Dat mag volgens het Reglement (artikel 9, lid 2).", "The Reglement allows that (article 9(2)).")),
        new("about", new("de naam van de partij over wie de zaak gaat", "the name of the party that the case is about"), Same("Leerlijn B.V.")) { Needed = false },
        new("subject", new("waar de zaak over gaat, in een regel", "what the case is about, in a line"), new("Het beeldmerk op een product dat niet meedoet", "The mark on a product that does not take part")),
        new("articles", new("de artikelen waar de zaak over gaat", "the articles that the case is about"), new("artikel 9, lid 2 en artikel 11, lid 4", "article 9(2) and article 11(4)")),
        new("came", new("een zin: hoe de zaak er kwam", "a sentence: how the case came about"), new("Er is een klacht over u.", "There is a complaint about you.")),
        new("standing", new("een of meer zinnen: waarom de lezer dit kan voorleggen", "a sentence or more: why the reader may bring this"),
            new("Als partij bij het Convenant kunt u dit voorleggen aan het Platform.", "As a party to the Convenant you may put this before the Platform.")),
        new("stepDay", new("de laatste dag van de stap", "the last day of the step"), Day("vrijdag 22 januari 2027", "Friday 22 January 2027")) { InSubject = true },
        new("meeting", new("de dag waarop het Platform de zaak bespreekt", "the day on which the Platform discusses the case"), Day("dinsdag 9 februari 2027", "Tuesday 9 February 2027")) { InSubject = true },
        new("next", new("een of meer zinnen: wat er nu gebeurt", "a sentence or more: what happens now"), new("Het Platform bespreekt nu de zaak.", "The Platform now discusses the case.")),
        new("offer", new("een zin: het voorstel is niet aangenomen, of ingetrokken", "a sentence: the proposal was not accepted, or taken back"),
            new("De andere kant neemt uw voorstel niet aan.", "The other side does not accept your proposal.")),
        new("reason", new("waarom het secretariaat om een aanvulling vraagt, in eigen woorden", "why the secretariat asks for more, in its own words"),
            new("Op de overeenkomst staat geen handtekening.", "There is no signature on the agreement.")),
        new("reasons", new("de redenen van het besluit, in de woorden van het secretariaat", "the reasons for the decision, in the secretariat's words"),
            new("U wisselt op dit moment van systeem.", "You are changing to another system at present.")),
        new("change", new("een zin: wat er aan de termijn is veranderd", "a sentence: what changed in the term"),
            new("De ronde lag stil van 2 tot en met 6 november 2026.", "The round was paused from 2 until 6 November 2026.")),
        new("why", new("de reden, in de woorden van het secretariaat", "the reason, in the secretariat's words"),
            new("Onze site was een week niet te bereiken.", "Our site could not be reached for a week.")),
        new("todo", new("wat de partij nu kan doen, een of meer zinnen", "what the party can do now, a sentence or more"),
            new("Maak een nieuw bestand en upload dat.", "Make a new file and upload that.")),
        new("hashes", new("de bestanden met hun kenmerk: een lijst", "the files with their fingerprint: a list"), Hash) { Alone = true },
        new("scan", new("de scan van de brief of mail, met haar kenmerk: een lijst", "the scan of the letter or mail, with its fingerprint: a list"), Hash) { Alone = true },
        new("from", new("de dag waarop het ingaat", "the day on which it begins"), Day("1 november 2026", "1 November 2026")) { InSubject = true },
        new("until", new("tot wanneer de deelname loopt, in woorden", "until when it takes part, in words"), new("zolang het lidmaatschap duurt", "as long as the membership lasts")),
        new("via", new("PO-Raad of VO-raad", "PO-Raad or VO-raad"), Same("PO-Raad")) { Needed = false, InSubject = true },
        new("version", new("de versie van het Convenant", "the version of the Convenant"), Same("2.0")) { Needed = false, InSubject = true },
        new("receipt", new("het nummer van de verklaring", "the number of the declaration"), Same("KQXQ-NZL8")) { InSubject = true },
        new("received", new("de dag waarop het antwoord binnenkwam", "the day on which the answer came in"), Day("dinsdag 24 november 2026", "Tuesday 24 November 2026")) { Needed = false, InSubject = true },
        new("way", new("per post of per e-mail", "by post or by e-mail"), new("per post", "by post")) { Needed = false, InSubject = true },
        new("inTime", new("een zin als het op tijd was, anders niets", "a sentence when it was in time, nothing otherwise"), new("Dat is op tijd.", "That is in time.")) { Needed = false },
        new("enteredBy", new("wie van het secretariaat het antwoord invoerde", "who of the secretariat entered the answer"), Same("anna@platform.example")) { Needed = false },
        new("declarant", new("wie verklaarde, met de functie", "who declared, with the position"), new("Anna de Vries (directeur)", "Anna de Vries (directeur)")) { Needed = false },
        new("by", new("de naam van de collega die het verzoek doorgaf", "the name of the colleague who passed the request on"), Same("Anna de Vries")) { Needed = false },
        new("count", new("hoeveel brieven er samen gaan, in cijfers", "how many letters go together, in figures"), Same("2")) { InSubject = true },
        new("letters", new("de onderwerpen van die brieven: een lijst", "the subjects of those letters: a list"),
            new("- Goedgekeurd: uw bewijs voor Najaar 2026\n- Wij vragen u om bewijs: tot en met vrijdag 27 november 2026", "- Accepted: your evidence for Autumn 2026\n- We ask you for evidence: until Friday 27 November 2026")) { Alone = true },
        new("file", new("de naam van het bestand", "the name of the file"), Same("bijsluiter.pdf")) { Needed = false },
        new("item", new("het onderdeel waarbij het bestand hoort", "the item that the file belongs to"), new("De Privacybijsluiter", "The privacy leaflet")) { Needed = false },
    }.ToDictionary(field => field.Name);

    /// <summary>What a field is.</summary>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public static LetterField Get(string name) => ByName[name];

    /// <summary>The fields that a text can have: those of the latest that ships, as its letters are written with values for these.</summary>
    public static IReadOnlyList<LetterField> Of(string text) =>
        [.. LetterTexts.Shipped(text).Dutch.Fields.Select(Get).OrderByDescending(field => field.Needed).ThenBy(field => field.Name, StringComparer.Ordinal)];

    private static LocalText Same(string value) => new(value, value);

    private static LocalText Day(string nl, string en) => new(nl, en);
}
