using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;

namespace Monitoring.Complaints;

/// <summary>The course of a case: what comes next, by what its row says and what time it is (art. 12.1).</summary>
/// <remarks>So far the first steps of a case about evidence that stayed away; nobody is accused before having been heard, and no machine decides.</remarks>
public static class ComplaintCourse
{
    /// <summary>What comes next.</summary>
    /// <param name="complaint">The case.</param>
    /// <param name="request">The request whose evidence stayed away.</param>
    /// <param name="round">Its round.</param>
    /// <param name="party">The respondent as the register knows it now; null when it is no longer there.</param>
    /// <param name="now">The domain's time.</param>
    /// <param name="mailHeld">Whether all mail is held: no letter leaves.</param>
    public static ComplaintStep NextStep(this Complaint complaint, EvidenceRequest? request, Round? round, Party? party, DateTimeOffset now, bool mailHeld = false)
    {
        if (complaint.State == ComplaintState.Intention || complaint.WasJustDecided(request))
        {
            // art. 11.7: who left is accused of nothing.
            if (HasLeft(round, party, now))
            {
                return new ComplaintStep.End(ComplaintState.Withdrawn);
            }

            if (request?.HasEvidence == true)
            {
                return new ComplaintStep.End(ComplaintState.Settled);
            }

            if (request?.HasEnded == true)
            {
                return new ComplaintStep.End(ComplaintState.Withdrawn);
            }

            if (request?.IsOnDesk == true)
            {
                // Its answer lies on our desk: nothing is asked, told or decided until it was entered or set aside.
                return new ComplaintStep.Wait();
            }

            if (complaint.State != ComplaintState.Intention)
            {
                return new ComplaintStep.EndRequest(complaint.State == ComplaintState.Registered ? RequestStatus.CaseRegistered : RequestStatus.ClosedWithoutEvidence);
            }
        }

        // art. 11.7: a registration of which it was not told yet does not stand against who left, nor one of a cancelled round.
        if (complaint.State == ComplaintState.Registered && !complaint.Knows(LetterStep.CaseRegistered) && HasLeft(round, party, now))
        {
            return request is { Status: RequestStatus.CaseRegistered }
                ? new ComplaintStep.EndRequest(round?.State == RoundState.Cancelled ? RequestStatus.Cancelled : RequestStatus.Withdrawn)
                : new ComplaintStep.End(ComplaintState.Withdrawn);
        }

        // Before a pause, and what it moves: the term that a letter began in it is longer by what was left of it.
        if (complaint.Letters.CountedAsDelivered(now) is { } arrived)
        {
            return new ComplaintStep.CountAsDelivered(arrived);
        }

        // As long as it is an intention it belongs to its round: no letter leaves and no term ends while that is paused.
        if (complaint.State is ComplaintState.Intention or ComplaintState.Settled && round?.IsPaused == true)
        {
            return new ComplaintStep.Wait();
        }

        if (complaint.State == ComplaintState.Intention && complaint.Shifts < round?.Shifts.Count)
        {
            return new ComplaintStep.MoveTerm();
        }

        // What was overtaken is dropped also while it waits: what is written after it must not go with it.
        if (complaint.Letters.Letters.Any(waits => waits.State == LetterState.Written && complaint.WasOvertaken(waits.Step, now)))
        {
            return new ComplaintStep.DropLetters();
        }

        if (complaint.Letters.ToHandOverAt(now, mailHeld) is { } letter)
        {
            return letter.Step == LetterStep.AskExplanation && letter.WasWrittenBefore(now) ? new ComplaintStep.Rewrite(letter)
                : new ComplaintStep.HandOver(letter);
        }

        if (complaint.State == ComplaintState.Intention)
        {
            if (complaint.WasHeard(now))
            {
                return complaint.DecisionAsked ? new ComplaintStep.Wait() : new ComplaintStep.AskDecision();
            }

            if (complaint.Letters.IsDelivered(LetterStep.AskExplanation))
            {
                return new ComplaintStep.Wait();
            }
        }

        return complaint.LetterOf() is { } step ? complaint.UntilDelivered(party, step, now) : new ComplaintStep.Done();
    }

    /// <summary>The case without the letters that were overtaken before they left.</summary>
    public static Complaint WithoutOvertaken(this Complaint complaint, DateTimeOffset now) =>
        complaint with { Letters = complaint.Letters.DropPending(now, letter => complaint.WasOvertaken(letter.Step, now)) };

    /// <summary>When the case has to be looked at if nothing happens to it, or null when it waits for a person or an event only.</summary>
    public static DateTimeOffset? DueAt(this Complaint complaint)
    {
        if (complaint.Letters.LeavesAt is { } leaves)
        {
            return leaves;
        }

        return complaint.State switch
        {
            ComplaintState.Intention when !complaint.Letters.Has(LetterStep.AskExplanation) => complaint.OpenedAt,
            ComplaintState.Intention when complaint.DecisionAsked => null,
            ComplaintState.Intention when complaint.Explanation is { } explanation => explanation.At,
            ComplaintState.Intention when complaint.ExplanationDay is { } day => Amsterdam.EndOf(day),
            not ComplaintState.Intention when complaint.LetterOf() is { } step && !complaint.Letters.Has(step) => complaint.ChangedAt,
            _ => null,
        };
    }

    /// <summary>When to look again at a case that waits: when it is due; what it writes waits for a working day.</summary>
    public static DateTimeOffset? LookAgainAt(this Complaint complaint, DateTimeOffset now) =>
        complaint.DueAt() is not { } due ? null
        : due > now ? due
        : WorkingDays.Dutch.AtWork(now) is var works && works > now ? works : null;

    /// <summary>The letter that can go on paper, as it came back from every contact or there is none; null when none needs to.</summary>
    public static string? StepForPost(this Complaint complaint, DateTimeOffset now) =>
        complaint.State is ComplaintState.Intention or ComplaintState.Registered && complaint.LetterOf() is { } step && !complaint.Letters.IsDelivered(step)
            && (complaint.Letters.ByPost(step) is not null || complaint.Letters.CameBack(step, now)) ? step : null;

    /// <summary>When the letter that tells its state counts as one that came back, if nothing more is heard of it.</summary>
    public static DateTimeOffset? WordDueAt(this Complaint complaint) => complaint.LetterOf() is { } step ? complaint.Letters.WordDueAt(step) : null;

    /// <summary>Whether nothing more happens to it.</summary>
    public static bool IsOver(this Complaint complaint) =>
        complaint.State is ComplaintState.Settled or ComplaintState.Closed or ComplaintState.Withdrawn
        && complaint.DueAt() is null
        && complaint.Letters.Letters.All(l => l.State != LetterState.HandedOver);

    // A person decided, and the request does not know it yet.
    private static bool WasJustDecided(this Complaint complaint, EvidenceRequest? request) =>
        complaint.State is ComplaintState.Registered or ComplaintState.Closed
        && request is { Status: not (RequestStatus.CaseRegistered or RequestStatus.ClosedWithoutEvidence) };

    // Each state is told to the party by one letter. Who never learned of an intention is not told of its end either.
    private static string? LetterOf(this Complaint complaint) => complaint.State switch
    {
        ComplaintState.Intention => LetterStep.AskExplanation,
        ComplaintState.Registered => LetterStep.CaseRegistered,
        ComplaintState.Closed when complaint.WasTold() => LetterStep.CaseClosed,
        ComplaintState.Settled when complaint.WasTold() => LetterStep.Settled,
        _ => null,
    };

    private static bool WasTold(this Complaint complaint) => complaint.Explanation is not null || complaint.Knows(LetterStep.AskExplanation);

    private static bool Knows(this Complaint complaint, string step) => complaint.Letters.Letters.Any(
        l => l.Step == step && l.State is LetterState.HandedOver or LetterState.Delivered);

    // What a round's new day tells holds as long as the intention does.
    private static bool WasOvertaken(this Complaint complaint, string step, DateTimeOffset now) =>
        (complaint.LetterOf() != step && !(complaint.State == ComplaintState.Intention && LetterStep.TextOf(step) == LetterStep.NewDay))
        || (step == LetterStep.AskExplanation && complaint.WasHeard(now));

    // It explained itself, or its term to do so has ended.
    private static bool WasHeard(this Complaint complaint, DateTimeOffset now) =>
        complaint.Explanation is not null || (complaint.ExplanationDay is { } day && now >= Amsterdam.EndOf(day));

    private static bool HasLeft(Round? round, Party? party, DateTimeOffset now) =>
        party is null || !party.IsPartyOn(Amsterdam.Day(now)) || round?.State == RoundState.Cancelled;

    private static ComplaintStep UntilDelivered(this Complaint complaint, Party? party, string step, DateTimeOffset now)
    {
        var untried = (party?.Contacts ?? []).Select(c => c.Id).Except(complaint.Letters.ContactsOf(step)).ToList();
        if (!complaint.Letters.Has(step) || complaint.Letters.CameBack(step, now))
        {
            // To all contacts at once: what may follow concerns them all.
            return untried.Count > 0 ? new ComplaintStep.Write(step, untried) : complaint.Unreachable();
        }

        // A registered case goes on; its further course is not built yet, so it waits.
        var onItsWay = complaint.Letters.Letters.Any(l => l.Step == step && l.State == LetterState.Written) || complaint.Letters.AwaitsWord(now, l => l.Step == step);
        return onItsWay || complaint.State is ComplaintState.Intention or ComplaintState.Registered ? new ComplaintStep.Wait() : new ComplaintStep.Done();
    }

    private static ComplaintStep Unreachable(this Complaint complaint) =>
        complaint.State is ComplaintState.Intention or ComplaintState.Registered ? new ComplaintStep.GiveUpDelivery() : new ComplaintStep.Done();
}
