namespace Monitoring.Rounds;

/// <summary>The terms of a round, in Dutch working days (Algemene termijnenwet). A Reglement may set others (art. 8.4); these are the plan's.</summary>
/// <param name="AnswerDays">From the delivery of the first letter to the last day.</param>
/// <param name="DeliveryDays">What the date in a letter allows for its delivery, so that the real end is never earlier than the letter says.</param>
/// <param name="ReminderDays">How long before the last day the reminder goes out.</param>
/// <param name="GraceDays">From the delivery of the last call to the end of its own term.</param>
/// <param name="ExplanationDays">From the delivery of the request to explain to the end of that term.</param>
public sealed record RoundTerms(int AnswerDays = 20, int DeliveryDays = 2, int ReminderDays = 5, int GraceDays = 10, int ExplanationDays = 10);
