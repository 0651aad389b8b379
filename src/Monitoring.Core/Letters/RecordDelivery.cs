using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Letters.Digests;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Letters;

/// <summary>Records what became of letters in the row of whose letters they are, and has its process look again. Twice, late and in any order is the same.</summary>
public sealed class RecordDelivery(RequestBook requests, ComplaintBook complaints, PartyNotices notices, Table<Round> rounds, Table<Digest> digests, IWorkflows workflows, WorkingDays days)
{
    /// <summary>Records these.</summary>
    /// <returns>Whether there is such an owner. One that is unknown, or gone by now, has nothing to record.</returns>
    public Task<bool> Record(LetterOwner owner, IReadOnlyList<DeliveryEvent> events, CancellationToken cancellation) =>
        owner is LetterOwner.Together(var digest) ? RecordTogether(digest, events, cancellation) : Record(owner, _ => events, cancellation);

    /// <summary>What became of a digest became of each of its letters. One that was dropped, or taken out of it, is not among them any more.</summary>
    private async Task<bool> RecordTogether(DigestId id, IReadOnlyList<DeliveryEvent> events, CancellationToken cancellation)
    {
        if (await digests.Find(Digest.KeyOf(id), cancellation) is not { Value: var digest })
        {
            return false;
        }

        foreach (var ofOwner in digest.Letters.Select(LetterId.Parse).OfType<LetterId>().GroupBy(letter => letter.Owner))
        {
            await Record(ofOwner.Key, letters => [.. ofOwner.Where(letter => letters.IsIn(id, letter)).SelectMany(letter => events.Select(e => e.Of(letter, id.Day)))], cancellation);
        }

        return true;
    }

    /// <summary>Takes a letter that still waits out of the digest for which it was gathered: it is its owner's again, whose process looks.</summary>
    internal Task<bool> TakeOut(LetterId letter, DateOnly day, CancellationToken cancellation) =>
        Change(letter.Owner, letters => letters.Letters.Any(l => l.Step == letter.Step && l.Contact == letter.Contact && l.IsGathered && l.GatheredFor == day)
            ? letters.Gather(letter.Step, letter.Contact, day: null) : letters, cancellation);

    /// <summary>Records what is decided by how the letters stand.</summary>
    /// <param name="owner">Whose letters.</param>
    /// <param name="decide">Decides, and decides anew when somebody else changed the row meanwhile; nothing leaves it as it is.</param>
    /// <param name="cancellation">Ends the call.</param>
    internal Task<bool> Record(LetterOwner owner, Func<Correspondence, IReadOnlyList<DeliveryEvent>> decide, CancellationToken cancellation) => Change(owner, decide, letters => letters, cancellation);

    private Task<bool> Change(LetterOwner owner, Func<Correspondence, Correspondence> change, CancellationToken cancellation) => Change(owner, _ => [], change, cancellation);

    private async Task<bool> Change(LetterOwner owner, Func<Correspondence, IReadOnlyList<DeliveryEvent>> decide, Func<Correspondence, Correspondence> change, CancellationToken cancellation)
    {
        while (true)
        {
            var tried = await (owner switch
            {
                LetterOwner.Request(var id) => OfRequest(id, decide, change, cancellation),
                LetterOwner.Case(var id) => OfCase(id, decide, change, cancellation),
                LetterOwner.Notice(var party, var id) => OfNotice(party, id, decide, change, cancellation),
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

    private async Task<Tried?> OfRequest(RequestKey id, Func<Correspondence, IReadOnlyList<DeliveryEvent>> decide, Func<Correspondence, Correspondence> change, CancellationToken cancellation)
    {
        if (await requests.Find(id, cancellation) is not { } stored || await rounds.Find(Round.KeyOf(id.RoundId), cancellation) is not { Value.Terms: var terms })
        {
            return null;
        }

        var events = decide(stored.Value.Letters);
        var next = events.Aggregate(stored.Value, (request, e) => request.Record(e, terms, days));
        next = next with { Letters = change(next.Letters) };
        return new Tried(
            next.Letters.Equals(stored.Value.Letters) ? Written.Done : await requests.Save(stored, next, cancellation),
            events.Count > 0 || !ReferenceEquals(next.Letters, stored.Value.Letters) ? id.Process : null);
    }

    private async Task<Tried?> OfCase(string id, Func<Correspondence, IReadOnlyList<DeliveryEvent>> decide, Func<Correspondence, Correspondence> change, CancellationToken cancellation)
    {
        if (await complaints.Find(id, cancellation) is not { } stored)
        {
            return null;
        }

        var events = decide(stored.Value.Letters);
        var next = events.Aggregate(stored.Value, (complaint, e) => complaint.Record(e, days));
        next = next with { Letters = change(next.Letters) };
        return new Tried(
            next.Letters.Equals(stored.Value.Letters) ? Written.Done : await complaints.Save(stored, next, cancellation),
            events.Count > 0 || !ReferenceEquals(next.Letters, stored.Value.Letters) ? stored.Value.Process : null);
    }

    private async Task<Tried?> OfNotice(string partyId, string id, Func<Correspondence, IReadOnlyList<DeliveryEvent>> decide, Func<Correspondence, Correspondence> change, CancellationToken cancellation)
    {
        if (await notices.Find(partyId, id, cancellation) is not { } stored)
        {
            return null;
        }

        var events = decide(stored.Value.Letters);
        var next = stored.Value with { Letters = change(events.Aggregate(stored.Value.Letters, (letters, e) => letters.Record(e))) };
        if (stored.Value.Letters.IsDelivered(stored.Value.Step) && !next.Letters.IsDelivered(next.Step))
        {
            // It was done with, and is not any more: Housekeeping finds it, should nobody hear of it otherwise.
            await notices.Announce(next, cancellation);
        }

        return new Tried(
            next.Letters.Equals(stored.Value.Letters) ? Written.Done : await notices.Save(stored, next, letter: null, cancellation),
            events.Count > 0 || !ReferenceEquals(next.Letters, stored.Value.Letters) ? stored.Value.Process : null);
    }

    private sealed record Tried(Written Outcome, ProcessId? Process);
}
