using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Letters;

/// <summary>The secretariaat records that a letter on paper was posted. No term begins by it: that is for its delivery.</summary>
public sealed class RecordPosted(RequestBook requests, ComplaintBook complaints, PartyNotices notices, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>Of a letter of an evidence request.</summary>
    public async Task<ReachOutcome> OfRequest(RequestKey id, string step, Posted posted, CancellationToken cancellation)
    {
        while (await requests.Find(id, cancellation) is { Value.HasEnded: false } stored)
        {
            if (Look(stored.Value.Letters, step, posted) is { } refused)
            {
                return refused;
            }

            if (await requests.Save(stored, stored.Value with { Letters = stored.Value.Letters.Record(Event(step, posted)) }, cancellation) == Written.Done)
            {
                // The task asks from now on whether the letter arrived.
                await workflows.Nudge(id.Process, cancellation);
                return ReachOutcome.Done;
            }
        }

        return ReachOutcome.NotUnderWay;
    }

    /// <summary>Of a letter of a case.</summary>
    public async Task<ReachOutcome> OfCase(string id, string step, Posted posted, CancellationToken cancellation)
    {
        while (await complaints.Find(id, cancellation) is { } stored)
        {
            if (Look(stored.Value.Letters, step, posted) is { } refused)
            {
                return refused;
            }

            if (await complaints.Save(stored, stored.Value with { Letters = stored.Value.Letters.Record(Event(step, posted)) }, cancellation) == Written.Done)
            {
                await workflows.Nudge(stored.Value.Process, cancellation);
                return ReachOutcome.Done;
            }
        }

        return ReachOutcome.NotUnderWay;
    }

    /// <summary>Of a notice to a party.</summary>
    public async Task<ReachOutcome> OfNotice(string partyId, string notice, Posted posted, CancellationToken cancellation)
    {
        while (await notices.Find(partyId, notice, cancellation) is { } stored)
        {
            if (Look(stored.Value.Letters, stored.Value.Step, posted) is { } refused)
            {
                return refused;
            }

            if (await notices.Save(stored, stored.Value with { Letters = stored.Value.Letters.Record(Event(stored.Value.Step, posted)) }, letter: null, cancellation) == Written.Done)
            {
                await workflows.Nudge(stored.Value.Process, cancellation);
                return ReachOutcome.Done;
            }
        }

        return ReachOutcome.NotUnderWay;
    }

    // It left on the day that is recorded: that is what its delivery is compared with.
    private DeliveryEvent Event(string step, Posted posted) => new(step, LetterTrace.ByPost, LetterState.HandedOver, posted.On == Amsterdam.Day(clock.GetUtcNow()) ? clock.GetUtcNow() : Amsterdam.StartOf(posted.On))
    {
        Posted = posted,
    };

    // Null when it can be recorded.
    private ReachOutcome? Look(Correspondence letters, string step, Posted posted) => letters.ByPost(step) switch
    {
        null => ReachOutcome.NotUnderWay,
        { State: not LetterState.Written } => ReachOutcome.Done,
        _ when posted.On > Amsterdam.Day(clock.GetUtcNow()) => ReachOutcome.NotYet,
        var letter when posted.On < Amsterdam.Day(letter.At) => ReachOutcome.BeforeItLeft,
        _ => null,
    };
}
