using Monitoring.Calendar;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Letters.Digests;

/// <summary>The digests, and which letters are gathered for them.</summary>
public sealed class DigestBook(Table<Digest> digests, Table<GatheredLetter> gathered, Table<OpenDigest> open, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>The most letters in one mail; what is more goes a day later.</summary>
    public const int Most = 20;

    /// <summary>A digest that was fixed, or null.</summary>
    public Task<Stored<Digest>?> Find(DigestId id, CancellationToken cancellation) => digests.Find(Digest.KeyOf(id), cancellation);

    /// <summary>What is gathered for a digest.</summary>
    public Task<IReadOnlyList<Stored<GatheredLetter>>> Gathered(DigestId id, CancellationToken cancellation) =>
        gathered.Take(Batch.MaxRows, id.PartyId, GatheredLetter.PrefixOf(id), cancellation: cancellation);

    /// <summary>Sees to it that the digests find the letters that their owner says are gathered, and that each has a process. Harmless when repeated, and no call to storage where nothing is gathered.</summary>
    public async Task SeeTo(LetterOwner owner, string partyId, Correspondence letters, CancellationToken cancellation)
    {
        foreach (var letter in letters.Letters.Where(l => l.IsGathered))
        {
            var id = new DigestId(partyId, letter.GatheredFor!.Value, letter.Contact);
            await open.Insert(new OpenDigest { PartyId = partyId, Day = id.Day, Contact = id.Contact }, cancellation);
            await gathered.Insert(new GatheredLetter { PartyId = partyId, Day = id.Day, Contact = id.Contact, Letter = new LetterId(owner, letter.Step, letter.Contact).ToString() }, cancellation);
            await (clock.GetUtcNow() < id.LeavesAt ? workflows.Start(id.Process, cancellation) : workflows.Nudge(id.Process, cancellation));
        }
    }

    /// <summary>Has the digests of a party look again: one of its contacts may be gone.</summary>
    public async Task NudgeAll(string partyId, CancellationToken cancellation)
    {
        var all = await gathered.Take(1000, partyId, GatheredLetter.Prefix, cancellation: cancellation);
        foreach (var process in all.Select(row => new DigestId(partyId, row.Value.Day, row.Value.Contact).Process).Distinct())
        {
            await workflows.Nudge(process, cancellation);
        }
    }

    /// <summary>Starts the process of each digest that was to leave at that time or before: for Housekeeping, and with the end of time after the engine was lost. Later days are not read.</summary>
    public async Task StartAll(DateTimeOffset before, CancellationToken cancellation)
    {
        var end = before == DateTimeOffset.MaxValue ? null : OpenDigest.After(Amsterdam.Day(before));
        await foreach (var row in open.Query(OpenDigest.Partition, OpenDigest.Prefix, before: end, cancellation: cancellation))
        {
            if (row.Value.Id.LeavesAt <= before)
            {
                await workflows.Nudge(row.Value.Id.Process, cancellation);
            }
        }
    }

    /// <summary>Fixes which letters a digest has.</summary>
    internal Task<Written> Fix(Digest digest, CancellationToken cancellation) => digests.Insert(digest, cancellation);

    /// <summary>Records that it left.</summary>
    internal Task<Written> Leave(Stored<Digest> digest, LetterTrace left, CancellationToken cancellation) => digests.Replace(digest, digest.Value with { Left = left }, cancellation);

    /// <summary>Is done with letters that were gathered: they left, or are their owner's again. What a turn beside this one has taken away already is passed over.</summary>
    internal async Task Forget(IEnumerable<Stored<GatheredLetter>> rows, CancellationToken cancellation)
    {
        foreach (var row in rows)
        {
            await gathered.Delete(row, cancellation);
        }
    }

    /// <summary>Nothing is gathered for it any more.</summary>
    internal async Task Ended(DigestId id, CancellationToken cancellation)
    {
        if (await open.Find(OpenDigest.KeyOf(id), cancellation) is { } row)
        {
            await open.Delete(row, cancellation);
        }
    }
}
