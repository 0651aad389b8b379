using Monitoring.Reglements;

namespace Monitoring.Web.Reglements;

/// <summary>The Reglement in words.</summary>
public static class ReglementWords
{
    /// <summary>What each term of a case is for, in the order of the case.</summary>
    public static (string Name, string Hint) Term(this Language l, string name) => name switch
    {
        nameof(CaseTerms.AdmissibilityDays) => (l["Kijken of een zaak in behandeling komt", "To see whether a case is admitted"], l["Vanaf de dag dat een klacht of geschil binnenkomt.", "From the day on which a complaint or dispute comes in."]),
        nameof(CaseTerms.HearingDays) => (l["Wederhoor: de partij antwoordt", "Hearing: the party answers"], l["Vanaf de dag dat onze brief aankomt.", "From the day on which our letter arrives."]),
        nameof(CaseTerms.ReplyDays) => (l["De ander reageert daarop", "The other side replies"], l["Vanaf de dag dat het antwoord bij hem aankomt.", "From the day on which the answer reaches it."]),
        nameof(CaseTerms.ConsultationDays) => (l["Overleg in het Platform", "Consultation in the Platform"], l["Van het eind van het wederhoor tot de vergadering.", "From the end of the hearing to the meeting."]),
        nameof(CaseTerms.ProposalDays) => (l["Voorstel voor een besluit", "Proposal for a decision"], l["Vanaf de vergadering.", "From the meeting."]),
        nameof(CaseTerms.VoteDays) => (l["Stemmen", "Voting"], l["Vanaf de dag dat de stemming opent.", "From the day on which the vote opens."]),
        nameof(CaseTerms.StandstillDays) => (l["Wachten tot een maatregel ingaat", "Standstill before a measure takes effect"], l["Vanaf de dag dat de partij het besluit heeft.", "From the day on which the party has the decision."]),
        nameof(CaseTerms.JudgeDays) => (l["Beoordelen of een maatregel is nageleefd", "To judge whether a measure was kept"], l["Vanaf de dag waarop dat wordt nagegaan.", "From the day on which that is looked at."]),
        nameof(CaseTerms.DeliveryDays) => (l["Extra voor de bezorging", "Extra for delivery"], l["De dag in een brief ligt zo veel later.", "The day in a letter lies so much later."]),
        _ => (l["Herinnering, voor de laatste dag", "Reminder, before the last day"], l["Zo lang voor het eind van een termijn.", "So long before the end of a term."]),
    };

    /// <summary>Working days.</summary>
    public static string WorkingDays(this Language l, int days) => l.Count(days, "1 werkdag", "{0} werkdagen", "1 working day", "{0} working days");

    /// <summary>Who may bring a complaint.</summary>
    public static string Of(this Language l, Standing standing) => standing == Standing.Everybody
        ? l["Iedereen", "Everybody"]
        : l["Alleen partijen bij het Convenant", "Parties to the Convenant only"];

    /// <summary>What that means.</summary>
    public static string Meaning(this Language l, Standing standing) => standing == Standing.Everybody
        ? l["Iedereen mag klagen over een partij, ook wie zelf geen partij is. Een geschil blijft iets tussen partijen.", "Anybody may complain about a party, also who is none. A dispute stays something between parties."]
        : l["Alleen een partij mag een klacht indienen. De klacht van een ander legt het secretariaat aan het Platform voor, en wie klaagt hoort dat.", "Only a party may bring a complaint. The secretariat puts another's before the Platform, and who complains is told so."];

    /// <summary>By which rule the seats decide.</summary>
    public static string Of(this Language l, VotingRule rule) => rule switch
    {
        VotingRule.AllConsent => l["Alle initiatiefnemers stemmen in", "All founders consent"],
        VotingRule.Majority => l["Gewone meerderheid", "Simple majority"],
        _ => l["Twee derde", "Two thirds"],
    };

    /// <summary>What that means.</summary>
    public static string Meaning(this Language l, VotingRule rule) => rule switch
    {
        VotingRule.AllConsent => l["Elke zetel moet voor stemmen. Wie zich onthoudt of zwijgt, stemt niet in; dan is er geen besluit.", "Each seat has to vote for. Who abstains or stays silent does not consent; then there is no decision."],
        VotingRule.Majority => l["Meer zetels voor dan tegen, als minstens de helft van de zetels die meedoen heeft gestemd.", "More seats for than against, when at least half of the seats that take part voted."],
        _ => l["Minstens twee derde van de stemmen is voor, als minstens de helft van de zetels die meedoen heeft gestemd.", "At least two thirds of the votes are for, when at least half of the seats that take part voted."],
    };

    /// <summary>What becomes of a seat with a conflict.</summary>
    public static string Recusal(this Language l, bool has) => has
        ? l["Een zetel die zelf de partij is, of aan haar verbonden, trekt zich terug uit de stemming. Er wordt geteld zonder die zetel.", "A seat that is the party itself, or bound to it, withdraws from the vote. The count is without that seat."]
        : l["Er is niets over geregeld. Een zetel die zelf de partij is, of aan haar verbonden, kan niet instemmen.", "Nothing provides for it. A seat that is the party itself, or bound to it, cannot consent."];

    /// <summary>Whether decisions are published.</summary>
    public static string Publication(this Language l, bool publishes) => publishes
        ? l["Het Platform maakt besluiten openbaar, nadat de partij het besluit heeft en de wachttijd voorbij is.", "The Platform publishes decisions, after the party has the decision and the standstill has passed."]
        : l["Besluiten worden niet openbaar gemaakt.", "Decisions are not published."];

    /// <summary>What is wrong with a version, with the field that it is about.</summary>
    public static (string Field, string Sentence) Of(this Language l, ReglementFault fault) => fault switch
    {
        ReglementFault.NoVersion => ("Version", l["Geef de versie een naam van letters, cijfers en streepjes, zoals 2027-1. ‘Nieuw’ kan niet.", "Give the version a name of letters, digits and hyphens, such as 2027-1. ‘Nieuw’ cannot be one."]),
        ReglementFault.VersionTaken => ("Version", l["Er is al een versie met deze naam. Kies een andere; wat gepubliceerd is verandert niet.", "There is a version of this name already. Choose another; what is published does not change."]),
        ReglementFault.WrongTerm(var name, var least, var most) => ($"Terms[{name}]", l[$"Vul een aantal werkdagen in van {least} tot en met {most}.", $"Fill in a number of working days from {least} to {most}."]),
        ReglementFault.ReminderTooEarly => ($"Terms[{nameof(CaseTerms.ReminderDays)}]", l["De herinnering zou weggaan voordat de termijn begint. Vul een kleiner aantal in dan bij wederhoor, reactie en stemmen.", "The reminder would leave before the term begins. Fill in less than for hearing, reply and voting."]),
        ReglementFault.WrongFollowUp(var measure) => ($"FollowUp[{measure}]", l[$"Vul een aantal werkdagen in van 1 tot en met {ReglementRules.LongestFollowUp}, of laat dit leeg.", $"Fill in a number of working days from 1 to {ReglementRules.LongestFollowUp}, or leave this empty."]),
        ReglementFault.WrongLadder => ("Measures", l["De ladder van maatregelen klopt niet. Begin opnieuw vanuit een andere versie.", "The ladder of measures is not right. Begin anew from another version."]),
        _ => ("", ""),
    };
}
