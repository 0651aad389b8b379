using Microsoft.Extensions.Logging;
using Monitoring.Telemetry;

namespace Monitoring.Letters.Sending;

/// <summary>Records what SendGrid tells of letters. Nothing of what it tells is kept but what became of each letter, and no address is written to a log.</summary>
public sealed class RecordSendGridEvents(RecordDelivery deliveries, TimeProvider clock, ILogger<RecordSendGridEvents> log)
{
    // As many as a round has buckets: in each, one after the other.
    private const int MostAtOnce = 16;

    /// <summary>Records a batch that SendGrid signed. The same batch again, or events in another order, end the same.</summary>
    public async Task<EventsOutcome> Record(ReadOnlyMemory<byte> batch, CancellationToken cancellation)
    {
        if (SendGridEvent.Read(batch, clock.GetUtcNow()) is not { } events)
        {
            return EventsOutcome.NotUnderstood;
        }

        foreach (var faults in events.Where(e => e.OwnFault is not null).GroupBy(e => e.OwnFault))
        {
            log.LogError("SendGrid took {Letters} letters and does not send them: {Why}.", faults.Count(), faults.Key);
        }

        int unknown = 0, failed = 0;
        await Parallel.ForEachAsync(
            events.Where(e => e.Told is not null).GroupBy(e => e.Letter.Owner, e => e.Told!),
            new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellation },
            async (told, ended) =>
            {
                try
                {
                    if (!await deliveries.Record(told.Key, [.. told], ended))
                    {
                        Interlocked.Increment(ref unknown);
                    }
                    else
                    {
                        told.ToList().ForEach(e => Measures.Delivery(e));
                    }
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // One that cannot be recorded holds up none of the others; the batch comes again, and finds those done.
                    Interlocked.Increment(ref failed);
                    log.LogError("What SendGrid tells of the letters of {Owner} cannot be recorded ({Error}).", told.Key, e.GetType().Name);
                }
            });
        log.LogInformation("SendGrid told of {Events} letters; {Unknown} requests, cases or notices are not known here, {Failed} could not be recorded.", events.Count, unknown, failed);
        return failed == 0 ? EventsOutcome.Done : EventsOutcome.ComeAgain;
    }
}
