using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;

namespace Monitoring.Evidence;

/// <summary>The course of an evidence request: what comes next, by what its row says and what time it is (art. 9.1).</summary>
public static class RequestCourse
{
    // Letters that still belong to a request that was answered or has ended.
    private static readonly string[] Confirmations = [LetterStep.Receipt, LetterStep.ReceiptByPost, LetterStep.Accepted, LetterStep.RoundCancelled, LetterStep.RoundClosed];

    // Letters that still belong to a request as long as it has not ended.
    private static readonly string[] WhileItRuns = [LetterStep.NewLink, LetterStep.FreshLink, LetterStep.PassedOn, LetterStep.FileRefused, LetterStep.FileDestroyed, LetterStep.DeferralGranted, LetterStep.MoreTimeGiven, LetterStep.DeferralRefused];

    // That nothing need be done any more is for who still takes part: who withdrew (art. 11.7) has a letter of its own that says so.
    private static readonly string[] OfTheRound = [LetterStep.RoundCancelled, LetterStep.RoundClosed];

    /// <summary>What comes next.</summary>
    /// <param name="request">The request.</param>
    /// <param name="round">Its round.</param>
    /// <param name="party">The party as the register knows it now; null when it is no longer there.</param>
    /// <param name="complaint">The case about its evidence, if there is one.</param>
    /// <param name="now">The domain's time.</param>
    /// <param name="mailHeld">Whether all mail is held: no letter leaves that nobody has just asked for.</param>
    public static RequestStep NextStep(this EvidenceRequest request, Round round, Party? party, Complaint? complaint, DateTimeOffset now, bool mailHeld = false)
    {
        if (!request.HasEnded)
        {
            // art. 11.7: who left is asked nothing more, and accused of nothing.
            if (party is null || !party.IsPartyOn(Amsterdam.Day(now)))
            {
                return new RequestStep.End(RequestStatus.Withdrawn);
            }

            if (round.State == RoundState.Cancelled)
            {
                return new RequestStep.End(RequestStatus.Cancelled);
            }

            // What was declared, or came by post, is still judged, also by asking for what it lacks; whoever was not ready when a person closed the round is held to nothing.
            if (round.ClosingSince is not null && !request.IsOnDesk && !request.GoesOnAfterClosing(now))
            {
                return new RequestStep.End(RequestStatus.Cancelled);
            }
        }

        // Before a pause, and what it moves: the term that a letter began in it is longer by what was left of it.
        if (request.Letters.CountedAsDelivered(now) is { } arrived)
        {
            return new RequestStep.CountAsDelivered(arrived);
        }

        if (round.IsPaused)
        {
            return new RequestStep.Wait();
        }

        if (!request.HasEnded && request.Shifts < round.Shifts.Count)
        {
            return new RequestStep.MoveTerms();
        }

        // What was overtaken is dropped also while it waits: what is written after it must not go with it.
        if (request.Letters.Letters.Any(waits => waits.State == LetterState.Written && !request.StillHolds(waits, party, now)))
        {
            return new RequestStep.DropLetters();
        }

        if (request.Letters.ToHandOverAt(now, mailHeld) is { } letter)
        {
            return LetterStep.NamesADay(letter.Step) && letter.WasWrittenBefore(now) ? new RequestStep.Rewrite(letter)
                : new RequestStep.HandOver(letter);
        }

        if (request.Letters.ToRewriteForDigest(now) is { } late)
        {
            return new RequestStep.Rewrite(late);
        }

        if (request is { IsOnDesk: true, OnDeskTasked: false })
        {
            return new RequestStep.AskEntry();
        }

        return request.Status switch
        {
            RequestStatus.Asked or RequestStatus.Rework => request.NextWhileAsked(party!, now),
            RequestStatus.Undeliverable => request.WriteOrGiveUp(party!, request.StepThatCameBack()),
            RequestStatus.AskedToExplain when complaint is null || !request.CaseOpened => new RequestStep.OpenIntention(),

            // What a person decides about the case ends the request too; the case sees to that.
            RequestStatus.AskedToExplain => complaint.State switch
            {
                ComplaintState.Intention => new RequestStep.Wait(),
                ComplaintState.Withdrawn => new RequestStep.End(RequestStatus.Withdrawn),
                _ => new RequestStep.NudgeCase(),
            },
            RequestStatus.Submitted or RequestStatus.InReview => complaint?.State is null or ComplaintState.Settled or ComplaintState.Withdrawn
                ? new RequestStep.Wait()
                : new RequestStep.NudgeCase(),
            RequestStatus.Accepted when !request.AcceptedKept => new RequestStep.KeepAccepted(),
            _ => request.Letters.IsWaiting
                || request.Letters.AwaitsWord(now, l => Confirmations.Contains(LetterStep.TextOf(l.Step))) ? new RequestStep.Wait() : new RequestStep.Done(),
        };
    }

    /// <summary>The request without the letters that were overtaken before they left.</summary>
    public static EvidenceRequest WithoutOvertaken(this EvidenceRequest request, Party? party, DateTimeOffset now) =>
        request with { Letters = request.Letters.DropPending(now, letter => !request.StillHolds(letter, party, now)) };

    /// <summary>The letters that stay right whatever has become of the request since they were written.</summary>
    public static IEnumerable<string> StandingLetters(this EvidenceRequest request) => request.HasEnded ? Confirmations : [.. Confirmations, .. WhileItRuns];

    /// <summary>When the request has to be looked at if nothing happens to it, or null when it waits for a person or an event only.</summary>
    public static DateTimeOffset? DueAt(this EvidenceRequest request)
    {
        // What waits for a digest holds up nothing: what is due before that is written in time to go with it.
        var due = request.Letters.ToHandOver is null ? request.DueByItself() : null;
        return request.Letters.LeavesAt is { } leaves && !(due < leaves) ? leaves : due;
    }

    private static DateTimeOffset? DueByItself(this EvidenceRequest request)
    {
        if (request is { IsOnDesk: true, OnDeskTasked: false })
        {
            return request.OpenedAt;
        }

        return request.Status switch
        {
            RequestStatus.Asked or RequestStatus.Rework when !request.Letters.Has(request.First()) => request.OpenedAt,
            RequestStatus.Asked or RequestStatus.Rework when request.IsDeferralOpen && request.DeferralsTasked < request.DeferralsAsked => request.OpenedAt,
            RequestStatus.Asked or RequestStatus.Rework when request.LastDay is null => request.Letters.WordDueAt(request.First()),
            RequestStatus.Asked or RequestStatus.Rework when request.IsDeferralOpen || request.IsOnDesk => null,
            RequestStatus.Asked or RequestStatus.Rework when request.LastCallDay is { } grace => AfterTerm(grace),
            RequestStatus.Asked or RequestStatus.Rework when request.LastDay is { } last && !request.Letters.Has(request.LastCall()) =>
                request.Letters.Has(request.Reminder()) || !request.Reminded().Any() ? AfterTerm(last) : Amsterdam.StartOf(request.ReminderOn!.Value),
            RequestStatus.Asked or RequestStatus.Rework => request.Letters.WordDueAt(request.LastCall()),
            RequestStatus.AskedToExplain when !request.CaseOpened => AfterTerm(request.LastCallDay!.Value),
            RequestStatus.Accepted when !request.AcceptedKept => request.EndedAt,
            _ => null,
        };
    }

    /// <summary>When to look again at a request that waits: when it is due, or, when it slept through that, at the last call; what it writes waits for a working day.</summary>
    public static DateTimeOffset? LookAgainAt(this EvidenceRequest request, DateTimeOffset now) =>
        request.DueAt() is not { } due ? null
        : due > now ? due
        : request.Letters.ToHandOver is not null ? WorkingDays.Dutch.AtWork(now)

        // A digest that is late has a process of its own.
        : request.Letters.IsWaiting ? now + TimeSpan.FromHours(1)
        : request.LastDay is { } last && AfterTerm(last) > now ? AfterTerm(last)
        : WorkingDays.Dutch.AtWork(now);

    /// <summary>
    /// Whether a request goes on after a person closed its round: a declaration is judged, and what was asked to be added to it keeps its term.
    /// If that stays away the request ends without consequence, as it does for who had declared nothing.
    /// </summary>
    public static bool GoesOnAfterClosing(this EvidenceRequest request, DateTimeOffset now) => request.Status switch
    {
        RequestStatus.Submitted or RequestStatus.InReview => true,
        RequestStatus.Rework => request.IsDeferralOpen || (request.LastCallDay ?? request.LastDay) is not { } last || now < AfterTerm(last),
        _ => false,
    };

    /// <summary>Which letter came back from everybody: the first one, or the last call.</summary>
    public static string StepThatCameBack(this EvidenceRequest request) => request.LastDay is null ? request.First() : request.LastCall();

    /// <summary>The letter that can go on paper, as it came back from every contact or there is none; null when none needs to.</summary>
    public static string? StepForPost(this EvidenceRequest request) => request.Status == RequestStatus.Undeliverable ? request.StepThatCameBack() : null;

    private static RequestStep NextWhileAsked(this EvidenceRequest request, Party party, DateTimeOffset now)
    {
        if (request.DeferralsAsked > Math.Max(request.DeferralsTasked, request.DeferralsDecided))
        {
            return new RequestStep.AskDeferral();
        }

        if (request.LastDay is not { } lastDay)
        {
            return request.UntilDelivered(party, request.First(), now);
        }

        if (request.IsDeferralOpen || request.IsOnDesk)
        {
            // Nobody is called late, or asked to explain, while it waits for an answer of ours, or its own lies on our desk.
            return new RequestStep.Wait();
        }

        if (now >= AfterTerm(lastDay))
        {
            if (WorkingDays.Dutch.AtWork(now) > now)
            {
                // The system slept, and wakes in a weekend.
                return new RequestStep.Wait();
            }

            if (request.LastCallDay is not { } grace)
            {
                return request.UntilDelivered(party, request.LastCall(), now);
            }

            // Only when the last call arrived and its own term has ended.
            return now >= AfterTerm(grace) ? new RequestStep.OpenIntention() : new RequestStep.Wait();
        }

        return now >= Amsterdam.StartOf(request.ReminderOn!.Value) && now < Amsterdam.EndOf(lastDay) && !request.Letters.Has(request.Reminder()) && request.Reminded().Any()
            ? new RequestStep.Write(request.Reminder(), [.. request.Reminded()])
            : new RequestStep.Wait();
    }

    private static RequestStep UntilDelivered(this EvidenceRequest request, Party party, string step, DateTimeOffset now) =>
        request.Letters.Has(step) && !request.Letters.CameBack(step, now) ? new RequestStep.Wait() : request.WriteOrGiveUp(party, step);

    // One contact after the other, until the letter has arrived at one; the last call and what is asked anew to all at once. Then the secretariaat; never a complaint.
    private static RequestStep WriteOrGiveUp(this EvidenceRequest request, Party party, string step)
    {
        var untried = party.Contacts.Select(c => c.Id).Except(request.Letters.ContactsOf(step)).Take(step == LetterStep.Ask ? 1 : int.MaxValue).ToList();
        return untried.Count > 0 ? new RequestStep.Write(step, untried) : new RequestStep.GiveUpDelivery();
    }

    /// <summary>The contacts at whom the first letter of any asking arrived, or may have: nobody said that it came back.</summary>
    public static IEnumerable<string> EverWrittenTo(this EvidenceRequest request) =>
        request.Letters.Letters.Where(l => LetterStep.TextOf(l.Step) is LetterStep.Ask or LetterStep.Rework && l.State is LetterState.Delivered or LetterState.HandedOver).Select(l => l.Contact).Distinct();

    /// <summary>Whether the letter that its term rests on arrived on paper and nowhere else: then it gets no reminder, and its last call goes on paper, too.</summary>
    public static bool IsReachedByPostOnly(this EvidenceRequest request) =>
        request.Letters.Letters.Where(l => l.Step == request.First() && l.State == LetterState.Delivered).ToList() is { Count: > 0 } arrived && arrived.All(l => l.IsByPost);

    // By mail: whom only a letter on paper reached gets no reminder, and its last call on paper again. Nor who called a letter of ours unwanted: a reminder
    // is a courtesy. What a term rests on goes to everybody all the same.
    private static IEnumerable<string> Reminded(this EvidenceRequest request) =>
        request.Letters.Letters.Where(l => l.Step == request.First() && l.State == LetterState.Delivered && !l.IsByPost).Select(l => l.Contact)
            .Except(request.Letters.Letters.Where(l => l.ComplainedAt is not null).Select(l => l.Contact));

    // A letter that was decided may have been overtaken before it leaves.
    private static bool StillHolds(this EvidenceRequest request, LetterTrace letter, Party? party, DateTimeOffset now) =>
        OfTheRound.Contains(letter.Step) ? party?.IsPartyOn(Amsterdam.Day(now)) == true
        : request.StandingLetters().Contains(LetterStep.TextOf(letter.Step))
        || (letter.IsByPost && letter.Step == request.StepForPost())
        || (request.Status == request.AskedStatus && LetterStep.TextOf(letter.Step) switch
        {
            // Of a term that runs: a later one has its own.
            LetterStep.Reminder => letter.Step == request.Reminder() && request.LastDay is { } last && now < Amsterdam.EndOf(last),
            LetterStep.LastCall => letter.Step == request.LastCall() && request.LastDay is not null && !(request.LastCallDay is { } grace && now >= Amsterdam.EndOf(grace)),
            _ => true,
        });

    // What follows on the end of a term leaves on a working day: in a weekend nobody is there to read it, or to ask about it.
    private static DateTimeOffset AfterTerm(DateOnly lastDay) => Amsterdam.StartOf(WorkingDays.Dutch.After(lastDay));

    /// <summary>The first letter of the asking that runs.</summary>
    internal static string First(this EvidenceRequest request) => LetterStep.FirstOf(request.Asking);

    /// <summary>The last call of the term that runs; each term has its own.</summary>
    internal static string LastCall(this EvidenceRequest request) => LetterStep.Numbered(LetterStep.LastCall, request.Term);

    /// <summary>The reminder of the term that runs.</summary>
    internal static string Reminder(this EvidenceRequest request) => LetterStep.Numbered(LetterStep.Reminder, request.Term);
}
