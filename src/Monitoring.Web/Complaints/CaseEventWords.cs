using Monitoring.Complaints;

namespace Monitoring.Web.Complaints;

/// <summary>What happened in a case, in a sentence that everybody entitled to read the event may read: roles, no names, no addresses.</summary>
public static class CaseEventWords
{
    /// <summary>The sentence of an event. The words that go with it (<see cref="CaseEvent.Words"/>) and who did it are shown beside it, to whom that is meant for.</summary>
    /// <param name="l">The language.</param>
    /// <param name="e">The event.</param>
    /// <param name="road">By which road the case came.</param>
    /// <param name="statement">What the statement is that the event tells of; null when it is not known or there is none.</param>
    public static string Sentence(this Language l, CaseEvent e, ComplaintKind road, StatementKind? statement = null) => e.Kind switch
    {
        CaseEventKind.Opened => Opened(l, road),
        CaseEventKind.Registered => l["De zaak is geregistreerd.", "The case was registered."],
        CaseEventKind.Admitted => l["De zaak is in behandeling genomen.", "The case was admitted."],
        CaseEventKind.NotAdmitted => l["De zaak is niet in behandeling genomen.", "The case was not admitted."],
        CaseEventKind.HearingAsked => Until(l, e, "De verweerder is gevraagd te antwoorden", "The respondent was asked to answer"),
        CaseEventKind.StatementMade => Said(l, e.By, statement),
        CaseEventKind.HearingLapsed => l["De termijn om te antwoorden ging voorbij zonder antwoord. De zaak gaat verder zonder.", "The term to answer passed without an answer. The case goes on without."],
        CaseEventKind.ReplyAsked => Until(l, e, $"{Name(l, CaseSide.Complainant)} mag op het antwoord reageren", $"{Name(l, CaseSide.Complainant)} may reply to the answer"),
        CaseEventKind.ReplyLapsed => l["De termijn om te reageren ging voorbij zonder reactie.", "The term to reply passed without a reply."],
        CaseEventKind.ConsultationPlanned => On(l, e, "Het Platform bespreekt de zaak", "The Platform meets about the case"),
        CaseEventKind.ConsultationHeld => On(l, e, "Het Platform heeft de zaak besproken", "The Platform met about the case"),
        CaseEventKind.VoteOpened => Until(l, e, "De zetels in het Platform kunnen stemmen over een voorstel", "The seats in the Platform can vote on a proposal"),
        CaseEventKind.Decided => l["Het Platform heeft besloten.", "The Platform decided."],
        CaseEventKind.NotDecided => l["Het Platform kwam niet tot een besluit.", "The Platform came to no decision."],
        CaseEventKind.MeasureInForce => l["De maatregel is ingegaan.", "The measure took effect."],
        CaseEventKind.FollowUpDue => l["Het secretariaat kijkt of de maatregel is nagekomen.", "The secretariat looks whether the measure was kept."],
        CaseEventKind.MeasureKept => l["De maatregel is nagekomen.", "The measure was kept."],
        CaseEventKind.MeasureNotKept => l["De maatregel is niet nagekomen.", "The measure was not kept."],
        CaseEventKind.TermExtended => Until(l, e, "De termijn is verlengd", "The term was extended"),
        CaseEventKind.SettlementProposed => l[$"{Name(l, e.By)} stelde een schikking voor.", $"{Name(l, e.By)} proposed a settlement."],
        CaseEventKind.SettlementRefused => l[$"De schikking gaat niet door: {Lower(l, e.By)} ziet ervan af.", $"The settlement is off: {Lower(l, e.By)} does not want it."],
        CaseEventKind.Settled => l["De zaak is opgelost: de partijen zijn het eens.", "The case was settled: the sides agreed."],
        CaseEventKind.Withdrawn => l["De zaak is ingetrokken.", "The case was withdrawn."],
        CaseEventKind.Joined => l["De zaak is gevoegd bij een andere zaak en gaat daar verder.", "The case was joined to another case and goes on there."],
        CaseEventKind.JoinedBy => l["Een andere zaak is bij deze gevoegd.", "Another case was joined to this one."],
        CaseEventKind.Reopened => l["Door nieuwe feiten gaat de zaak verder als een nieuwe zaak.", "On new facts the case goes on as a new case."],
        CaseEventKind.OriginalReleased => l["Een stuk van de partij is met redenen vrijgegeven aan de zetels.", "A document of the party was released to the seats, with reasons."],
        CaseEventKind.Unresolved => l["De zaak eindigde niet opgelost.", "The case ended unresolved."],
        CaseEventKind.Completed => l["De zaak is afgerond.", "The case was completed."],
        CaseEventKind.IntentionEnded => l["Het voornemen is geëindigd.", "The intention ended."],
        CaseEventKind.VoteCast => l["Een zetel heeft gestemd.", "A seat voted."],
        CaseEventKind.MeasureLapsed => l["De maatregel is vervallen: de verweerder heeft het Convenant verlaten.", "The measure lapsed: the respondent left the Convenant."],
        CaseEventKind.RespondentLeft => l["De verweerder is geen partij meer bij het Convenant. De zaak gaat door over de tijd dat zij dat wel was.", "The respondent is no longer a party to the Convenant. The case goes on about the time when it was."],
        _ => throw new ArgumentOutOfRangeException(nameof(e), e.Kind, "What happened has no sentence."),
    };

    /// <summary>A side, as the beginning of a sentence.</summary>
    public static string Name(this Language l, CaseSide side) => side switch
    {
        CaseSide.Complainant => l["De indiener", "The complainant"],
        CaseSide.Respondent => l["De verweerder", "The respondent"],
        CaseSide.Seat => l["Een zetel in het Platform", "A seat in the Platform"],
        _ => l["Het secretariaat", "The secretariat"],
    };

    /// <summary>Whose turn it is, in a word or two.</summary>
    public static string Turn(this Language l, CaseSide side) => side switch
    {
        CaseSide.Complainant => l["Indiener", "Complainant"],
        CaseSide.Respondent => l["Verweerder", "Respondent"],
        CaseSide.Seat => l["Zetels", "Seats"],
        _ => l["Secretariaat", "Secretariat"],
    };

    /// <summary>What a statement is.</summary>
    public static string Name(this Language l, StatementKind kind) => kind switch
    {
        StatementKind.Notice => l["Waar de zaak over gaat", "What the case is about"],
        StatementKind.Answer => l["Het antwoord van de verweerder", "The respondent's answer"],
        StatementKind.Reply => l["De reactie van de indiener", "The complainant's reply"],
        StatementKind.Findings => l["De bevindingen van het secretariaat", "The secretariat's findings"],
        StatementKind.FollowUp => l["Hoe de maatregel is nagekomen", "How the measure was kept"],
        _ => l["Nieuwe feiten", "New facts"],
    };

    private static string Opened(Language l, ComplaintKind road) => road switch
    {
        ComplaintKind.Dispute => l["Er kwam een geschil binnen.", "A dispute came in."],
        ComplaintKind.Complaint => l["Er kwam een klacht binnen.", "A complaint came in."],
        _ => l["Het Platform opende een eigen onderzoek, eerst als voornemen.", "The Platform opened a case of its own, as an intention first."],
    };

    private static string Said(Language l, CaseSide by, StatementKind? kind) => kind switch
    {
        StatementKind.Notice => l[$"{Name(l, by)} schreef waar de zaak over gaat.", $"{Name(l, by)} wrote what the case is about."],
        StatementKind.Answer => l["De verweerder gaf antwoord.", "The respondent answered."],
        StatementKind.Reply => l["De indiener reageerde op het antwoord.", "The complainant replied to the answer."],
        StatementKind.Findings => l["Het secretariaat schreef zijn bevindingen op.", "The secretariat wrote down its findings."],
        StatementKind.FollowUp => l["De verweerder schreef hoe de maatregel is nagekomen.", "The respondent wrote how the measure was kept."],
        StatementKind.NewFacts => l["Er kwamen nieuwe feiten.", "New facts came in."],
        _ => l[$"{Name(l, by)} schreef iets bij de zaak.", $"{Name(l, by)} added something to the case."],
    };

    private static string Until(Language l, CaseEvent e, string dutch, string english) =>
        e.Day is { } day ? l[$"{dutch}, tot en met {l.Date(day)}.", $"{english}, until {l.Date(day)}."] : l[$"{dutch}.", $"{english}."];

    private static string On(Language l, CaseEvent e, string dutch, string english) =>
        e.Day is { } day ? l[$"{dutch}: {l.Date(day)}.", $"{english}: {l.Date(day)}."] : l[$"{dutch}.", $"{english}."];

    private static string Lower(Language l, CaseSide side) => Name(l, side) is var name ? char.ToLower(name[0], l.Culture) + name[1..] : "";
}
