using Monitoring.Calendar;
using Monitoring.Letters;

namespace Monitoring.Complaints;

/// <summary>The term of a side to answer or to reply, and the standstill of a measure: it runs from the delivery of its letter, and never ends before the day that the letter names.</summary>
public static class StepTerm
{
    /// <summary>The letter by whose delivery the term of the present step begins; null when the step is not a side's to take.</summary>
    public static string? StepLetter(this Complaint complaint) => complaint.State switch
    {
        ComplaintState.Hearing => CaseLetter.Step(LetterStep.Hearing, CaseSide.Respondent, complaint.Hearings),
        ComplaintState.Reply => CaseLetter.Step(LetterStep.Reply, CaseSide.Complainant, complaint.Hearings),
        ComplaintState.Decided => MeasureCourse.NoticeOf(complaint),
        _ => null,
    };

    /// <summary>The day that the letter names when it leaves today; a day that was named to a contact before still holds.</summary>
    public static DateOnly Promise(this Complaint complaint, WorkingDays days, DateTimeOffset now)
    {
        var day = days.Add(Amsterdam.Day(now), complaint.Days() + complaint.CaseTerms.DeliveryDays);
        return complaint.PromisedStepDay > day ? complaint.PromisedStepDay.Value : day;
    }

    /// <summary>When the reminder goes out; null when no such term runs.</summary>
    public static DateTimeOffset? ReminderAt(this Complaint complaint) =>
        complaint.State is ComplaintState.Hearing or ComplaintState.Reply && complaint.StepDay is { } last ? Amsterdam.StartOf(WorkingDays.Dutch.Subtract(last, complaint.CaseTerms.ReminderDays)) : null;

    /// <summary>When the term has ended, so that the case goes on: on a working day, when somebody is there to read that it does. Null when none runs.</summary>
    public static DateTimeOffset? LapsesAt(this Complaint complaint) =>
        complaint.StepLetter() is not null && complaint.StepDay is { } last ? Amsterdam.StartOf(WorkingDays.Dutch.After(last)) : null;

    /// <summary>The case with its term begun when the letter arrived; and with none when it came back from everybody after all, as then it never began.</summary>
    internal static Complaint WithStepTerm(this Complaint complaint, Correspondence before, WorkingDays days)
    {
        if (complaint.StepLetter() is not { } step)
        {
            return complaint;
        }

        if (complaint.Letters.DeliveredAt(step) is not { } arrived)
        {
            return before.IsDelivered(step) ? complaint with { StepDay = null } : complaint;
        }

        if (complaint.StepDay is not null)
        {
            return complaint;
        }

        var extended = complaint.Extensions.LastOrDefault(term => term.State == complaint.State && term.At >= complaint.StepSince)?.To;
        return complaint with { StepDay = new[] { days.Add(Amsterdam.Day(arrived), complaint.Days()), complaint.PromisedStepDay, extended }.Max() };
    }

    private static int Days(this Complaint complaint) => complaint.State switch
    {
        ComplaintState.Hearing => complaint.CaseTerms.HearingDays,
        ComplaintState.Decided => complaint.CaseTerms.StandstillDays,
        _ => complaint.CaseTerms.ReplyDays,
    };
}
