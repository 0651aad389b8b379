using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Reglements;

namespace Monitoring.Complaints;

/// <summary>
/// The course of a case from its decision on (art. 9.2): the notice, the standstill, the measure in force, and the day on which is looked whether it was kept. A measure takes
/// effect only after its notice was delivered and the standstill has passed; whether it was kept a person says (<see cref="JudgeMeasure"/>).
/// </summary>
public static class MeasureCourse
{
    /// <summary>What comes next.</summary>
    public static ComplaintStep NextStep(Complaint complaint, DateTimeOffset now)
    {
        if (complaint.Measures is not [.., var measure] || complaint.State is not (ComplaintState.Decided or ComplaintState.FollowUp))
        {
            return new ComplaintStep.Wait();
        }

        // art. 11.7: who left the Convenant is held to no measure of it; the decision stands.
        if (complaint.RespondentLeftOn is not null)
        {
            return complaint.Lapsed(now);
        }

        if (complaint.State == ComplaintState.FollowUp)
        {
            return measure.FollowUpAskedAt is null && complaint.StepDay is { } day && now >= Amsterdam.StartOf(day) ? complaint.AskedHowKept(now) : new ComplaintStep.Wait();
        }

        // The standstill is the term that begins with the delivery of the notice; it ends with it when the notice came back after all.
        return measure.StandstillUntil != complaint.StepDay ? new ComplaintStep.Advance(complaint.WithLast(measure with { StandstillUntil = complaint.StepDay }), [])
            : complaint.LapsesAt() is { } passed && now >= passed && WorkingDays.Dutch.AtWork(now) <= now ? new ComplaintStep.PutInForce()
            : new ComplaintStep.Wait();
    }

    /// <summary>What a measure about the beeldmerk that is in force still has to bring about, whatever became of the case since; null when nothing.</summary>
    public static ComplaintStep? OfTheMark(Complaint complaint) =>
        complaint.Measures.FirstOrDefault(taken => taken is { InForceAt: not null, MarkedAt: null, Measure.Kind: MeasureKind.BeeldmerkSuspension or MeasureKind.BeeldmerkWithdrawal }) is { } measure
            ? new ComplaintStep.BringMark(measure) : null;

    /// <summary>The letters that the state calls for: of a decision, a measure, an end.</summary>
    public static IEnumerable<CaseNotice> Letters(Complaint complaint)
    {
        var number = complaint.Proposals;
        CaseNotice[] Both(string text) => [new(CaseLetter.Step(text, CaseSide.Respondent, number), CaseSide.Respondent), .. ToComplainant(text)];
        CaseNotice[] ToComplainant(string text) => complaint.Complainant is null ? [] : [new(CaseLetter.Step(text, CaseSide.Complainant, number), CaseSide.Complainant)];

        var measure = complaint.Measures.LastOrDefault(measure => measure.Proposal == number);
        var vote = complaint.Votes.LastOrDefault(vote => vote.Proposal == number);
        return complaint.State switch
        {
            ComplaintState.Consultation when vote is { Result.IsDecided: false } => Both(LetterStep.NotDecided),
            ComplaintState.Decided => [new(NoticeOf(complaint), CaseSide.Respondent, MustArrive: true), .. ToComplainant(LetterStep.DecisionTaken)],
            ComplaintState.FollowUp when measure?.FollowUpAskedAt is not null => [new(CaseLetter.Step(LetterStep.FollowUp, CaseSide.Respondent, number), CaseSide.Respondent, MustArrive: true)],
            ComplaintState.FollowUp => Both(LetterStep.MeasureInForce),
            ComplaintState.Completed when measure?.Kept == true => Both(LetterStep.MeasureKept),
            ComplaintState.Completed when measure?.LapsedAt is not null => Both(LetterStep.MeasureLapsed),
            ComplaintState.Completed when measure is not null => Both(LetterStep.MeasureInForce),
            ComplaintState.Completed or ComplaintState.Unresolved when vote is { Result.IsDecided: true } && complaint.EndReasons is null => Both(LetterStep.DecisionTaken),
            ComplaintState.Unresolved => Both(LetterStep.Unresolved),
            _ => [],
        };
    }

    /// <summary>When it has to be looked at if nothing happens to it; null when it waits for a person or for word of a letter only.</summary>
    public static DateTimeOffset? DueAt(Complaint complaint) => (complaint.State, complaint.Measures) switch
    {
        (ComplaintState.Decided or ComplaintState.FollowUp, _) when complaint.RespondentLeftOn is not null => complaint.ChangedAt,
        (ComplaintState.Decided, [.., var measure]) => measure.StandstillUntil != complaint.StepDay ? complaint.ChangedAt : complaint.LapsesAt(),
        (ComplaintState.FollowUp, [.., { FollowUpAskedAt: null }]) when complaint.StepDay is { } day => Amsterdam.StartOf(day),
        _ => null,
    };

    /// <summary>What the step needs of the secretariaat.</summary>
    public static AskedDuty? Duty(Complaint complaint) =>
        complaint is { State: ComplaintState.FollowUp, Measures: [.., { FollowUpAskedAt: not null }], StepDay: { } until } ? new AskedDuty(CaseDuty.JudgeMeasure, until) : null;

    /// <summary>Who has to do something: the respondent has to keep the measure until its day, and then the secretariaat to say whether it did.</summary>
    public static CaseWait WaitsOn(Complaint complaint, DateTimeOffset now) => new(
        complaint is { State: ComplaintState.FollowUp, Measures: [.., { FollowUpAskedAt: null }] } ? CaseSide.Respondent : CaseSide.Secretariaat,
        complaint.StepDay ?? complaint.PromisedStepDay ?? WorkingDays.Dutch.Add(Amsterdam.Day(complaint.StepSince ?? complaint.ChangedAt), complaint.CaseTerms.DeliveryDays + complaint.CaseTerms.StandstillDays));

    /// <summary>The notice of the measure that was decided last.</summary>
    public static string NoticeOf(Complaint complaint) => CaseLetter.Step(LetterStep.MeasureNotice, CaseSide.Respondent, complaint.Proposals);

    /// <summary>The case after the last measure was put in force, which is told on its time line: with a day of its own it is followed up, otherwise nothing more follows.</summary>
    internal static Complaint InForce(this Complaint complaint, int? followUpDays, WorkingDays days, DateTimeOffset now)
    {
        var measure = complaint.Measures[^1];

        // Also when the notice came late, the party has the time that the Reglement gives it.
        var counted = followUpDays is { } number ? days.Add(Amsterdam.Day(now), number) : (DateOnly?)null;
        var followUp = measure.Measure.FollowUpOn is { } on ? (on > Amsterdam.Day(now) ? days.NextWorkingDay(on) : counted ?? days.After(Amsterdam.Day(now))) : counted;
        return complaint.Begun(followUp is null ? ComplaintState.Completed : ComplaintState.FollowUp, now) with
        {
            StepDay = followUp,
            Measures = [.. complaint.Measures.SkipLast(1), measure with { InForceAt = now, FollowUpDay = followUp }],
        };
    }

    /// <summary>The case after the word on whether its last measure was kept: it has ended, or the next step is proposed and the party is heard anew.</summary>
    internal static (Complaint Case, IReadOnlyList<CaseEvent> Events) Judged(this Complaint complaint, bool kept, DeskDecision judgement, MeasureOption? nextStep, WorkingDays days)
    {
        var measure = complaint.Measures[^1] with { Kept = kept, Judgement = judgement, Next = nextStep?.RuleId, NextKind = nextStep?.Kind };
        var (judged, told) = complaint.WithLast(measure).Tell(
            kept ? CaseEventKind.MeasureKept : CaseEventKind.MeasureNotKept, CaseSide.Secretariaat, Audience.Everybody, judgement.At, judgement.By, judgement.Reasons);
        if (kept)
        {
            (judged, var completed) = judged.Begun(ComplaintState.Completed, judgement.At).Tell(CaseEventKind.Completed, CaseSide.Secretariaat, Audience.Everybody, judgement.At);
            return (judged, [told, completed]);
        }

        var (heard, asked) = (judged with { EarlierConsultations = judged.Consultation is { } met ? [.. judged.EarlierConsultations, met] : judged.EarlierConsultations }).BeginHearing(days, judgement.At);
        return (heard, [told, asked]);
    }

    private static ComplaintStep.Advance AskedHowKept(this Complaint complaint, DateTimeOffset now)
    {
        var until = WorkingDays.Dutch.Add(Amsterdam.Day(now), complaint.CaseTerms.JudgeDays);
        var (asked, told) = (complaint.WithLast(complaint.Measures[^1] with { FollowUpAskedAt = now }) with { StepDay = until })
            .Tell(CaseEventKind.FollowUpDue, CaseSide.Secretariaat, Audience.Everybody, now, day: until);
        return new ComplaintStep.Advance(asked, [told]);
    }

    private static ComplaintStep.Advance Lapsed(this Complaint complaint, DateTimeOffset now)
    {
        var (ended, told) = complaint.WithLast(complaint.Measures[^1] with { LapsedAt = now }).Begun(ComplaintState.Completed, now)
            .Tell(CaseEventKind.MeasureLapsed, CaseSide.Secretariaat, Audience.Everybody, now, day: complaint.RespondentLeftOn);
        return new ComplaintStep.Advance(ended, [told]);
    }

    private static Complaint WithLast(this Complaint complaint, TakenMeasure measure) => complaint with { Measures = [.. complaint.Measures.SkipLast(1), measure] };
}
