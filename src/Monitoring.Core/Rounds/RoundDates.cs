using Monitoring.Calendar;

namespace Monitoring.Rounds;

/// <summary>The days of a round for a party whose letters arrive at once and that answers nothing. Of one whose letters take longer they are later, never earlier.</summary>
/// <param name="LettersOn">The first letters leave.</param>
/// <param name="ReminderOn">The reminder leaves.</param>
/// <param name="LastDay">The last day to answer.</param>
/// <param name="LastCallOn">The last call leaves.</param>
/// <param name="LastCallDay">The last day of the last call's own term.</param>
/// <param name="ExplanationOn">The party is asked to explain.</param>
/// <param name="ExplanationDay">The last day to explain.</param>
public sealed record RoundDates(
    DateOnly LettersOn, DateOnly ReminderOn, DateOnly LastDay, DateOnly LastCallOn, DateOnly LastCallDay, DateOnly ExplanationOn, DateOnly ExplanationDay)
{
    /// <summary>The days of a round that starts on a day; when that is none to work on, its letters leave on the next one that is.</summary>
    public static RoundDates Of(DateOnly start, RoundTerms terms, WorkingDays days)
    {
        var letters = days.NextWorkingDay(start);
        var last = days.Add(letters, terms.AnswerDays + terms.DeliveryDays);
        var called = days.After(last);
        var grace = days.Add(called, terms.GraceDays);
        var asked = days.After(grace);
        return new RoundDates(
            letters, days.Subtract(last, terms.ReminderDays), last, called, grace, asked, days.Add(asked, terms.ExplanationDays + terms.DeliveryDays));
    }
}
