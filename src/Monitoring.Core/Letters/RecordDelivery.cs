using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Letters;

/// <summary>Records what became of letters in the row of whose letters they are, and has its process look again. Twice, late and in any order is the same.</summary>
public sealed class RecordDelivery(RequestBook requests, ComplaintBook complaints, PartyNotices notices, Table<Round> rounds, IWorkflows workflows, WorkingDays days)
{
    /// <summary>Records these.</summary>
    /// <returns>Whether there is such an owner. One that is unknown, or gone by now, has nothing to record.</returns>
    public Task<bool> Record(LetterOwner owner, IReadOnlyList<DeliveryEvent> events, CancellationToken cancellation) => Record(owner, _ => events, cancellation);

    /// <summary>Records what is decided by how the letters stand.</summary>
    /// <param name="owner">Whose letters.</param>
    /// <param name="decide">Decides, and decides anew when somebody else changed the row meanwhile; nothing leaves it as it is.</param>
    /// <param name="cancellation">Ends the call.</param>
    internal async Task<bool> Record(LetterOwner owner, Func<Correspondence, IReadOnlyList<DeliveryEvent>> decide, CancellationToken cancellation)
    {
        while (true)
        {
            var tried = await (owner switch
            {
                LetterOwner.Request(var id) => OfRequest(id, decide, cancellation),
                LetterOwner.Case(var id) => OfCase(id, decide, cancellation),
                LetterOwner.Notice(var party, var id) => OfNotice(party, id, decide, cancellation),
                _ => throw new InvalidOperationException($"Nobody knows the letters of a {owner.GetType().Name}."),
            });
            switch (tried)
            {
                case { Outcome: Written.Changed }:
                    continue;
                case { Process: { } process }:
                    // Also when nothing changed: who recorded it before may have been cut off before saying so.
                    await workflows.Nudge(process, cancellation);
                    return true;
                default:
                    return tried is not null;
            }
        }
    }

    private async Task<Tried?> OfRequest(RequestKey id, Func<Correspondence, IReadOnlyList<DeliveryEvent>> decide, CancellationToken cancellation)
    {
        if (await requests.Find(id, cancellation) is not { } stored || await rounds.Find(Round.KeyOf(id.RoundId), cancellation) is not { Value.Terms: var terms })
        {
            return null;
        }

        var events = decide(stored.Value.Letters);
        var next = events.Aggregate(stored.Value, (request, e) => request.Record(e, terms, days));
        return new Tried(
            next.Letters.Equals(stored.Value.Letters) ? Written.Done : await requests.Save(stored, next, cancellation),
            events.Count > 0 ? id.Process : null);
    }

    private async Task<Tried?> OfCase(string id, Func<Correspondence, IReadOnlyList<DeliveryEvent>> decide, CancellationToken cancellation)
    {
        if (await complaints.Find(id, cancellation) is not { } stored)
        {
            return null;
        }

        var events = decide(stored.Value.Letters);
        var next = events.Aggregate(stored.Value, (complaint, e) => complaint.Record(e, days));
        return new Tried(
            next.Letters.Equals(stored.Value.Letters) ? Written.Done : await complaints.Save(stored, next, cancellation),
            events.Count > 0 ? stored.Value.Process : null);
    }

    private async Task<Tried?> OfNotice(string partyId, string id, Func<Correspondence, IReadOnlyList<DeliveryEvent>> decide, CancellationToken cancellation)
    {
        if (await notices.Find(partyId, id, cancellation) is not { } stored)
        {
            return null;
        }

        var events = decide(stored.Value.Letters);
        var next = stored.Value with { Letters = events.Aggregate(stored.Value.Letters, (letters, e) => letters.Record(e)) };
        if (stored.Value.Letters.IsDelivered(stored.Value.Step) && !next.Letters.IsDelivered(next.Step))
        {
            // It was done with, and is not any more: Housekeeping finds it, should nobody hear of it otherwise.
            await notices.Announce(next, cancellation);
        }

        return new Tried(
            next.Letters.Equals(stored.Value.Letters) ? Written.Done : await notices.Save(stored, next, letter: null, cancellation),
            events.Count > 0 ? stored.Value.Process : null);
    }

    private sealed record Tried(Written Outcome, ProcessId? Process);
}
