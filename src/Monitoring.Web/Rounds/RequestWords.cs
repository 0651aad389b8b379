using Monitoring.Evidence;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Rounds;

/// <summary>A request in words, as the desk reads it.</summary>
public static class RequestWords
{
    /// <summary>Where a request stands, as the name of a filter and a figure.</summary>
    public static string Status(this Language l, RequestStatus status) => status switch
    {
        RequestStatus.Submitted => l["Te beoordelen", "To review"],
        RequestStatus.InReview => l["In beoordeling", "In review"],
        RequestStatus.Undeliverable => l["Niet zeker bereikt", "Not surely reached"],
        RequestStatus.AskedToExplain => l["Om uitleg gevraagd", "Asked to explain"],
        RequestStatus.Rework => l["Opnieuw gevraagd", "Asked anew"],
        RequestStatus.Asked => l["Nog niets verklaard", "Nothing declared yet"],
        RequestStatus.Accepted => l["Goedgekeurd", "Accepted"],
        RequestStatus.CaseRegistered => l["Zaak geregistreerd", "Case registered"],
        RequestStatus.ClosedWithoutEvidence => l["Gesloten zonder bewijs", "Closed without evidence"],
        RequestStatus.Withdrawn => l["Uitgetreden", "Left the Convenant"],
        _ => l["Vervallen", "Cancelled"],
    };

    /// <summary>Where a request stands, as a tag: of who declared nothing yet it tells how that goes.</summary>
    public static (TagKind Kind, string Word) Tag(this Language l, RequestLine line, DateOnly today) => line.Status switch
    {
        _ when line.OnDeskSince is not null => (TagKind.Warn, l["In te voeren", "To be entered"]),
        RequestStatus.Submitted or RequestStatus.InReview or RequestStatus.AskedToExplain => (TagKind.Warn, l.Status(line.Status)),
        RequestStatus.Undeliverable or RequestStatus.CaseRegistered => (TagKind.Bad, l.Status(line.Status)),
        RequestStatus.Accepted => (TagKind.Ok, l.Status(line.Status)),
        RequestStatus.Asked or RequestStatus.Rework when line.LastDay < today => (TagKind.Bad, l["Termijn voorbij", "Term ended"]),
        RequestStatus.Asked when line.AnsweredCount > 0 => (TagKind.Info, l["Bezig", "Working on it"]),
        RequestStatus.Asked => (TagKind.Info, l["Nog niets", "Nothing yet"]),
        _ => (TagKind.Info, l.Status(line.Status)),
    };

    /// <summary>Until when.</summary>
    public static string Term(this Language l, RequestLine line) => line switch
    {
        { Status: >= RequestStatus.Accepted } => "–",
        { Status: RequestStatus.AskedToExplain } => l["staat bij het voornemen", "stands at the intention"],
        { IsDeferralOpen: true } => l["staat stil", "stands still"],
        { LastCallDay: { } day } => l[$"{l.ShortDate(day)} (laatste oproep)", $"{l.ShortDate(day)} (last call)"],
        { LastDay: { } day } => l.ShortDate(day),
        _ => l["nog niet begonnen", "not begun"],
    };

    /// <summary>What happens next, or did last.</summary>
    public static string Now(this Language l, RequestLine line, DateOnly today) => line.Status switch
    {
        _ when line.OnDeskSince is { } on => l[$"Antwoord kwam per post of mail, {l.ShortDate(on)}", $"Answer came by post or mail, {l.ShortDate(on)}"],
        RequestStatus.Submitted => l[$"Verklaard op {When(l, line)}", $"Declared on {When(l, line)}"],
        RequestStatus.InReview => l[$"Een collega beoordeelt; verklaard op {When(l, line)}", $"A colleague is reviewing; declared on {When(l, line)}"],
        RequestStatus.Undeliverable => l["Niemand is zeker bereikt: bel, of zoek een adres", "Nobody was reached for certain: call, or find an address"],
        RequestStatus.AskedToExplain => l["Voornemen: bij Zaken staat wie aan zet is", "Intention: Cases says whose turn it is"],
        RequestStatus.Asked or RequestStatus.Rework when line.IsDeferralOpen => l["Vraagt om meer tijd: besluit erover", "Asks for more time: decide on it"],
        RequestStatus.Asked or RequestStatus.Rework when line.LastDay is null => l["Brief is onderweg", "Letter on its way"],
        RequestStatus.Asked or RequestStatus.Rework when line.LastCallDay is not null => l["Laatste oproep is aangekomen", "Last call arrived"],
        RequestStatus.Asked or RequestStatus.Rework when line.LastDay < today => l["Laatste oproep gaat uit", "Last call goes out"],
        RequestStatus.Rework => l["Wacht op de aanvulling", "Waits for what was asked anew"],
        RequestStatus.Asked => l["Wacht op de partij", "Waits for the party"],
        RequestStatus.Accepted => l[$"Ontvangstbewijs {line.Receipt}", $"Receipt {line.Receipt}"],
        RequestStatus.CaseRegistered => l["Gaat verder als zaak", "Goes on as a case"],
        RequestStatus.ClosedWithoutEvidence => l["Met redenen gesloten", "Closed with reasons"],
        RequestStatus.Withdrawn => l["Wordt niets meer gevraagd", "Is asked nothing more"],
        _ => l["Zonder gevolg geëindigd met de ronde", "Ended with the round, without consequence"],
    };

    private static string When(Language l, RequestLine line) => line.SubmittedAt is { } at ? l.DateTime(at) : "";
}
