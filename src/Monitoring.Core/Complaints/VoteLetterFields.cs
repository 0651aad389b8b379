using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Reglements;

namespace Monitoring.Complaints;

/// <summary>What fills the letters of a vote, a decision and a measure, beside what all letters of a case have.</summary>
/// <remarks>The facts, the ruling and what the party has to do stand in the decision, which is read by the link and not in the mail.</remarks>
public static class VoteLetterFields
{
    /// <summary>The values; of other letters of a case none.</summary>
    public static IReadOnlyDictionary<string, LocalText> Of(Complaint complaint, string step) => LetterStep.TextOf(step) switch
    {
        LetterStep.Vote or LetterStep.VoteReminder => new Dictionary<string, LocalText> { ["silence"] = Silence(complaint.Vote?.Rule ?? VotingRule.AllConsent) },
        LetterStep.NotDecided => new Dictionary<string, LocalText> { ["because"] = (complaint.Votes is [.., var vote] ? vote.Result.Because ?? NoDecision.Silence : NoDecision.Silence).Sentence() },
        LetterStep.DecisionTaken => Decision(complaint),
        LetterStep.MeasureNotice or LetterStep.MeasureInForce or LetterStep.FollowUp when complaint.Measures is [.., var measure] => Measure(complaint, measure, step),
        LetterStep.MeasureKept => new Dictionary<string, LocalText> { ["reasons"] = Same(complaint.Measures is [.., { Judgement: { } judged }] ? judged.Reasons : "") },
        _ => new Dictionary<string, LocalText>(),
    };

    /// <summary>Why there is no decision, in a sentence that names no seat.</summary>
    public static LocalText Sentence(this NoDecision because) => because switch
    {
        NoDecision.Conflict => new(
            "Elke zetel moet het eens zijn (artikel 8, lid 5). Een van de zetels is zelf bij de zaak betrokken, en kan dus niet instemmen.",
            "Each seat has to agree (article 8(5)). One of the seats is involved in the case itself, so it cannot consent."),
        NoDecision.Against => new("Er waren te veel stemmen tegen.", "Too many votes were against."),
        NoDecision.Abstention => new("Er waren niet genoeg stemmen voor: een of meer zetels onthielden zich.", "There were not enough votes for: one or more seats abstained."),
        NoDecision.Silence => new(
            "Elke zetel moet het eens zijn (artikel 8, lid 5). Een of meer zetels stemden niet.",
            "Each seat has to agree (article 8(5)). One or more seats did not vote."),
        _ => new("Er stemden te weinig zetels.", "Too few seats voted."),
    };

    /// <summary>What a measure is called in a letter and on a page.</summary>
    public static LocalText Name(this MeasureKind kind) => kind switch
    {
        MeasureKind.Warning => new("een waarschuwing", "a warning"),
        MeasureKind.ImprovementPlan => new("een verbeterplan", "an improvement plan"),
        MeasureKind.BeeldmerkSuspension => new("schorsing van het beeldmerk", "suspension of the mark"),
        _ => new("intrekking van het beeldmerk", "withdrawal of the mark"),
    };

    /// <summary>Why the party is heard anew: a measure was not kept, and which step comes next.</summary>
    public static LocalText NotKept(TakenMeasure broken) => broken.NextKind is { } kind
        ? new($"Volgens ons is de maatregel niet nagekomen. De reden: {broken.Judgement?.Reasons} Als volgende stap stellen wij voor: {kind.Name().Nl}.", $"We think that the measure was not kept. The reason: {broken.Judgement?.Reasons} As the next step we propose: {kind.Name().En}.")
        : new($"Volgens ons is de maatregel niet nagekomen. De reden: {broken.Judgement?.Reasons} Wat de volgende stap wordt, bespreekt het Platform.", $"We think that the measure was not kept. The reason: {broken.Judgement?.Reasons} The Platform discusses what the next step is.");

    private static Dictionary<string, LocalText> Decision(Complaint complaint) => complaint.State switch
    {
        ComplaintState.Decided => new()
        {
            ["outcome"] = new("Er komt een maatregel.", "There will be a measure."),
            ["next"] = new("De andere kant krijgt er een brief over. Daarna gaat de maatregel in.", "The other side gets a letter about it. After that the measure takes effect."),
        },
        ComplaintState.Unresolved => new()
        {
            ["outcome"] = new("Er komt geen maatregel. De zaak eindigt als niet opgelost.", "There will be no measure. The case ends unresolved."),
            ["next"] = new("U hoeft niets meer te doen. Komen er nieuwe feiten? Dan kan er een nieuwe zaak komen.", "You need do nothing more. Do new facts come up? Then there may be a new case."),
        },
        _ => new()
        {
            ["outcome"] = new("Er komt geen maatregel. De zaak is klaar.", "There will be no measure. The case is done."),
            ["next"] = new("U hoeft niets meer te doen.", "You need do nothing more."),
        },
    };

    private static Dictionary<string, LocalText> Measure(Complaint complaint, TakenMeasure measure, string step)
    {
        var isRespondent = CaseLetter.SideOf(step) == CaseSide.Respondent;
        var willLook = measure.Measure.FollowUpOn is not null || measure.FollowUpDay is not null;
        var on = measure.FollowUpDay ?? measure.Measure.FollowUpOn;
        return new()
        {
            ["measure"] = measure.Measure.Kind.Name(),
            ["power"] = measure.Measure.Power.Condition is null
                ? new("Dat mag volgens het Reglement (artikel 9, lid 2).", "The Reglement allows that (article 9(2)).")
                : new("Dat mag volgens de voorwaarden van het beeldmerk (artikel 11, lid 4).", "The conditions of the mark allow that (article 11(4))."),
            ["next"] = willLook && on is { } day
                ? isRespondent
                    ? new($"Op {Amsterdam.Long(day, english: false)} kijken wij of u zich eraan houdt. Dan krijgt u weer een brief.", $"On {Amsterdam.Long(day, english: true)} we look whether you keep to it. Then you get another letter.")
                    : new($"Op {Amsterdam.Long(day, english: false)} kijken wij of het is gelukt.", $"On {Amsterdam.Long(day, english: true)} we look whether it worked out.")
                : new("De zaak is dan klaar.", "The case is then done."),
        };
    }

    // art. 8.5: without a rule of the Reglement silence is no consent.
    private static LocalText Silence(VotingRule rule) => rule == VotingRule.AllConsent
        ? new("Stemt een zetel niet? Dan komt er geen besluit: elke zetel moet het eens zijn (artikel 8, lid 5).", "Does a seat not vote? Then there is no decision: each seat has to agree (article 8(5)).")
        : new("Stemt u niet? Dan telt de stem van uw zetel niet mee. Stemt minder dan de helft? Dan komt er geen besluit.", "Do you not vote? Then your seat does not count. Do fewer than half vote? Then there is no decision.");

    private static LocalText Same(string words) => new(words, words);
}
