using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Rounds;

namespace Monitoring.Evidence;

/// <summary>How the terms of a request begin, become longer and move, in Dutch working days (Algemene termijnenwet). No term ever ends before a day that a letter promised.</summary>
public static class RequestTerms
{
    /// <summary>
    /// Records what became of a letter. A term starts on the day its letter is known to have arrived, and never ends before the day that was promised. When the letter comes
    /// back after that from everybody, its term never began.
    /// </summary>
    public static EvidenceRequest Record(this EvidenceRequest request, DeliveryEvent e, RoundTerms terms, WorkingDays days)
    {
        var next = (request with { Letters = request.Letters.Record(e) }).WithoutTermsThatNeverBegan(request);
        if (next.LastDay is null && next.Letters.DeliveredAt(request.First()) is { } arrived)
        {
            var counted = days.Add(Amsterdam.Day(arrived), (request.AnswerDays ?? terms.AnswerDays) + request.ExtraDays);
            var last = request.PromisedDay > counted ? request.PromisedDay.Value : counted;

            next = next with { LastDay = last, ReminderOn = days.Subtract(last, request.RemindedAhead(terms)), ExtraDays = 0 };
        }

        if (request.Status == RequestStatus.Undeliverable && e.State == LetterState.Delivered
            && (next.LastDay != request.LastDay || next.Letters.IsDelivered(request.LastCall())))
        {
            // It was given up, and arrived after all.
            next = next with { Status = request.AskedStatus };
        }

        if (next.LastCallDay is null && next.Letters.DeliveredAt(next.LastCall()) is { } called)
        {
            var counted = days.Add(Amsterdam.Day(called), terms.GraceDays + next.ExtraDays);
            next = next with { LastCallDay = request.PromisedLastCallDay > counted ? request.PromisedLastCallDay : counted, ExtraDays = 0 };
        }

        return next;
    }

    /// <summary>The request with a term until that day. Its reminder and its last call go anew; what was written and has not left is dropped, but for the letter that begins the term.</summary>
    public static EvidenceRequest Extended(this EvidenceRequest request, DateOnly until, RoundTerms terms, WorkingDays days, DateTimeOffset now)
    {
        var next = request with { Extensions = request.Extensions + 1, Letters = request.Letters.DropPending(now, [.. request.StandingLetters(), LetterStep.Ask, LetterStep.Rework]) };
        if (request.LastDay is null)
        {
            // No term runs yet: what the next letters promise is later, and the real end never earlier.
            return next with { PromisedDay = until };
        }

        // The reminder is not due before half of what is left.
        var left = days.Between(Amsterdam.Day(now), until);
        return next with { LastDay = until, LastCallDay = null, ReminderOn = days.Subtract(until, Math.Min(terms.ReminderDays, left / 2)) };
    }

    /// <summary>The request whose running term does not end before that day.</summary>
    public static EvidenceRequest KeptOpen(this EvidenceRequest request, DateOnly least, WorkingDays days) => request switch
    {
        { LastCallDay: { } grace } when grace < least => request with { LastCallDay = least },
        { LastCallDay: null, LastDay: { } last } when last < least => request with { LastDay = least, ReminderOn = days.Subtract(least, 0) },
        _ => request,
    };

    /// <summary>The request after the changes of its round's terms that it had not applied yet; each is applied once.</summary>
    public static EvidenceRequest Moved(this EvidenceRequest request, Round round, WorkingDays days) =>
        round.Shifts.Skip(request.Shifts).Aggregate(request, (moved, shift) => moved.Moved(shift, round.Terms, days)) with { Shifts = Math.Max(request.Shifts, round.Shifts.Count) };

    private static EvidenceRequest Moved(this EvidenceRequest request, TermShift shift, RoundTerms terms, WorkingDays days)
    {
        if ((request.LastCallDay ?? request.LastDay) is not { } last || !shift.Ran(last))
        {
            // No term runs: the letter that begins one is still under way. A pause takes nothing from it; more time makes it longer.
            return request.LastCallDay is not null ? request
                : request.LastDay is null ? request with { ExtraDays = request.ExtraDays + shift.Days, PromisedDay = shift.Promised(request.PromisedDay) }
                : request with { ExtraDays = request.ExtraDays + shift.Days, PromisedLastCallDay = shift.Promised(request.PromisedLastCallDay) };
        }

        var begun = request.Letters.DeliveredAt(request.LastCallDay is null ? request.First() : request.LastCall());
        var moved = days.Add(last, shift.Moves(Amsterdam.Day(begun ?? request.OpenedAt), last, days));
        return request.LastCallDay is not null ? request with { LastCallDay = moved }
            : request with { LastDay = moved, ReminderOn = request.Letters.Has(request.Reminder()) ? request.ReminderOn : days.Subtract(moved, request.RemindedAhead(terms)) };
    }

    // Of a letter that was taken for delivered and came back: what the next letter names is later than the day that it began.
    private static EvidenceRequest WithoutTermsThatNeverBegan(this EvidenceRequest next, EvidenceRequest before)
    {
        bool CameBackAfterAll(string step) => before.Letters.IsDelivered(step) && !next.Letters.IsDelivered(step);
        if (next.Status != next.AskedStatus && next.Status != RequestStatus.Undeliverable)
        {
            return next;
        }

        if (!next.WasHeardFrom() && CameBackAfterAll(next.First()))
        {
            // Nor did what followed on it count: the term that begins next has a reminder and a last call of its own.
            return next with { LastDay = null, ReminderOn = null, LastCallDay = null, PromisedLastCallDay = null, NeverBegan = next.NeverBegan + 1 };
        }

        return CameBackAfterAll(next.LastCall()) ? next with { LastCallDay = null } : next;
    }

    // Whoever answers, asks for more time or passes the request on has it, whatever a server says of the letter.
    private static bool WasHeardFrom(this EvidenceRequest request) =>
        request.Extensions > 0 || (request.Asking == 1 && (request.AnsweredCount > 0 || request.Passes > 0 || request.DeferralsAsked > 0 || request.Posts > 0));

    // A short term of its own is not half over before it is reminded of.
    private static int RemindedAhead(this EvidenceRequest request, RoundTerms terms) => request.AnswerDays is { } own ? Math.Min(terms.ReminderDays, own / 2) : terms.ReminderDays;
}
