using Monitoring.Calendar;

namespace Monitoring.Complaints;

/// <summary>What the present step of a case needs of the secretariaat, and on whom it waits.</summary>
public static class CaseDuties
{
    // From a meeting to its minutes; and from an explanation to the word on it.
    private const int RecordDays = 5;
    private const int DecideDays = 10;

    /// <summary>What the secretariaat has to do, and by when; null when it is another's turn.</summary>
    public static AskedDuty? Duty(this Complaint complaint) => complaint.State switch
    {
        ComplaintState.Registered when complaint.Kind != ComplaintKind.OwnMotion => new(CaseDuty.DecideAdmissibility, complaint.StepDay ?? Amsterdam.Day(complaint.OpenedAt)),
        ComplaintState.Consultation => complaint.Consultation switch
        {
            null => new(CaseDuty.PlanConsultation, complaint.StepDay ?? Amsterdam.Day(complaint.ChangedAt)),
            { Minutes: null } planned => new(CaseDuty.RecordConsultation, WorkingDays.Dutch.Add(planned.On, RecordDays)),
            _ => new(CaseDuty.MakeProposal, complaint.StepDay ?? Amsterdam.Day(complaint.ChangedAt)),
        },
        _ when VoteCourse.IsHere(complaint.State) => VoteCourse.Duty(complaint),
        _ => null,
    };

    /// <summary>On whom an open case waits, and until when; null when it has ended.</summary>
    public static CaseWait? WaitsOn(this Complaint complaint, DateTimeOffset now)
    {
        if (complaint.HasEnded)
        {
            return null;
        }

        if (complaint.State == ComplaintState.Intention && (complaint.DecisionAsked || complaint.Explanation is not null))
        {
            var since = complaint.Explanation is { } said ? Amsterdam.Day(said.At) : complaint.ExplanationDay ?? Amsterdam.Day(complaint.OpenedAt);
            return new CaseWait(CaseSide.Secretariaat, WorkingDays.Dutch.Add(since, DecideDays));
        }

        if (VoteCourse.IsHere(complaint.State))
        {
            return VoteCourse.WaitsOn(complaint, now);
        }

        if (complaint.Duty() is { } duty)
        {
            return new CaseWait(CaseSide.Secretariaat, duty.Until);
        }

        // As long as its letter did not arrive a step is the secretariaat's to bring on.
        var last = complaint.State == ComplaintState.Intention ? complaint.ExplanationDay : complaint.StepDay;
        var until = last ?? (complaint.State == ComplaintState.Intention ? complaint.PromisedDay : complaint.PromisedStepDay)
            ?? WorkingDays.Dutch.Add(Amsterdam.Day(complaint.StepSince ?? complaint.ChangedAt), DecideDays);
        return new CaseWait(last is null ? CaseSide.Secretariaat : complaint.State == ComplaintState.Reply ? CaseSide.Complainant : CaseSide.Respondent, until);
    }
}
