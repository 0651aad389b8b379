using Monitoring.Complaints;
using Monitoring.Letters;

namespace Monitoring.Web.Complaints;

/// <summary>What comes next in a case, for the secretariaat: who is to act, until when, and the page where that is done.</summary>
/// <param name="Heading">What comes next.</param>
/// <param name="Lead">Why, by whom and until when.</param>
/// <param name="Act">What the one button says, and its page; null when the secretariaat has nothing to do.</param>
public sealed record CaseNow(string Heading, string Lead, (string Words, string Page)? Act = null)
{
    /// <summary>What comes next after the intention.</summary>
    /// <param name="complaint">The case.</param>
    /// <param name="today">The day in Amsterdam.</param>
    /// <param name="l">The language.</param>
    public static CaseNow Of(Complaint complaint, DateOnly today, Language l) => complaint.State switch
    {
        ComplaintState.Registered when complaint.Kind == ComplaintKind.OwnMotion => new(
            l["De verweerder krijgt bericht", "The respondent is told"],
            l["De zaak is geregistreerd. De verweerder krijgt daarvan een brief, en wordt dan gehoord voordat er iets wordt besloten (artikel 12, lid 1).",
              "The case is registered. The respondent gets a letter about it, and is then heard before anything is decided (article 12(1))."]),
        ComplaintState.Registered => new(
            l["Beoordeel of de zaak in behandeling wordt genomen", "Judge whether the case is admitted"],
            l["Mag deze indiener dit brengen, gaat het over het Convenant (artikel 2), en is het niet al eerder beslist? Beide partijen lezen uw redenen.",
              "May this complainant bring it, is it about the Convenant (article 2), and was it not decided before? Both sides read your reasons."],
            (l["Beoordelen", "Judge"], Links.AdmitCase(complaint.Id))),
        ComplaintState.Hearing => Waits(l, complaint, today, l["De verweerder is aan zet", "It is the respondent's turn"],
            l["De verweerder kan antwoorden", "The respondent can answer"], l["Blijft het stil, dan gaat de zaak zonder antwoord verder, en dat staat er dan bij.", "If it stays silent, the case goes on without an answer, and says so."]),
        ComplaintState.Reply => Waits(l, complaint, today, l["De indiener is aan zet", "It is the complainant's turn"],
            l["De indiener kan op het antwoord reageren", "The complainant can reply to the answer"], l["Daarna gaat de zaak naar het Platform.", "Then the case goes to the Platform."]),
        ComplaintState.Consultation => Consultation(l, complaint, today),
        ComplaintState.Voting when complaint.Vote is { ClosedAt: null } vote && vote.HaveAllVoted() => new(
            l["Alle zetels hebben gestemd", "All seats have voted"],
            l["U kunt de stemming nu sluiten. Anders sluit zij vanzelf na de laatste dag; tot dan kan elke zetel haar stem nog wijzigen.", "You can close the vote now. Otherwise it closes by itself after its last day; until then each seat can still change its vote."],
            (l["Stemming sluiten", "Close the vote"], Links.CaseVote(complaint.Id))),
        ComplaintState.Voting => Waits(l, complaint, today, l["De zetels stemmen", "The seats vote"],
            l["De zetels kunnen stemmen over het voorstel", "The seats can vote on the proposal"], l["Wie nog niet stemde, krijgt een herinnering. Hieronder staat wie heeft gestemd.", "Who has not voted is reminded. Below stands who voted."]),
        ComplaintState.Decided => new(l["De maatregel gaat nog in", "The measure has yet to take effect"], Standstill(l, complaint)),
        ComplaintState.FollowUp => FollowUp(l, complaint),
        _ => Ended(l, complaint),
    };

    private static CaseNow Waits(Language l, Complaint complaint, DateOnly today, string heading, string what, string then) => new(heading, complaint.StepDay switch
    {
        null => l[$"{what}, maar haar termijn loopt nog niet: het staat nog niet vast dat de brief is aangekomen.", $"{what}, but the term does not run yet: it is not certain yet that the letter arrived."],
        { } day when day < today => l[$"De termijn liep tot en met {l.Date(day)}. {then}", $"The term ran until {l.Date(day)}. {then}"],
        { } day => l[$"{what} tot en met {l.Date(day)}. {then}", $"{what} until {l.Date(day)}. {then}"],
    });

    private static CaseNow Consultation(Language l, Complaint complaint, DateOnly today)
    {
        var page = Links.CaseMeeting(complaint.Id);
        return complaint.Consultation switch
        {
            null => new(
                l["Plan het overleg in het Platform", "Plan the consultation in the Platform"],
                l["De partijen zijn gehoord. Nu bespreekt het Platform de zaak, in een vergadering met een datum en een verslag (artikel 12, lid 1).",
                  "The sides were heard. Now the Platform discusses the case, in a meeting with a date and minutes (article 12(1))."],
                (l["Dag van het overleg vastleggen", "Set the day of the meeting"], page)),
            { HeldAt: not null } => new(
                l["Leg een voorstel voor aan de zetels", "Put a proposal to the seats"],
                l["Het Platform heeft de zaak besproken. Schrijf op wat is gevonden, hoe u dat weegt en wat u voorstelt. Is er geen bevoegdheid voor een maatregel, dan eindigt de zaak niet opgelost.",
                  "The Platform has discussed the case. Write down what was found, how you weigh that and what you propose. Without a power for a measure, the case ends unresolved."],
                (l["Voorstel schrijven", "Write the proposal"], Links.CaseProposal(complaint.Id))),
            { On: var on } when on > today => new(
                l["Het Platform bespreekt de zaak", "The Platform discusses the case"],
                l[$"De vergadering is op {l.Date(on)}. Leg daarna hier het verslag vast.", $"The meeting is on {l.Date(on)}. Record its minutes here afterwards."],
                (l["Dag van het overleg wijzigen", "Change the day of the meeting"], page)),
            { On: var on } => new(
                l["Leg het verslag van het overleg vast", "Record the minutes of the consultation"],
                l[$"De vergadering was op {l.Date(on)}. Leg het verslag vast, en waar het Platform op uitkwam.", $"The meeting was on {l.Date(on)}. Record its minutes, and what the Platform came to."],
                (l["Verslag vastleggen", "Record the minutes"], page)),
        };
    }

    private static string Standstill(Language l, Complaint complaint) => complaint.Measures is [.., { StandstillUntil: { } until }]
        ? l[$"De brief over de maatregel is aangekomen. Zij gaat in na {l.Date(until)}.", $"The letter about the measure has arrived. It takes effect after {l.Date(until)}."]
        : l["De maatregel gaat pas in als de brief daarover is aangekomen en de wachttijd voorbij is.", "The measure takes effect only when the letter about it has arrived and the standstill has passed."];

    private static CaseNow FollowUp(Language l, Complaint complaint) => complaint.Measures is [.., { FollowUpAskedAt: null, FollowUpDay: { } on }]
        ? new(
            l["De maatregel loopt", "The measure runs"],
            l[$"Op {l.Date(on)} vragen wij de verweerder hoe zij is nagekomen. Daarna oordeelt u.", $"On {l.Date(on)} we ask the respondent how it was kept. Then you judge."])
        : new(
            l["Oordeel of de maatregel is nagekomen", "Judge whether the measure was kept"],
            l["Lees hieronder wat de verweerder daarover schreef. Is de maatregel niet nagekomen, dan wordt de volgende stap voorgesteld, met een nieuw wederhoor.",
              "Read below what the respondent wrote about it. If the measure was not kept, the next step is proposed, with a new hearing."],
            (l["Oordelen", "Judge"], Links.CaseMeasure(complaint.Id)));

    private static CaseNow Ended(Language l, Complaint complaint) => new(
        l["Deze zaak is afgelopen", "This case has ended"],
        complaint.State switch
        {
            ComplaintState.Settled when complaint.Settlement?.AcceptedAt is null && complaint.RoundId is not null => l["Het bewijs kwam alsnog.", "The evidence came after all."],
            ComplaintState.Settled => l["De partijen zijn het eens geworden.", "The sides came to an agreement."],
            ComplaintState.Closed => l["Het voornemen is met redenen gesloten.", "The intention was closed with reasons."],
            ComplaintState.Inadmissible => l["De zaak is niet in behandeling genomen.", "The case was not admitted."],
            ComplaintState.Joined => l["De zaak is gevoegd bij een andere en gaat daar verder.", "The case was joined to another, and goes on there."],
            ComplaintState.Unresolved => l["De zaak is niet opgelost. Partijen kunnen hun geschil nog op een andere manier voorleggen.", "The case was not resolved. The sides can still bring their dispute elsewhere."],
            ComplaintState.Completed => l["Er is besloten, en er volgt niets meer uit.", "It was decided, and nothing more follows from it."],
            _ => l["De zaak is vervallen of ingetrokken.", "The case lapsed or was withdrawn."],
        });
}
