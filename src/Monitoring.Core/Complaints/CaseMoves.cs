using Monitoring.Calendar;

namespace Monitoring.Complaints;

/// <summary>A case moves to another step: what begins with it, and what ends. Each is told on the time line.</summary>
public static class CaseMoves
{
    /// <summary>The respondent is asked to answer, before anything is decided (wederhoor). Its term runs from the delivery of the letter.</summary>
    /// <remarks>After a measure that was not kept, for the next one too: who was heard on one thing was not heard on another.</remarks>
    public static (Complaint Case, CaseEvent Event) BeginHearing(this Complaint complaint, WorkingDays days, DateTimeOffset now)
    {
        var until = days.Add(Amsterdam.Day(now), complaint.CaseTerms.HearingDays + complaint.CaseTerms.DeliveryDays);
        return (complaint.Begun(ComplaintState.Hearing, now) with { Hearings = complaint.Hearings + 1, Heard = null, Consultation = null })
            .Tell(CaseEventKind.HearingAsked, CaseSide.Secretariaat, Audience.Everybody, now, day: until);
    }

    /// <summary>The hearing is over: the complainant may reply to what was answered; without an answer, or without a complainant, the Platform confers.</summary>
    public static (Complaint Case, IReadOnlyList<CaseEvent> Events) EndHearing(this Complaint complaint, HearingEnd end, WorkingDays days, DateTimeOffset now)
    {
        var heard = complaint with { Heard = end };
        var events = new List<CaseEvent>();
        if (end == HearingEnd.Lapsed)
        {
            (heard, var lapsed) = heard.Tell(CaseEventKind.HearingLapsed, CaseSide.Secretariaat, Audience.Everybody, now, day: complaint.StepDay);
            events.Add(lapsed);
        }

        if (end == HearingEnd.Lapsed || complaint.Complainant is null)
        {
            return (heard.BeginConsultation(days, now), events);
        }

        var until = days.Add(Amsterdam.Day(now), complaint.CaseTerms.ReplyDays + complaint.CaseTerms.DeliveryDays);
        var (next, asked) = heard.Begun(ComplaintState.Reply, now).Tell(CaseEventKind.ReplyAsked, CaseSide.Secretariaat, Audience.Everybody, now, day: until);
        return (next, [.. events, asked]);
    }

    /// <summary>Both sides have spoken: the Platform confers (onderling overleg, art. 12.1), by a day that is the secretariaat's to keep.</summary>
    public static Complaint BeginConsultation(this Complaint complaint, WorkingDays days, DateTimeOffset now) =>
        complaint.Begun(ComplaintState.Consultation, now) with { Consultation = null, StepDay = days.Add(Amsterdam.Day(now), complaint.CaseTerms.ConsultationDays) };

    /// <summary>It ends: what was not sent yet is not sent, and nothing is asked of anybody any more.</summary>
    public static Complaint Ended(this Complaint complaint, ComplaintState end, string? reasons, DateTimeOffset now) =>
        complaint.Begun(end, now) with { EndReasons = reasons };

    /// <summary>It ends without anybody's decision: the evidence came, or its party left (art. 11.7).</summary>
    internal static (Complaint Case, CaseEvent Event) EndedBy(this Complaint complaint, ComplaintState end, bool roundStopped, DateTimeOffset now)
    {
        var wasCase = complaint.Kind != ComplaintKind.OwnMotion || complaint.Hearings > 0;
        var reasons = !wasCase ? null : roundStopped ? $"De ronde {complaint.RoundName} is gestopt." : $"{complaint.RespondentName} is geen partij meer bij het Convenant (artikel 11, lid 7).";
        return complaint.Ended(end, reasons, now).Tell(
            wasCase ? CaseEventKind.Withdrawn : CaseEventKind.IntentionEnded, CaseSide.Secretariaat, wasCase ? Audience.Sides : Audience.Respondent, now, words: reasons);
    }

    /// <summary>Its step has another last day: the seats are reminded, called and named by that day, and a measure is looked at on it.</summary>
    internal static Complaint WithLastDay(this Complaint complaint, DateOnly last, WorkingDays days) => complaint with
    {
        StepDay = last,
        Vote = complaint is { State: ComplaintState.Voting, Vote: { } vote }
            ? vote with { RemindOn = days.Subtract(last, complaint.CaseTerms.ReminderDays), SilentAsked = false, Unreached = [] } : complaint.Vote,
        Measures = complaint is { State: ComplaintState.FollowUp, Measures: [.., { FollowUpAskedAt: null } measure] }
            ? [.. complaint.Measures.SkipLast(1), measure with { FollowUpDay = last }] : complaint.Measures,
    };

    /// <summary>It stands in another step from now on, of which no term runs yet. Its next turn drops the letters of the step before that still wait.</summary>
    internal static Complaint Begun(this Complaint complaint, ComplaintState state, DateTimeOffset now) => complaint with
    {
        State = state,
        StepSince = now,
        StepDay = null,
        PromisedStepDay = null,
    };
}
