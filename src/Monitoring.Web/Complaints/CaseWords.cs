using Monitoring.Complaints;
using Monitoring.Letters;
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

    /// <summary>What happened so far, in order.</summary>
    public static IReadOnlyList<(DateTimeOffset At, string What)> Course(this Language l, Complaint complaint)
    {
        var course = new List<(DateTimeOffset At, string What)> { (complaint.OpenedAt, l["Voornemen geopend, omdat bewijs ook na de laatste oproep wegbleef", "Intention opened, as evidence stayed away after the last call too"]) };
        course.AddRange(complaint.Letters.Letters
            .Where(letter => letter.State is LetterState.Delivered or LetterState.Bounced)
            .GroupBy(letter => (letter.Step, letter.State))
            .Select(letters => (letters.Min(letter => letter.At), $"{l.Letter(letters.Key.Step)}: {l.Delivery(letters.Key.State).Word.ToLower(l.Culture)}")));
        course.AddRange(complaint.Explanations.Select(explanation => (explanation.At, l[$"Uitleg van {explanation.Name}", $"Explanation by {explanation.Name}"])));

        if (complaint.Decision is { } decision)
        {
            course.Add((decision.At, complaint.State == ComplaintState.Registered
                ? l[$"Geregistreerd door {decision.By}", $"Registered by {decision.By}"]
                : l[$"Gesloten door {decision.By}", $"Closed by {decision.By}"]));
        }
        else if (complaint.State is ComplaintState.Settled or ComplaintState.Withdrawn)
        {
            course.Add((complaint.ChangedAt, l.Tag(complaint).Word));
        }

        return [.. course.OrderBy(step => step.At)];
    }
}
