using System.Globalization;
using Monitoring.Calendar;
using Monitoring.Letters;

namespace Monitoring.Complaints;

/// <summary>Which letters the present step of a case calls for, to whom. What is not called for any more is not sent.</summary>
public static class CaseNotices
{
    /// <summary>The letters, in the order in which they are written.</summary>
    public static IEnumerable<CaseNotice> Notices(this Complaint complaint, DateTimeOffset now) =>
        complaint.OfState(now).Concat(complaint.HasEnded || complaint.State == ComplaintState.Intention ? [] : complaint.OnTheWay()).Concat(complaint.Reminder(now));

    /// <summary>The letter without which its step cannot go on; null when there is none.</summary>
    public static CaseNotice? Awaited(this Complaint complaint, DateTimeOffset now) => complaint.Notices(now).FirstOrDefault(notice => notice.MustArrive);

    /// <summary>The letter that asks the party to explain: about evidence that stayed away, or about its conduct.</summary>
    public static string IntentionLetter(this Complaint complaint) => complaint.RoundId is null ? LetterStep.AskConduct : LetterStep.AskExplanation;

    /// <summary>Whether the respondent knows of the intention: its letter left, or it explained itself.</summary>
    public static bool KnowsOfIntention(this Complaint complaint) => complaint.Explanation is not null || complaint.Left(step => step == complaint.IntentionLetter());

    /// <summary>Whether the respondent knows that there is a case, which is more than an intention: a letter about it left, or it answered.</summary>
    public static bool KnowsOfCase(this Complaint complaint) => complaint.Heard == HearingEnd.Answered
        || complaint.Left(step => CaseLetter.SideOf(step) == CaseSide.Respondent && LetterStep.TextOf(step) is not (LetterStep.AskExplanation or LetterStep.AskConduct or LetterStep.NewDay));

    private static IEnumerable<CaseNotice> OfState(this Complaint complaint, DateTimeOffset now) => complaint.State switch
    {
        ComplaintState.Intention => [new(complaint.IntentionLetter(), CaseSide.Respondent, MustArrive: true)],

        // Who never learned of an intention is not told of its end either.
        ComplaintState.Closed => complaint.KnowsOfIntention() ? [new(complaint.RoundId is null ? LetterStep.ConductClosed : LetterStep.CaseClosed, CaseSide.Respondent)] : [],
        ComplaintState.Settled when complaint.Settlement is null => complaint.KnowsOfIntention() ? [new(LetterStep.Settled, CaseSide.Respondent)] : [],

        ComplaintState.Registered when complaint.Kind != ComplaintKind.OwnMotion => [To(LetterStep.CaseReceived, CaseSide.Complainant), To(LetterStep.CaseBrought, CaseSide.Respondent)],
        ComplaintState.Hearing =>
        [
            new(complaint.StepLetter()!, CaseSide.Respondent, MustArrive: true),
            .. complaint.Complainant is not null && complaint.Hearings == 1 ? [To(LetterStep.CaseAdmitted, CaseSide.Complainant)] : Array.Empty<CaseNotice>(),
        ],
        ComplaintState.Reply => [new(complaint.StepLetter()!, CaseSide.Complainant, MustArrive: true), To(LetterStep.AnswerReceived, CaseSide.Respondent, complaint.Hearings)],
        ComplaintState.Consultation => complaint.WhileConferred(),

        ComplaintState.Inadmissible => complaint.ToSides(LetterStep.NotAdmitted),
        ComplaintState.Settled => complaint.ToSides(LetterStep.CaseSettled),
        ComplaintState.Withdrawn => complaint.ToSides(LetterStep.CaseWithdrawn),
        ComplaintState.Joined => complaint.ToSides(LetterStep.CaseJoined),
        _ => VoteCourse.Letters(complaint, now),
    };

    private static IEnumerable<CaseNotice> WhileConferred(this Complaint complaint)
    {
        foreach (var notice in complaint.Heard == HearingEnd.Lapsed ? complaint.ToSides(LetterStep.HearingLapsed, complaint.Hearings) : [To(LetterStep.AnswerReceived, CaseSide.Respondent, complaint.Hearings)])
        {
            yield return notice;
        }

        foreach (var notice in complaint.Consultation is { Minutes: null } planned ? complaint.ToSides(LetterStep.Consultation, Number(planned.On)) : [])
        {
            yield return notice;
        }

        // A vote that came to nothing.
        foreach (var notice in MeasureCourse.Letters(complaint))
        {
            yield return notice;
        }
    }

    // What may happen at any step; a settlement before the decision only.
    private static IEnumerable<CaseNotice> OnTheWay(this Complaint complaint)
    {
        if (complaint.Extensions is [.., var extended] && extended.State == complaint.State && extended.At >= complaint.StepSince)
        {
            foreach (var notice in complaint.ToSides(LetterStep.TermExtended, complaint.Extensions.Count))
            {
                yield return notice;
            }
        }

        for (var number = 1; number <= complaint.Releases.Count; number++)
        {
            yield return To(LetterStep.OriginalReleased, complaint.Releases[number - 1].Of, number);
        }

        if (complaint.OpenSettlement is { } open)
        {
            yield return To(LetterStep.SettlementProposed, Other(open.By), complaint.Settlements);
        }
        else if (complaint.IsBeforeDecision && complaint.Settlement?.RefusedBy is { } by)
        {
            yield return To(LetterStep.SettlementRefused, Other(by), complaint.Settlements);
        }
    }

    // By mail: whom only a letter on paper reached gets no reminder. Nor who called a letter of ours unwanted: a reminder is a courtesy.
    private static IEnumerable<CaseNotice> Reminder(this Complaint complaint, DateTimeOffset now)
    {
        if (complaint.StepLetter() is not { } step || complaint.StepDay is not { } last || complaint.ReminderAt() is not { } at || now < at || now >= Amsterdam.EndOf(last))
        {
            yield break;
        }

        var reminded = complaint.Letters.Letters.Where(letter => letter.Step == step && letter.State == LetterState.Delivered && !letter.IsByPost).Select(letter => letter.Contact)
            .Except(complaint.Letters.Letters.Where(letter => letter.ComplainedAt is not null).Select(letter => letter.Contact)).ToList();
        if (reminded.Count > 0)
        {
            yield return To(LetterStep.CaseReminder, CaseLetter.SideOf(step), Number(last)) with { Only = reminded };
        }
    }

    // Who does not know of it yet is not told how it ended.
    private static IEnumerable<CaseNotice> ToSides(this Complaint complaint, string text, int number = 1)
    {
        if (complaint.KnowsOfCase())
        {
            yield return To(text, CaseSide.Respondent, number);
        }

        if (complaint.Complainant is not null)
        {
            yield return To(text, CaseSide.Complainant, number);
        }
    }

    private static bool Left(this Complaint complaint, Func<string, bool> which) =>
        complaint.Letters.Letters.Any(letter => letter.State is LetterState.HandedOver or LetterState.Delivered && which(letter.Step));

    private static CaseNotice To(string text, CaseSide side, int number = 1) => new(CaseLetter.Step(text, side, number), side);

    private static CaseSide Other(CaseSide side) => side == CaseSide.Complainant ? CaseSide.Respondent : CaseSide.Complainant;

    // Each day is told by a letter of its own.
    private static int Number(DateOnly day) => int.Parse(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
