using Monitoring.Complaints;

namespace Monitoring.Web.Complaints;

/// <summary>What comes next in a case, for one who takes part in it: what it can do now, or on whom the case waits.</summary>
/// <param name="Heading">What comes next.</param>
/// <param name="Lead">Why, and until when.</param>
/// <param name="Act">What the one button says, and its page; null when there is nothing to do.</param>
public sealed record SideNow(string Heading, string Lead, (string Words, string Page)? Act = null)
{
    /// <summary>What comes next in this view of the case.</summary>
    public static SideNow Of(CaseView view, Language l) => view.Acts.Count > 0 ? view.Acts[0] switch
    {
        SideAct.Explain when view.Explanations.Count > 0 => new(
            l["Uw uitleg is binnen", "Your explanation has arrived"],
            l["Een medewerker van het secretariaat leest die, en besluit of er een zaak komt. Tot dan kunt u uw uitleg nog wijzigen.",
              "A person of the secretariat reads it, and decides whether there will be a case. Until then you can still change it."],
            (l["Uw uitleg bekijken of wijzigen", "See or change your explanation"], CaseAddress.Explain(view.Id))),
        SideAct.Explain => new(
            l["U bent aan zet: geef uw uitleg", "It is your turn: explain"],
            l["Er is een voornemen; er is nog niets geregistreerd. Een medewerker van het secretariaat leest uw uitleg, en besluit dan of er een zaak komt.",
              "There is an intention; nothing was registered yet. A person of the secretariat reads your explanation, and then decides whether there will be a case."]
                + (view.Until is { } day ? l[$" U kunt uitleg geven tot en met {l.Date(day)}.", $" You can explain until {l.Date(day)}."] : ""),
            (l["Uitleg geven", "Explain"], CaseAddress.Explain(view.Id))),
        SideAct.Answer => new(
            l["U bent aan zet: geef uw antwoord", "It is your turn: give your answer"],
            l["Voordat er iets wordt besloten, hoort het Platform wat u ervan vindt (wederhoor). Antwoordt u niet, dan gaat de zaak zonder uw antwoord verder.",
              "Before anything is decided, the Platform hears what you say to it. If you do not answer, the case goes on without your answer."] + Until(l, view),
            (l["Antwoord geven", "Give your answer"], CaseAddress.Answer(view.Id))),
        SideAct.Reply => new(
            l["U kunt op het antwoord reageren", "You can reply to the answer"],
            l["De andere partij heeft geantwoord; dat staat hieronder. Reageren mag, het hoeft niet. Daarna bespreekt het Platform de zaak.",
              "The other party has answered; you find that below. You may reply, you need not. Then the Platform discusses the case."] + Until(l, view),
            (l["Reageren", "Reply"], CaseAddress.Answer(view.Id))),
        SideAct.TellHowKept => new(
            l["Vertel hoe u de maatregel bent nagekomen", "Tell how you kept the measure"],
            l["Het secretariaat kijkt of de maatregel is nagekomen. Schrijf op wat u heeft gedaan, en stuur bewijs mee.", "The secretariat looks whether the measure was kept. Write down what you did, and send evidence with it."] + Until(l, view),
            (l["Vertellen wat u deed", "Tell what you did"], CaseAddress.Answer(view.Id))),
        SideAct.Vote when view.Ballots.Any(ballot => ballot.Proposal == view.Proposals[^1].Number) => new(
            l["Uw stem is binnen", "Your vote has arrived"],
            l["Tot de stemming sluit, kunt u uw stem nog wijzigen.", "Until the vote closes, you can still change your vote."] + Until(l, view),
            (l["Uw stem bekijken of wijzigen", "See or change your vote"], CaseAddress.Vote(view.Id))),
        SideAct.Vote => new(
            l["Uw zetel is aan zet: stem over het voorstel", "It is your seat's turn: vote on the proposal"],
            l["Lees de bevindingen en het voorstel, en stem voor, tegen of blanco, met uw redenen.", "Read the findings and the proposal, and vote for or against or abstain, with your reasons."] + Until(l, view),
            (l["Naar het voorstel en de stemming", "To the proposal and the vote"], CaseAddress.Vote(view.Id))),
        SideAct.AcceptSettlement => new(
            l["De andere partij stelt een schikking voor", "The other party proposes a settlement"],
            l["Lees het voorstel, en zeg of u het eens bent. Bent u het eens, dan eindigt de zaak daarmee.", "Read the proposal, and say whether you agree. If you agree, the case ends with it."],
            (l["Het voorstel lezen", "Read the proposal"], CaseAddress.Settle(view.Id))),
        SideAct.TakeBackSettlement => new(
            l["Uw voorstel voor een schikking ligt bij de andere partij", "Your proposal to settle is with the other party"],
            l["Intussen gaat de zaak gewoon door. Wij laten u weten wat de andere partij antwoordt.", "Meanwhile the case simply goes on. We let you know what the other party answers."]),
        _ => Waits(view, l),
    }
    : Waits(view, l);

    private static SideNow Waits(CaseView view, Language l) => view.HasEnded ? new(l["Deze zaak is afgelopen", "This case has ended"], Ended(view, l)) : view.State switch
    {
        ComplaintState.Intention => new(
            l["Er is een voornemen", "There is an intention"],
            l["U kunt uitleg geven. Daarna besluit een medewerker van het secretariaat of er een zaak komt.", "You can explain. Then a person of the secretariat decides whether there will be a case."] + Ends(l, view)),
        ComplaintState.Registered => new(
            l["U hoeft nu niets te doen", "You need do nothing now"],
            l["Het secretariaat bekijkt of de zaak in behandeling kan worden genomen. U krijgt daarover een brief.", "The secretariat sees whether the case can be admitted. You will get a letter about it."]),
        ComplaintState.Hearing => new(
            l["De andere partij is aan zet", "It is the other party's turn"],
            l["Zij kan antwoorden op wat er over haar is gezegd. Daarna krijgt u bericht.", "It can answer what was said about it. Then you will hear from us."] + Ends(l, view)),
        ComplaintState.Reply => new(
            l["Wie de zaak bracht, is aan zet", "It is the turn of who brought the case"],
            l["Die kan reageren op het antwoord. Daarna bespreekt het Platform de zaak.", "They can reply to the answer. Then the Platform discusses the case."] + Ends(l, view)),
        ComplaintState.Consultation => new(
            l["Het Platform bespreekt de zaak", "The Platform discusses the case"],
            l["Dat gebeurt in onderling overleg (artikel 12, lid 1). U hoeft nu niets te doen.", "That is done by mutual consultation (article 12(1)). You need do nothing now."]),
        ComplaintState.Voting => new(
            l["De zetels in het Platform stemmen", "The seats in the Platform vote"],
            l["Beide partijen zijn gehoord. U krijgt bericht van de uitslag.", "Both sides were heard. You will be told of the outcome."] + Ends(l, view)),
        ComplaintState.Decided => new(
            l["Het Platform heeft besloten", "The Platform has decided"],
            l["Het besluit staat hieronder. De maatregel gaat pas in als de brief is aangekomen en de wachttijd voorbij is.", "The decision is below. The measure takes effect only when the letter has arrived and the standstill has passed."]),
        _ => new(
            l["De maatregel geldt", "The measure is in force"],
            l["Op de afgesproken dag kijkt het secretariaat of zij is nagekomen.", "On the agreed day the secretariat looks whether it was kept."]),
    };

    private static string Ended(CaseView view, Language l) => view.State switch
    {
        ComplaintState.Settled => l["De zaak is opgelost zonder besluit van het Platform.", "The case was settled without a decision of the Platform."],
        ComplaintState.Withdrawn => l["De zaak is ingetrokken of vervallen.", "The case was withdrawn or lapsed."],
        ComplaintState.Inadmissible => l["De zaak is niet in behandeling genomen.", "The case was not admitted."],
        ComplaintState.Joined => l["De zaak is gevoegd bij een andere en gaat daar verder. U krijgt daarover bericht.", "The case was joined to another and goes on there. You will hear about it."],
        ComplaintState.Unresolved => l["De zaak eindigde niet opgelost: er kwam geen besluit met gevolgen.", "The case ended unresolved: no decision with consequences came of it."],
        ComplaintState.Closed => l["Het voornemen is gesloten.", "The intention was closed."],
        _ => l["De zaak is afgerond. Er volgt niets meer.", "The case was completed. Nothing more follows."],
    };

    private static string Until(Language l, CaseView view) => view.Until is { } day ? l[$" Dat kan tot en met {l.Date(day)}.", $" You can until {l.Date(day)}."] : "";

    private static string Ends(Language l, CaseView view) => view.Until is { } day ? l[$" De termijn loopt tot en met {l.Date(day)}.", $" The term runs until {l.Date(day)}."] : "";
}
