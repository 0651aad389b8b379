using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Rounds;

namespace Monitoring.Complaints;

/// <summary>The course of a case: what comes next, by what its row says and what time it is (art. 12.1, 9.2).</summary>
/// <remarks>Nobody is accused before having been heard, no term ends against a party before its letter arrived, and no machine decides.</remarks>
public static class ComplaintCourse
{
    /// <summary>What comes next.</summary>
    /// <param name="complaint">The case.</param>
    /// <param name="request">The request whose evidence stayed away.</param>
    /// <param name="round">Its round.</param>
    /// <param name="readers">Who gets its letters, as the register knows them now.</param>
    /// <param name="now">The domain's time.</param>
    /// <param name="mailHeld">Whether all mail is held: no letter leaves.</param>
    public static ComplaintStep NextStep(this Complaint complaint, EvidenceRequest? request, Round? round, CaseReaders readers, DateTimeOffset now, bool mailHeld = false) =>
        MeasureCourse.OfTheMark(complaint)
        ?? complaint.OfTheRequest(request, round, readers, now)
        ?? complaint.OfTheRegister(request, round, readers, now)
        ?? complaint.OfTheLetters(round, readers, now, mailHeld)
        ?? complaint.State switch
        {
            // art. 12.1 with 9.1: an intention is heard, and then a person decides.
            ComplaintState.Intention => complaint.NextOfIntention(now),

            // The Platform's own motion was judged by the person who registered it; of others a person says whether they are admitted.
            ComplaintState.Registered when complaint.Kind == ComplaintKind.OwnMotion => HearingCourse.Begin(complaint, now),
            ComplaintState.Registered => new ComplaintStep.Wait(),

            // Wederhoor, and the reply to it.
            ComplaintState.Hearing or ComplaintState.Reply => HearingCourse.NextStep(complaint, now),

            // art. 12.1: onderling overleg in het Platform. What comes of it people say.
            ComplaintState.Consultation => new ComplaintStep.Wait(),

            // art. 8.5 and 9.2: the seats decide, by what the Reglement gives them.
            ComplaintState.Voting or ComplaintState.Decided or ComplaintState.FollowUp => VoteCourse.NextStep(complaint, readers, now),

            _ => complaint.IsOnItsWay(now) ? new ComplaintStep.Wait() : new ComplaintStep.Done(),
        };

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

        // Its letters, its task, its joining or its beeldmerk were cut off.
        if (MeasureCourse.OfTheMark(complaint) is not null || complaint.IsBeingJoined() || complaint.Asked != complaint.Duty() || complaint.Notices(DateTimeOffset.MinValue).Any(complaint.IsUnwritten))
        {
            return complaint.State == ComplaintState.Intention ? complaint.OpenedAt : complaint.ChangedAt;
        }

        return complaint.State switch
        {
            ComplaintState.Intention when complaint.DecisionAsked => null,
            ComplaintState.Intention when complaint.Explanation is { } explanation => explanation.At,
            ComplaintState.Intention when complaint.ExplanationDay is { } day => Amsterdam.EndOf(day),
            ComplaintState.Registered when complaint.Kind == ComplaintKind.OwnMotion => complaint.ChangedAt,
            ComplaintState.Hearing or ComplaintState.Reply => HearingCourse.DueAt(complaint),
            _ => VoteCourse.IsHere(complaint.State) ? VoteCourse.DueAt(complaint) : null,
        };
    }

    /// <summary>When to look again at a case that waits: when it is due; what it writes waits for a working day.</summary>
    public static DateTimeOffset? LookAgainAt(this Complaint complaint, DateTimeOffset now) =>
        complaint.DueAt() is not { } due ? null
        : due > now ? due
        : complaint.LapsesAt() is { } lapses && lapses > now ? lapses
        : WorkingDays.Dutch.AtWork(now) is var works && works > now ? works : null;

    /// <summary>The letter that can go on paper, as it came back from every contact or there is none; null when none needs to.</summary>
    public static string? StepForPost(this Complaint complaint, DateTimeOffset now) =>
        complaint.Awaited(now)?.Step is { } step && !complaint.Letters.IsDelivered(step)
            && (complaint.Letters.ByPost(step) is not null || complaint.Letters.CameBack(step, now) || (complaint.State != ComplaintState.Intention && !complaint.Letters.Has(step))) ? step : null;

    /// <summary>When a letter of its present step counts as one that came back, if nothing more is heard of it.</summary>
    public static DateTimeOffset? WordDueAt(this Complaint complaint, DateTimeOffset now) => complaint.Notices(now).Min(notice => complaint.Letters.WordDueAt(notice.Step) is { } word && word > now ? word : (DateTimeOffset?)null);

    /// <summary>Whether nothing more happens to it.</summary>
    public static bool IsOver(this Complaint complaint) =>
        complaint.HasEnded && complaint.DueAt() is null && complaint.Letters.Letters.All(l => l.State != LetterState.HandedOver);

    // What became of the evidence comes before everything.
    private static ComplaintStep? OfTheRequest(this Complaint complaint, EvidenceRequest? request, Round? round, CaseReaders readers, DateTimeOffset now)
    {
        if (complaint.State != ComplaintState.Intention && !complaint.WasJustDecided(request))
        {
            return null;
        }

        // art. 11.7: who left is accused of nothing.
        if (HasLeft(round, readers, now))
        {
            return new ComplaintStep.End(ComplaintState.Withdrawn);
        }

        return request switch
        {
            { HasEvidence: true } => new ComplaintStep.End(ComplaintState.Settled),
            { HasEnded: true } => new ComplaintStep.End(ComplaintState.Withdrawn),

            // Its answer lies on our desk: nothing is asked, told or decided until it was entered or set aside.
            { IsOnDesk: true } => new ComplaintStep.Wait(),
            _ when complaint.State == ComplaintState.Intention => null,
            _ => new ComplaintStep.EndRequest(complaint.State == ComplaintState.Registered ? RequestStatus.CaseRegistered : RequestStatus.ClosedWithoutEvidence),
        };
    }

    // art. 11.7: a case of which it was not told yet does not stand against who left, nor one of a cancelled round. One of which it was told goes on, about the time when it was a party.
    private static ComplaintStep? OfTheRegister(this Complaint complaint, EvidenceRequest? request, Round? round, CaseReaders readers, DateTimeOffset now)
    {
        if (complaint.HasEnded || complaint.State == ComplaintState.Intention || !HasLeft(round, readers, now))
        {
            return null;
        }

        if (complaint.State is ComplaintState.Registered or ComplaintState.Hearing && !complaint.KnowsOfCase())
        {
            return request is { Status: RequestStatus.CaseRegistered }
                ? new ComplaintStep.EndRequest(round?.State == RoundState.Cancelled ? RequestStatus.Cancelled : RequestStatus.Withdrawn)
                : new ComplaintStep.End(ComplaintState.Withdrawn);
        }

        if (complaint.RespondentLeftOn is not null || round?.State == RoundState.Cancelled)
        {
            return null;
        }

        var (left, told) = (complaint with { RespondentLeftOn = Amsterdam.Day(now) }).Tell(CaseEventKind.RespondentLeft, CaseSide.Secretariaat, Audience.Everybody, now);
        return new ComplaintStep.Advance(left, [told]);
    }

    private static ComplaintStep? OfTheLetters(this Complaint complaint, Round? round, CaseReaders readers, DateTimeOffset now, bool mailHeld)
    {
        // Before a pause, and what it moves: the term that a letter began in it is longer by what was left of it.
        if (complaint.Letters.CountedAsDelivered(now) is { } arrived)
        {
            return new ComplaintStep.CountAsDelivered(arrived);
        }

        // As long as it is an intention it belongs to its round: no letter leaves and no term ends while that is paused.
        if (complaint is { State: ComplaintState.Intention } or { State: ComplaintState.Settled, Settlement: null } && round?.IsPaused == true)
        {
            return new ComplaintStep.Wait();
        }

        if (complaint.State == ComplaintState.Intention && complaint.Shifts < round?.Shifts.Count)
        {
            return new ComplaintStep.MoveTerm();
        }

        if (complaint.IsBeingJoined())
        {
            return new ComplaintStep.Join();
        }

        if (complaint.Duty() is var duty && duty != complaint.Asked)
        {
            return new ComplaintStep.AskDesk(duty);
        }

        // What was overtaken is dropped also while it waits: what is written after it must not go with it.
        if (complaint.Letters.Letters.Any(waits => waits.State == LetterState.Written && complaint.WasOvertaken(waits.Step, now)))
        {
            return new ComplaintStep.DropLetters();
        }

        if (complaint.Letters.ToHandOverAt(now, mailHeld) is { } letter)
        {
            // It names the end of a term that starts with its delivery: true only on the day on which it leaves.
            return letter.WasWrittenBefore(now) && (letter.Step == complaint.StepLetter() || letter.Step == complaint.IntentionLetter()) ? new ComplaintStep.Rewrite(letter)
                : new ComplaintStep.HandOver(letter);
        }

        return complaint.State == ComplaintState.Intention && complaint.WasHeard(now) ? null : complaint.Unwritten(readers, now);
    }

    // To all contacts at once: what may follow concerns them all. What came back goes to whoever was found since.
    private static ComplaintStep? Unwritten(this Complaint complaint, CaseReaders readers, DateTimeOffset now)
    {
        CaseNotice? nobody = null;
        foreach (var notice in complaint.Notices(now).Where(notice => !complaint.Letters.IsDelivered(notice.Step) && (!complaint.Letters.Has(notice.Step) || complaint.Letters.CameBack(notice.Step, now))))
        {
            var untried = readers.Of(notice.Side).Select(reader => reader.Id).Except(complaint.Letters.ContactsOf(notice.Step)).Where(notice.IsFor).ToList();
            if (untried.Count > 0)
            {
                return new ComplaintStep.Write(notice.Step, untried);
            }

            if (!notice.MustArrive && complaint.IsUnwritten(notice))
            {
                return new ComplaintStep.Skip(notice.Step);
            }

            nobody ??= notice.MustArrive ? notice : null;
        }

        return nobody is null ? null : new ComplaintStep.GiveUpDelivery(nobody);
    }

    private static ComplaintStep NextOfIntention(this Complaint complaint, DateTimeOffset now) =>
        complaint.WasHeard(now) && !complaint.DecisionAsked ? new ComplaintStep.AskDecision() : new ComplaintStep.Wait();

    private static bool IsUnwritten(this Complaint complaint, CaseNotice notice) => !complaint.Letters.Has(notice.Step) && !complaint.Untold.Contains(notice.Step);

    private static bool IsOnItsWay(this Complaint complaint, DateTimeOffset now) =>
        complaint.Letters.Letters.Any(letter => letter.State == LetterState.Written) || complaint.Letters.AwaitsWord(now, letter => complaint.Notices(now).Any(notice => notice.Step == letter.Step));

    // A person decided, and the request does not know it yet.
    private static bool WasJustDecided(this Complaint complaint, EvidenceRequest? request) =>
        complaint.State is ComplaintState.Registered or ComplaintState.Closed
        && request is { Status: not (RequestStatus.CaseRegistered or RequestStatus.ClosedWithoutEvidence) };

    // What a round's new day tells holds as long as the intention does.
    private static bool WasOvertaken(this Complaint complaint, string step, DateTimeOffset now) =>
        (!complaint.Notices(now).Any(notice => notice.Step == step) && !(complaint.State == ComplaintState.Intention && LetterStep.TextOf(step) == LetterStep.NewDay))
        || (complaint.State == ComplaintState.Intention && step == complaint.IntentionLetter() && complaint.WasHeard(now));

    // It explained itself, or its term to do so has ended.
    private static bool WasHeard(this Complaint complaint, DateTimeOffset now) =>
        complaint.Explanation is not null || (complaint.ExplanationDay is { } day && now >= Amsterdam.EndOf(day));

    private static bool HasLeft(Round? round, CaseReaders readers, DateTimeOffset now) =>
        readers.Respondent?.IsPartyOn(Amsterdam.Day(now)) != true || round?.State == RoundState.Cancelled;
}
