using Monitoring.Calendar;

namespace Monitoring.Complaints;

/// <summary>What became of recording a meeting.</summary>
public enum RecordConsultationOutcome
{
    /// <summary>It is recorded, now or by the same form before.</summary>
    Recorded,

    /// <summary>There is no such case.</summary>
    NotFound,

    /// <summary>No meeting was set, or it was recorded before, or the case went on.</summary>
    NotPlanned,

    /// <summary>The day of the meeting has not come.</summary>
    NotYet,

    /// <summary>What the meeting came to is required, in words.</summary>
    NoConclusion,
}

/// <summary>The secretariaat records that the Platform met about a case (art. 12.1), with the minutes and what it came to. Next is a proposal.</summary>
public sealed class RecordConsultation(ChangeCase change, WorkingDays days)
{
    /// <summary>Records it.</summary>
    /// <param name="id">The case.</param>
    /// <param name="minutes">The minutes, kept among the documents already.</param>
    /// <param name="conclusion">What the meeting came to.</param>
    /// <param name="by">Who of the secretariaat.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<RecordConsultationOutcome> Record(string id, CaseFile minutes, string conclusion, string by, CancellationToken cancellation) =>
        change.Do(id, RecordConsultationOutcome.NotFound, (complaint, now) => Decide(complaint, minutes, conclusion, by, days, now), cancellation);

    internal static CaseChange<RecordConsultationOutcome> Decide(Complaint complaint, CaseFile minutes, string conclusion, string by, WorkingDays days, DateTimeOffset now)
    {
        var words = conclusion.Trim();
        if (complaint.Consultation is { Minutes: { } kept } held && kept == minutes && held.Conclusion == words)
        {
            return new(RecordConsultationOutcome.Recorded);
        }

        if (complaint is not { State: ComplaintState.Consultation, Consultation: { Minutes: null } planned })
        {
            return new(RecordConsultationOutcome.NotPlanned);
        }

        if (planned.On > Amsterdam.Day(now))
        {
            return new(RecordConsultationOutcome.NotYet);
        }

        if (words.Length == 0)
        {
            return new(RecordConsultationOutcome.NoConclusion);
        }

        var next = complaint with
        {
            Consultation = planned with { Minutes = minutes, Conclusion = words, HeldAt = now },
            StepSince = now,
            StepDay = days.Add(Amsterdam.Day(now), complaint.CaseTerms.ProposalDays),
        };
        return CaseChange<RecordConsultationOutcome>.Of(
            RecordConsultationOutcome.Recorded, next.Tell(CaseEventKind.ConsultationHeld, CaseSide.Secretariaat, Audience.Everybody, now, by, day: planned.On));
    }
}
