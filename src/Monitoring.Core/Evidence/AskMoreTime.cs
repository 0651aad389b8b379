using Monitoring.Calendar;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>What became of asking for more time.</summary>
public enum MoreTimeOutcome
{
    /// <summary>It is asked, now or by the same form before.</summary>
    Asked,

    /// <summary>There is no such request.</summary>
    NotFound,

    /// <summary>No term runs that could be longer: the party answered, was asked to explain, or the request has ended.</summary>
    NotNow,

    /// <summary>The secretariaat still has to decide on what was asked before.</summary>
    AskedBefore,

    /// <summary>The day is not later than the last day that runs now.</summary>
    NotLater,
}

/// <summary>A party asks for more time. Until the secretariaat has decided, nothing adverse happens (art. 9.1).</summary>
public sealed class AskMoreTime(RequestBook requests, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>Asks for more time.</summary>
    /// <param name="id">The request.</param>
    /// <param name="number">Which time it is asked, counted from 1: the same form twice is one.</param>
    /// <param name="until">The day until which.</param>
    /// <param name="because">Why.</param>
    /// <param name="by">The id of the contact or colleague who asks.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<MoreTimeOutcome> Ask(RequestKey id, int number, DateOnly until, string because, string by, CancellationToken cancellation)
    {
        while (await requests.Find(id, cancellation) is { } stored)
        {
            var request = stored.Value;
            if (number >= 1 && number <= request.DeferralsAsked)
            {
                await workflows.Nudge(id.Process, cancellation);
                return MoreTimeOutcome.Asked;
            }

            if (!request.MayAskMoreTime)
            {
                return MoreTimeOutcome.NotNow;
            }

            if (request.IsDeferralOpen || number != request.DeferralsAsked + 1)
            {
                return MoreTimeOutcome.AskedBefore;
            }

            var now = clock.GetUtcNow();
            if (until <= request.RunsUntil || until <= Amsterdam.Day(now))
            {
                return MoreTimeOutcome.NotLater;
            }

            var deferral = new Deferral
            {
                RoundId = id.RoundId,
                PartyId = id.PartyId,
                Number = number,
                Until = until,
                Because = because,
                LastDay = request.RunsUntil!.Value,
                By = by,
                At = now,
            };
            if (await requests.Save(stored, request with { DeferralsAsked = number }, cancellation, batch => batch.Insert(deferral)) == Written.Done)
            {
                await workflows.Nudge(id.Process, cancellation);
                return MoreTimeOutcome.Asked;
            }
        }

        return MoreTimeOutcome.NotFound;
    }
}
