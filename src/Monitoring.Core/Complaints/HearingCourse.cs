using Monitoring.Calendar;

namespace Monitoring.Complaints;

/// <summary>The hearing of the respondent (wederhoor) and the complainant's reply: each waits for words until its term ends, which begins when its letter arrived.</summary>
public static class HearingCourse
{
    /// <summary>The hearing begins.</summary>
    internal static ComplaintStep Begin(Complaint complaint, DateTimeOffset now)
    {
        var (heard, asked) = complaint.BeginHearing(WorkingDays.Dutch, now);
        return new ComplaintStep.Advance(heard, [asked]);
    }

    /// <summary>What comes next, once its letter was written and handed over. Who was not reached is not silent: then nothing ends.</summary>
    internal static ComplaintStep NextStep(Complaint complaint, DateTimeOffset now)
    {
        if (complaint.LapsesAt() is not { } lapses || now < lapses || WorkingDays.Dutch.AtWork(now) > now)
        {
            return new ComplaintStep.Wait();
        }

        if (complaint.State == ComplaintState.Hearing)
        {
            var (unheard, events) = complaint.EndHearing(HearingEnd.Lapsed, WorkingDays.Dutch, now);
            return new ComplaintStep.Advance(unheard, events);
        }

        var (next, lapsed) = complaint.BeginConsultation(WorkingDays.Dutch, now)
            .Tell(CaseEventKind.ReplyLapsed, CaseSide.Secretariaat, Audience.Everybody, now, day: complaint.StepDay);
        return new ComplaintStep.Advance(next, [lapsed]);
    }

    /// <summary>When the reminder leaves, or the term has ended.</summary>
    internal static DateTimeOffset? DueAt(Complaint complaint) =>
        complaint.ReminderAt() is { } reminder && complaint.Notices(reminder).Any(notice => !complaint.Letters.Has(notice.Step) && !complaint.Untold.Contains(notice.Step)) ? reminder : complaint.LapsesAt();
}
