using Monitoring.Rounds;
using Monitoring.Web.Pages.Rounds;

namespace Monitoring.Web.Rounds;

/// <summary>What is wrong with a plan, in words, and at which field.</summary>
internal static class PlanFaultWords
{
    public static (string Field, string Sentence) Of(PlanFault fault, Language l, DateOnly today) => fault switch
    {
        PlanFault.NoName => (nameof(PlanRoundModel.Name), l["Geef het plan een naam.", "Give the plan a name."]),
        PlanFault.NameTooLong => (nameof(PlanRoundModel.Name), l[$"Houd de naam korter dan {PlanDraft.LongestName} tekens.", $"Keep the name under {PlanDraft.LongestName} characters."]),
        PlanFault.NameWithoutLetters => (nameof(PlanRoundModel.Name), l["Gebruik in de naam letters (a–z) of cijfers.", "Use letters (a–z) or digits in the name."]),
        PlanFault.NameTaken => (nameof(PlanRoundModel.Name), l["Er is al een ander plan met deze naam. Kies een andere.", "There is another plan of this name. Choose another."]),
        PlanFault.NoFramework => (nameof(PlanRoundModel.FrameworkVersion), l["Kies een versie van het kader.", "Choose a version of the framework."]),
        PlanFault.NoPopulation => (nameof(PlanRoundModel.Who), l["Kies wie bewijs moet geven.", "Choose who must give evidence."]),
        PlanFault.NothingAsked => (nameof(PlanRoundModel.Who), l["Deze versie van het kader vraagt niets aan deze groep. Kies een andere groep of versie.", "This version of the framework asks nothing of this group. Choose another group or version."]),
        PlanFault.NoCohortStart => (nameof(PlanRoundModel.CohortFrom), l["Vul in vanaf welke dag, zoals 01-01-2026, of laat beide dagen leeg.", "Fill in from which day, such as 01/01/2026, or leave both days empty."]),
        PlanFault.CohortBackwards => (nameof(PlanRoundModel.CohortUntil), l["Vul een dag in die op of na de eerste ligt, of laat hem leeg.", "Fill in a day on or after the first, or leave it empty."]),
        PlanFault.CohortTooLate => (nameof(PlanRoundModel.CohortFrom), l["Deze dag ligt na de eerste dag van de ronde: dan wordt niemand gevraagd. Kies een eerdere.", "This day lies after the first day of the round: nobody would be asked. Choose an earlier one."]),
        PlanFault.SampleSize => (nameof(PlanRoundModel.SampleSize), l["Vul een aantal in vanaf 1, of een percentage van 1 tot en met 99. Laat het leeg om iedereen te vragen.", "Fill in a number from 1, or a percentage from 1 to 99. Leave it empty to ask everybody."]),
        PlanFault.SampleSeed => (nameof(PlanRoundModel.Seed), l[$"Geef als seed {PlanDraft.ShortestSeed} tot en met {PlanDraft.LongestSeed} letters (a–z), cijfers of streepjes.", $"Give as seed {PlanDraft.ShortestSeed} to {PlanDraft.LongestSeed} letters (a–z), digits or hyphens."]),
        PlanFault.NoFirstDay => (nameof(PlanRoundModel.FirstOn), l["Vul in op welke dag de eerste ronde begint, zoals 01-10-2026.", "Fill in on which day the first round starts, such as 01/10/2026."]),
        PlanFault.FirstDayPassed => (nameof(PlanRoundModel.FirstOn), l[$"Deze dag is voorbij. Kies vandaag ({l.ShortDate(today)}) of later.", $"This day has passed. Choose today ({l.ShortDate(today)}) or later."]),
        PlanFault.FirstDayTooFar => (nameof(PlanRoundModel.FirstOn), l[$"Kies een dag binnen {PlanDraft.FarthestYears} jaar.", $"Choose a day within {PlanDraft.FarthestYears} years."]),
        PlanFault.NoRhythm => (nameof(PlanRoundModel.EveryMonths), l["Kies hoe vaak er een ronde is.", "Choose how often there is a round."]),
        PlanFault.AnswerDays => (nameof(PlanRoundModel.AnswerDays), Term(l)),
        PlanFault.DeliveryDays => (nameof(PlanRoundModel.DeliveryDays), l[$"Vul een getal in van 0 tot en met {PlanDraft.LongestDelivery}.", $"Fill in a number from 0 to {PlanDraft.LongestDelivery}."]),
        PlanFault.ReminderDays => (nameof(PlanRoundModel.ReminderDays), l["De herinnering moet minstens 1 werkdag voor de laatste dag gaan, en korter ervoor dan de termijn duurt.", "The reminder must go at least 1 working day before the last day, and less before it than the term lasts."]),
        PlanFault.GraceDays => (nameof(PlanRoundModel.GraceDays), Term(l)),
        _ => (nameof(PlanRoundModel.ExplanationDays), Term(l)),
    };

    private static string Term(Language l) => l[
        $"Vul een getal in van {PlanDraft.ShortestTerm} tot en met {PlanDraft.LongestTerm} werkdagen.",
        $"Fill in a number from {PlanDraft.ShortestTerm} to {PlanDraft.LongestTerm} working days."];
}
