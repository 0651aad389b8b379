using Monitoring.Reglements;

namespace Monitoring.Complaints;

/// <summary>The course of a measure, from its notice to the word on whether it was kept (art. 9.2).</summary>
public static class MeasureCourse
{
    /// <summary>The case after the word on whether its last measure was kept: it has ended, or the next step on the ladder is proposed and the party is heard anew.</summary>
    internal static Complaint Judged(this Complaint complaint, bool kept, DeskDecision judgement, Reglement reglement)
    {
        var measure = complaint.Measures[^1] with { Kept = kept, Judgement = judgement };
        var next = complaint with { StepSince = judgement.At, StepDay = null, PromisedStepDay = null, Letters = complaint.Letters.DropPending(judgement.At) };
        return kept
            ? next with { State = ComplaintState.Completed, Measures = [.. complaint.Measures.SkipLast(1), measure] }
            : next with
            {
                State = ComplaintState.Hearing,
                Measures = [.. complaint.Measures.SkipLast(1), measure with { Next = reglement.Measures.FirstOrDefault(rule => rule.Id == measure.Measure.RuleId)?.Next }],
                Heard = null,
                Consultation = null,
                EarlierConsultations = complaint.Consultation is { } met ? [.. complaint.EarlierConsultations, met] : complaint.EarlierConsultations,
            };
    }
}
