using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Reglements;
using Monitoring.Web.Evidence;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Complaints;

/// <summary>Cases in words.</summary>
public static class CaseWords
{
    /// <summary>Where a case stands, as a tag.</summary>
    public static (TagKind Kind, string Word) Tag(this Language l, Complaint complaint) => l.Tag(ComplaintLine.Of(complaint));

    /// <summary>Where a case stands, as a tag.</summary>
    public static (TagKind Kind, string Word) Tag(this Language l, ComplaintLine line) => line switch
    {
        { State: ComplaintState.Intention, DecisionAsked: true } => (TagKind.Warn, l["Voornemen: besluit nodig", "Intention: decision needed"]),
        { State: ComplaintState.Settled, RoundName: not null, IsAgreed: false } => (TagKind.Ok, l["Opgelost: bewijs kwam", "Settled: evidence came"]),
        { State: ComplaintState.Unresolved } => (TagKind.Bad, l.Name(line.State)),
        { State: ComplaintState.Settled or ComplaintState.Completed } => (TagKind.Ok, l.Name(line.State)),
        _ => (TagKind.Info, l.Name(line.State)),
    };

    /// <summary>A state of a case.</summary>
    public static string Name(this Language l, ComplaintState state) => state switch
    {
        ComplaintState.Intention => l["Voornemen", "Intention"],
        ComplaintState.Registered => l["Geregistreerd", "Registered"],
        ComplaintState.Hearing => l["Wederhoor", "Hearing"],
        ComplaintState.Reply => l["Reactie", "Reply"],
        ComplaintState.Consultation => l["Overleg in het Platform", "Consultation"],
        ComplaintState.Voting => l["Stemming", "Vote"],
        ComplaintState.Decided => l["Besloten: maatregel gaat in", "Decided: measure takes effect"],
        ComplaintState.FollowUp => l["Opvolging", "Follow-up"],
        ComplaintState.Settled => l["Geschikt", "Settled"],
        ComplaintState.Closed => l["Gesloten met redenen", "Closed with reasons"],
        ComplaintState.Withdrawn => l["Vervallen of ingetrokken", "Lapsed or withdrawn"],
        ComplaintState.Inadmissible => l["Niet in behandeling genomen", "Not admitted"],
        ComplaintState.Joined => l["Gevoegd bij een andere zaak", "Joined to another case"],
        ComplaintState.Unresolved => l["Niet opgelost", "Unresolved"],
        ComplaintState.Completed => l["Afgerond", "Completed"],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state of a case has no name."),
    };

    /// <summary>The road by which a case came.</summary>
    public static string Name(this Language l, ComplaintKind kind) => kind switch
    {
        ComplaintKind.Dispute => l["Geschil", "Dispute"],
        ComplaintKind.Complaint => l["Klacht", "Complaint"],
        _ => l["Eigen onderzoek", "Own motion"],
    };

    /// <summary>What a case is about, in a line.</summary>
    public static string Subject(this Language l, string subject, string? roundName) =>
        subject.Length > 0 ? subject : roundName is null ? "" : l[$"Bewijs bleef weg in {roundName}", $"Evidence stayed away in {roundName}"];

    /// <summary>Why a dispute or complaint is not admitted.</summary>
    public static string Ground(this Language l, InadmissibleOn ground) => ground switch
    {
        InadmissibleOn.Standing => l["De indiener mag dit niet brengen: een geschil is er alleen tussen Convenantpartijen (artikel 12, lid 1).", "The complainant may not bring this: a dispute is between parties of the Convenant only (article 12(1))."],
        InadmissibleOn.NoParty => l["Over wie het gaat, is geen Convenantpartij (artikel 1, lid 3).", "Whom it is about is no party of the Convenant (article 1(3))."],
        InadmissibleOn.Scope => l["Het gaat niet over het Convenant (artikel 2 en artikel 12, lid 1).", "It is not about the Convenant (articles 2 and 12(1))."],
        _ => l["Hierover is al eerder beslist, en er zijn geen nieuwe feiten.", "This was decided before, and there are no new facts."],
    };

    /// <summary>What a measure is.</summary>
    public static string Name(this Language l, MeasureKind kind) => kind switch
    {
        MeasureKind.Warning => l["Waarschuwing", "Warning"],
        MeasureKind.ImprovementPlan => l["Verbeterplan", "Improvement plan"],
        MeasureKind.BeeldmerkSuspension => l["Schorsing van het beeldmerk", "Suspension of the beeldmerk"],
        _ => l["Intrekking van het beeldmerk", "Withdrawal of the beeldmerk"],
    };

    /// <summary>What the power to take a measure rests on.</summary>
    public static string RestsOn(this Language l, MeasurePower power) => power.ReglementVersion is { } version
        ? l[$"Rust op Reglement {version} (artikel 9, lid 2)", $"Rests on Reglement {version} (article 9(2))"]
        : l[$"Rust op voorwaarde {power.Condition} van het beeldmerk, versie {power.ConditionsVersion} (artikel 11, lid 4)", $"Rests on condition {power.Condition} of the beeldmerk, version {power.ConditionsVersion} (article 11(4))"];

    /// <summary>How far a measure is.</summary>
    public static string Standing(this Language l, TakenMeasure taken) => taken switch
    {
        { Kept: true } => l["De maatregel is nagekomen.", "The measure was kept."],
        { Kept: false } => l["De maatregel is niet nagekomen.", "The measure was not kept."],
        { LapsedAt: not null } => l["De maatregel is vervallen.", "The measure lapsed."],
        { InForceAt: { } since } when (taken.FollowUpDay ?? taken.Measure.FollowUpOn) is { } on => l[$"In werking sinds {l.DateTime(since)}. Op {l.Date(on)} wordt gekeken of zij is nagekomen.", $"In force since {l.DateTime(since)}. On {l.Date(on)} is looked whether it was kept."],
        { InForceAt: { } since } => l[$"In werking sinds {l.DateTime(since)}.", $"In force since {l.DateTime(since)}."],
        { StandstillUntil: { } until } => l[$"Gaat in na {l.Date(until)}.", $"Takes effect after {l.Date(until)}."],
        _ => l["Gaat pas in als de brief is aangekomen en de wachttijd voorbij is.", "Takes effect only when the letter has arrived and the standstill has passed."],
    };

    /// <summary>Why a decision was not taken.</summary>
    public static string Refusal(this Language l, DecideOutcome outcome) => outcome switch
    {
        DecideOutcome.EvidenceCame => l[
            "De partij heeft het bewijs intussen ingediend. Het voornemen is daarmee opgelost; er valt niets meer te besluiten.",
            "The party has submitted the evidence in the meantime. That settles the intention; there is nothing left to decide."],
        DecideOutcome.OnDesk => l[
            "Er ligt een antwoord van de partij dat per post of mail kwam. Voer dat eerst in, of leg het opzij; tot dan valt er niets te besluiten.",
            "An answer of the party that came by post or mail lies here. Enter it first, or set it aside; until then there is nothing to decide."],
        DecideOutcome.NotHeard => l[
            "De partij is nog niet gehoord: zij gaf geen uitleg en haar termijn daarvoor loopt nog. Registreren kan pas daarna.",
            "The party was not heard yet: it gave no explanation and its term to do so still runs. Registering is possible only after that."],
        DecideOutcome.NewExplanation => l[
            "De partij gaf intussen uitleg. Lees die op deze pagina en besluit daarna.",
            "The party has explained itself in the meantime. Read that below, and decide then."],
        DecideOutcome.NoReasons => l[
            "Schrijf op waarom u de zaak sluit. De partij krijgt deze redenen te lezen.",
            "Write why you close the case. The party will read these reasons."],
        _ => l[
            "Dit kan niet meer: een collega heeft al besloten, of het voornemen is vervallen. Hieronder staat hoe het er nu voor staat.",
            "This is no longer possible: a colleague has decided already, or the intention has lapsed. Below is how it stands now."],
    };

    /// <summary>What the row of the case tells and no event does: how its letters went, what was explained, and how an intention of an earlier release began and ended.</summary>
    internal static IEnumerable<CaseMoment> Course(this Language l, Complaint complaint, IReadOnlyList<CaseEvent> events)
    {
        bool Tells(params CaseEventKind[] kinds) => events.Any(e => kinds.Contains(e.Kind));
        if (!Tells(CaseEventKind.Opened))
        {
            yield return new CaseMoment(complaint.OpenedAt, l["Voornemen geopend, omdat bewijs ook na de laatste oproep wegbleef.", "Intention opened, as evidence stayed away after the last call too."]);
        }

        foreach (var letters in complaint.Letters.Letters.Where(letter => letter.State is LetterState.Delivered or LetterState.Bounced).GroupBy(letter => (letter.Step, letter.State)))
        {
            yield return new CaseMoment(letters.Min(letter => letter.At), $"{l.Letter(letters.Key.Step)}: {l.Delivery(letters.Key.State).Word.ToLower(l.Culture)}.");
        }

        foreach (var explanation in complaint.Explanations)
        {
            yield return new CaseMoment(explanation.At, l["De verweerder gaf uitleg.", "The respondent explained itself."], explanation.Name);
        }

        if (complaint.Decision is { } decision && !Tells(CaseEventKind.Registered, CaseEventKind.IntentionEnded))
        {
            yield return new CaseMoment(decision.At, complaint.State == ComplaintState.Closed ? l["Het voornemen is gesloten.", "The intention was closed."] : l["De zaak is geregistreerd.", "The case was registered."], decision.By);
        }
        else if (complaint.State is ComplaintState.Settled or ComplaintState.Withdrawn && !Tells(CaseEventKind.Settled, CaseEventKind.Withdrawn, CaseEventKind.IntentionEnded))
        {
            yield return new CaseMoment(complaint.ChangedAt, l.Tag(complaint).Word + ".");
        }
    }
}
