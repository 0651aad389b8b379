using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>Brings the lists of the register up to what a party's row says: its line in the list of its bucket, and its entries.</summary>
/// <remarks>
/// <see cref="PendingParty"/> names every entry that a save can leave behind. Who finishes a mark writes no other entry than those
/// it names and looks at the party once more when done, so that whoever is cut off, and however many do so at once, nothing stale stays.
/// </remarks>
public sealed class PartyProjection(Table<Party> parties, PartyLines lines, Table<PartyEntry> entries, Table<PendingParty> pending)
{
    private const int AtOnce = 16;

    /// <summary>Says that a party is about to be saved.</summary>
    public Task Mark(PendingParty mark, CancellationToken cancellation) => pending.Insert(mark, cancellation);

    /// <summary>The same for many, a batch a bucket.</summary>
    public Task Mark(IEnumerable<PendingParty> marks, CancellationToken cancellation) => InsertAll(pending, marks, mark => pending.Insert(mark, cancellation), cancellation);

    /// <summary>Finishes a save: only what differs is written, as long as nobody else saved in between.</summary>
    public async Task Follow(Party? before, Party after, PendingParty mark, CancellationToken cancellation)
    {
        var old = before is null ? [] : PartyEntry.Of(before).ToList();
        await lines.Put([PartyLine.Of(after)], cancellation);
        await Parallel.ForEachAsync(PartyEntry.Of(after).Where(e => !old.Exists(o => o.Key == e.Key && o.SaysTheSame(e))), Options(cancellation), async (entry, token) => await Put(entry, token));
        await RemoveGone(mark.Entries, after, cancellation);
        await Finish(mark, after.Revision, cancellation);
        await Unmark(mark, cancellation);
    }

    /// <summary>Finishes many saves: what is new goes in batches of a list.</summary>
    public async Task Follow(IReadOnlyList<(Party? Before, Party After, PendingParty Mark)> saved, CancellationToken cancellation)
    {
        await lines.Put(saved.Select(s => PartyLine.Of(s.After)), cancellation);
        var added = saved.SelectMany(s => PartyEntry.Of(s.After).Where(e => s.Before is null || !PartyEntry.Of(s.Before).Any(o => o.Key == e.Key)));
        await InsertAll(entries, added, entry => Put(entry, cancellation), cancellation);
        await Parallel.ForEachAsync(saved, Options(cancellation), async (save, token) =>
        {
            if (save.Before is { } before)
            {
                foreach (var entry in PartyEntry.Of(save.After).Where(e => PartyEntry.Of(before).Any(o => o.Key == e.Key && !o.SaysTheSame(e))))
                {
                    await Put(entry, token);
                }

                await RemoveGone(save.Mark.Entries, save.After, token);
            }

            await Finish(save.Mark, save.After.Revision, token);
        });
        var done = saved.Select(s => s.Mark.Key).ToHashSet();
        foreach (var bucket in done.Select(key => key.Partition).Distinct())
        {
            var marks = await pending.Take(Batch.MaxRows * 10, bucket, PendingParty.Prefix, cancellation: cancellation);
            foreach (var chunk in marks.Where(m => done.Contains(m.Value.Key)).Chunk(Batch.MaxRows))
            {
                var batch = new Batch();
                chunk.ToList().ForEach(mark => batch.Delete(mark));
                await pending.Commit(batch, cancellation);
            }
        }
    }

    /// <summary>Finishes what was left of the saves of one party.</summary>
    public async Task FinishLeft(string partyId, CancellationToken cancellation)
    {
        var partition = PendingParty.PartitionOf(Buckets.Of(partyId, Round.BucketCount));
        await foreach (var mark in pending.Query(partition, PendingParty.PrefixOf(partyId), cancellation: cancellation))
        {
            await FinishLeft(mark, before: DateTimeOffset.MinValue, cancellation);
        }
    }

    /// <summary>Finishes what was left of all saves: for Housekeeping and imports.</summary>
    /// <param name="before">A save that has not landed is left alone unless it began before this: its saver may be at it.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task FinishAllLeft(DateTimeOffset before, CancellationToken cancellation)
    {
        for (var bucket = 0; bucket < Round.BucketCount; bucket++)
        {
            var left = pending.Query(PendingParty.PartitionOf(bucket), PendingParty.Prefix, cancellation: cancellation);
            await Parallel.ForEachAsync(left, Options(cancellation), async (mark, token) => await FinishLeft(mark, before, token));
        }
    }

    private static ParallelOptions Options(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };

    private async Task FinishLeft(Stored<PendingParty> mark, DateTimeOffset before, CancellationToken cancellation)
    {
        var party = await parties.Find(Party.KeyOf(mark.Value.PartyId), cancellation);
        if ((party?.Value.Revision ?? 0) < mark.Value.Revision && mark.Value.At >= before)
        {
            return;
        }

        await Finish(mark.Value, seen: -1, cancellation);
        await pending.Delete(mark, cancellation);
    }

    /// <summary>Writes and removes the entries of a mark until they say what the party says.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="seen">The revision that they say already.</param>
    /// <param name="cancellation">Ends the call.</param>
    private async Task Finish(PendingParty mark, long seen, CancellationToken cancellation)
    {
        while ((await parties.Find(Party.KeyOf(mark.PartyId), cancellation))?.Value is var party && (party?.Revision ?? 0) != seen)
        {
            if (party is null)
            {
                return;
            }

            seen = party.Revision;
            await lines.Put([PartyLine.Of(party)], cancellation);
            foreach (var entry in PartyEntry.Of(party).Where(e => mark.Entries.Contains(PendingParty.NameOf(e))))
            {
                await Put(entry, cancellation);
            }

            await RemoveGone(mark.Entries, party, cancellation);
        }
    }

    private async Task RemoveGone(IReadOnlyList<string> names, Party party, CancellationToken cancellation)
    {
        var kept = PartyEntry.Of(party).Select(PendingParty.NameOf).ToHashSet();
        foreach (var name in names.Where(n => !kept.Contains(n)))
        {
            while (await entries.Find(PendingParty.KeyOf(name), cancellation) is { } gone
                && gone.Value.Revision <= party.Revision && await entries.Delete(gone, cancellation) == Written.Changed)
            {
            }
        }
    }

    private async Task Unmark(PendingParty mark, CancellationToken cancellation)
    {
        if (await pending.Find(mark.Key, cancellation) is { } stored)
        {
            await pending.Delete(stored, cancellation);
        }
    }

    private async Task Put(PartyEntry entry, CancellationToken cancellation)
    {
        while (await entries.Insert(entry, cancellation) == Written.Exists)
        {
            if (await entries.Find(entry.Key, cancellation) is { } stored
                && (stored.Value.Revision > entry.Revision || stored.Value.SaysTheSame(entry) || await entries.Replace(stored, entry, cancellation) == Written.Done))
            {
                return;
            }
        }
    }

    // A batch with a row that is there already is refused whole; then each goes on its own.
    private static Task InsertAll<T>(Table<T> table, IEnumerable<T> rows, Func<T, Task> one, CancellationToken cancellation) where T : Row, IRow<T> =>
        Parallel.ForEachAsync(rows.GroupBy(r => r.Key.Partition).SelectMany(list => list.DistinctBy(r => r.Key.Row).Chunk(Batch.MaxRows)), Options(cancellation), async (chunk, token) =>
        {
            var batch = new Batch();
            chunk.ToList().ForEach(row => batch.Insert(row));
            if (await table.Commit(batch, token) != Written.Done)
            {
                foreach (var row in chunk)
                {
                    await one(row);
                }
            }
        });
}
