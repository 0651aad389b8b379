using Monitoring.Calendar;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>What became of a decision on more time.</summary>
public enum DeferralOutcome
{
    /// <summary>It stands, now or since the same decision before.</summary>
    Done,

    /// <summary>There is no such request, or nothing was asked.</summary>
    NotFound,

    /// <summary>A colleague decided otherwise before, or it lapsed: the evidence came, or the request has ended.</summary>
    NotNow,

    /// <summary>The day is not later than the last day that runs now.</summary>
    NotLater,
}

/// <summary>The secretariaat grants a party more time, or refuses it with reasons; all contacts are told.</summary>
public sealed class DecideDeferral(
    RequestBook requests, DeferralBook deferrals, Table<Round> rounds, PartyRegister register, FrameworkLibrary frameworks, RequestLetters letters, IWorkflows workflows, WorkingDays days, TimeProvider clock)
{
    /// <summary>What is left at least to a party that was refused, in working days: while it waited it could not count on its last day.</summary>
    public const int DaysAfterRefusal = 3;

    /// <summary>Grants more time: the last day moves, and with it the reminder and the last call, also one that was sent.</summary>
    /// <param name="id">The request.</param>
    /// <param name="number">Which asking of the party.</param>
    /// <param name="until">The last day; when it is no working day, the first one after it (Algemene termijnenwet, art. 1).</param>
    /// <param name="words">What the secretariaat adds, or null.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<DeferralOutcome> Grant(RequestKey id, int number, DateOnly until, string? words, string by, CancellationToken cancellation)
    {
        var last = days.NextWorkingDay(until);
        return Decide(id, number, last, words, by, cancellation);
    }

    /// <summary>Refuses more time, with reasons. At least <see cref="DaysAfterRefusal"/> working days are left.</summary>
    public Task<DeferralOutcome> Refuse(RequestKey id, int number, string reasons, string by, CancellationToken cancellation) =>
        Decide(id, number, until: null, reasons, by, cancellation);

    /// <summary>Gives more time to a party that asked for it in another way, such as by telephone; the same form twice does so once.</summary>
    /// <param name="id">The request.</param>
    /// <param name="number">Which deferral of this party it will be: one more than were asked when the form was shown.</param>
    /// <param name="until">The last day; when it is no working day, the first one after it.</param>
    /// <param name="words">Why, in words for the party.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<DeferralOutcome> Give(RequestKey id, int number, DateOnly until, string words, string by, CancellationToken cancellation)
    {
        var day = days.NextWorkingDay(until);
        if (await deferrals.Find(id, number, cancellation) is null)
        {
            if (await requests.Find(id, cancellation) is not { } stored)
            {
                return DeferralOutcome.NotFound;
            }

            var (request, now) = (stored.Value, clock.GetUtcNow());
            if (!request.MayAskMoreTime || request.IsDeferralOpen || request.DeferralsAsked + 1 != number)
            {
                return DeferralOutcome.NotNow;
            }

            if (day <= request.RunsUntil || day <= Amsterdam.Day(now))
            {
                return DeferralOutcome.NotLater;
            }

            // As if the party had asked it here: who looks back finds by whom it was given, and why.
            var asked = new Deferral { RoundId = id.RoundId, PartyId = id.PartyId, Number = number, Until = day, Because = words, LastDay = request.RunsUntil!.Value, By = by, At = now };
            if (await requests.Save(stored, request with { DeferralsAsked = number }, cancellation, batch => batch.Insert(asked)) != Written.Done)
            {
                return DeferralOutcome.NotNow;
            }
        }

        return await Decide(id, number, day, words, by, cancellation);
    }

    private async Task<DeferralOutcome> Decide(RequestKey id, int number, DateOnly? until, string? words, string by, CancellationToken cancellation)
    {
        while (await requests.Find(id, cancellation) is { } stored && await deferrals.Find(id, number, cancellation) is { } deferral)
        {
            var request = stored.Value;
            if (deferral.Value.DecidedAt is not null)
            {
                await workflows.Nudge(id.Process, cancellation);
                return deferral.Value.DecidedBy == by && deferral.Value.GrantedUntil == until ? DeferralOutcome.Done : DeferralOutcome.NotNow;
            }

            if (!request.IsDeferralOpen || request.DeferralsAsked != number)
            {
                return DeferralOutcome.NotNow;
            }

            var now = clock.GetUtcNow();
            var today = Amsterdam.Day(now);
            if (until is { } day && (day <= request.RunsUntil || day <= today))
            {
                return DeferralOutcome.NotLater;
            }

            var round = (await rounds.Find(Round.KeyOf(id.RoundId), cancellation))!.Value;
            var decided = (until is { } last ? request.Extended(last, round.Terms, days, now) : request.KeptOpen(days.Add(today, DaysAfterRefusal), days)) with { DeferralsDecided = number };
            var step = until is null ? LetterStep.DeferralRefusedOf(number)
                : PostedAnswer.IsDesk(deferral.Value.By) ? LetterStep.MoreTimeGivenOf(number) : LetterStep.DeferralGrantedOf(number);
            var runs = decided.RunsUntil!.Value;
            var contacts = (await register.Find(id.PartyId, cancellation))?.Value.Contacts.Select(c => c.Id).ToList() ?? [];
            var (next, rows) = await letters.Write(
                decided, round, await frameworks.Get(round.FrameworkVersion, cancellation), step, contacts, now, cancellation,
                more: new Dictionary<string, LocalText>
                {
                    ["runsUntil"] = new(Amsterdam.Long(runs, english: false), Amsterdam.Long(runs, english: true)),
                    ["asked"] = new(Amsterdam.Long(deferral.Value.Until, english: false), Amsterdam.Long(deferral.Value.Until, english: true)),
                    ["reasons"] = new(words ?? "", words ?? ""),
                });
            var settled = deferral.Value with { GrantedUntil = until, Reasons = words, DecidedBy = by, DecidedAt = now };
            var written = await requests.Save(stored, next, rows, cancellation, batch => batch.Replace(deferral, settled));
            if (written == Written.Done)
            {
                await workflows.Nudge(id.Process, cancellation);
                return DeferralOutcome.Done;
            }
        }

        return DeferralOutcome.NotFound;
    }
}
