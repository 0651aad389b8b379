using Monitoring.Calendar;

namespace Monitoring.Complaints;

/// <summary>What became of a day of consultation.</summary>
public enum PlanConsultationOutcome
{
    /// <summary>It is set, now or by the same form before.</summary>
    Planned,

    /// <summary>There is no such case.</summary>
    NotFound,

    /// <summary>The case is not (any more) where the Platform confers about it, or the meeting was held.</summary>
    NotNow,

    /// <summary>The day is over.</summary>
    InThePast,

    /// <summary>The day comes after the last day of the step: extend that first, with reasons.</summary>
    AfterTerm,
}

/// <summary>The secretariaat sets the day on which the Platform discusses a case (onderling overleg, art. 12.1). Both sides are told; a later day comes in its place.</summary>
public sealed class PlanConsultation(ChangeCase change)
{
    /// <summary>Sets the day.</summary>
    /// <param name="id">The case.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who of the secretariaat.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<PlanConsultationOutcome> Plan(string id, DateOnly on, string by, CancellationToken cancellation) =>
        change.Do(id, PlanConsultationOutcome.NotFound, (complaint, now) => Decide(complaint, on, by, now), cancellation);

    internal static CaseChange<PlanConsultationOutcome> Decide(Complaint complaint, DateOnly on, string by, DateTimeOffset now) => complaint switch
    {
        { Consultation: { } planned } when planned.On == on && planned.PlannedBy == by => new(PlanConsultationOutcome.Planned),
        not { State: ComplaintState.Consultation } or { Consultation.Minutes: not null } => new(PlanConsultationOutcome.NotNow),
        _ when on < Amsterdam.Day(now) => new(PlanConsultationOutcome.InThePast),
        _ when on > complaint.StepDay => new(PlanConsultationOutcome.AfterTerm),
        _ => CaseChange<PlanConsultationOutcome>.Of(
            PlanConsultationOutcome.Planned,
            (complaint with { Consultation = new Consultation(on, by) }).Tell(CaseEventKind.ConsultationPlanned, CaseSide.Secretariaat, Audience.Everybody, now, by, day: on)),
    };
}
