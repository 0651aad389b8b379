using System.Collections.Concurrent;
using Monitoring.Privacy;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>The register of Convenantpartijen and known organisations (art. 11.5).</summary>
public sealed class PartyRegister(Table<Party> parties, Table<PartyLine> lines, Table<PartyHistory> history, PartyProjection projection, TimeProvider clock, PersonIndex? people = null)
{
    private const int AtOnce = 16;

    // A save that is this old and has not landed was cut off.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    /// <summary>The organisation with that id, or null.</summary>
    public Task<Stored<Party>?> Find(string id, CancellationToken cancellation) => parties.Find(Party.KeyOf(id), cancellation);

    /// <summary>Adds or changes an organisation, with its history and the lists it stands in.</summary>
    /// <param name="id">The organisation.</param>
    /// <param name="change">Makes the new state of the present one (null: not there). Called again when somebody else was first. Returning an equal record changes nothing.</param>
    /// <param name="cancellation">Ends the call; what was written stays, and the same call again completes it.</param>
    /// <param name="by">Who, for the history; null for the system itself.</param>
    /// <returns>Whether something changed.</returns>
    public async Task<bool> Save(string id, Func<Party?, Party> change, CancellationToken cancellation, string? by = null)
    {
        while (true)
        {
            var stored = await Find(id, cancellation);
            var next = change(stored?.Value);
            if (stored is not null && SaysTheSame(stored.Value, next))
            {
                // The lists may lag: an earlier save can have been cut off between its writes.
                await projection.FinishLeft(id, cancellation);
                return false;
            }

            if (await Write(stored, next, by, more: null, cancellation))
            {
                return true;
            }
        }
    }

    /// <summary>Changes an organisation as a person saw it, with more rows of its partition in the same batch.</summary>
    /// <param name="id">The organisation.</param>
    /// <param name="revision">The revision that the form showed.</param>
    /// <param name="change">Makes the new state.</param>
    /// <param name="by">Who.</param>
    /// <param name="more">Adds rows to the batch; not called when the change stands already.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<ChangeOutcome> Change(string id, long revision, Func<Party, Party> change, string by, Action<Batch, Party>? more, CancellationToken cancellation)
    {
        if (!Key.IsValidPart(id) || await Find(id, cancellation) is not { } stored)
        {
            return ChangeOutcome.NotFound;
        }

        var next = change(stored.Value);
        if (SaysTheSame(stored.Value, next))
        {
            await projection.FinishLeft(id, cancellation);
            return ChangeOutcome.Done;
        }

        return stored.Value.Revision == revision && await Write(stored, next, by, more, cancellation) ? ChangeOutcome.Done : ChangeOutcome.ChangedMeanwhile;
    }

    /// <summary>Adds or changes many organisations, as <see cref="Save"/> does one, in a fraction of the calls to storage.</summary>
    /// <param name="ids">The organisations, each once.</param>
    /// <param name="change">Makes the new state of one; null leaves it as it is. Called again when somebody else was first.</param>
    /// <param name="by">Who, for the history.</param>
    /// <param name="cancellation">Ends the call; what was written stays, and the same call again completes it.</param>
    public async Task SaveAll(IReadOnlyCollection<string> ids, Func<string, Party?, Party?> change, string? by, CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        var drafts = new ConcurrentBag<(Stored<Party>? Old, Party Next, PendingParty Mark)>();
        await Parallel.ForEachAsync(ids, options, async (id, token) =>
        {
            var stored = await Find(id, token);
            if (change(id, stored?.Value) is { } next && (stored is null || !SaysTheSame(stored.Value, next)))
            {
                next = next with { Revision = (stored?.Value.Revision ?? 0) + 1 };
                drafts.Add((stored, next, PendingParty.Of(stored?.Value, next, clock.GetUtcNow())));
            }
        });
        await projection.Mark(drafts.Select(d => d.Mark), cancellation);
        var saved = new ConcurrentBag<(Party? Before, Party After, PendingParty Mark)>();
        await Parallel.ForEachAsync(drafts, options, async (draft, token) =>
        {
            if (await Commit(draft.Old, draft.Next, by, more: null, token) == Written.Done)
            {
                await (people?.Follow(draft.Old?.Value, draft.Next, token) ?? Task.CompletedTask);
                saved.Add((draft.Old?.Value, draft.Next, draft.Mark));
            }
            else
            {
                await Save(draft.Next.Id, party => change(draft.Next.Id, party) ?? party!, token, by);
            }
        });
        await projection.Follow([.. saved], cancellation);
    }

    /// <summary>Records that a party ended its part in the Convenant, in writing (art. 11.7).</summary>
    public Task<bool> Withdraw(string id, DateOnly on, CancellationToken cancellation) =>
        Save(id, party => (party ?? throw new InvalidOperationException($"There is no organisation {id}.")) with { WithdrawnOn = on }, cancellation);

    /// <summary>The organisations of one kind in one bucket.</summary>
    public IAsyncEnumerable<Stored<PartyLine>> Bucket(int bucket, PartyKind kind, CancellationToken cancellation) =>
        lines.Query(PartyLine.PartitionOf(bucket), PartyLine.PrefixOf(kind), cancellation: cancellation);

    /// <summary>Finishes what was left of all saves that were cut off.</summary>
    public Task FinishAllLeft(CancellationToken cancellation) => projection.FinishAllLeft(clock.GetUtcNow() - Late, cancellation);

    /// <summary>What changed in an organisation, the newest first.</summary>
    public async Task<IReadOnlyList<PartyHistory>> History(string id, int count, string? after, CancellationToken cancellation) =>
        [.. (await history.Take(count, id, PartyHistory.Prefix, after, cancellation: cancellation)).Select(row => row.Value)];

    private static bool SaysTheSame(Party a, Party b) =>
        a == b with { Contacts = a.Contacts, Products = a.Products, Joinings = a.Joinings, FormerKvks = a.FormerKvks, Revision = a.Revision, Unknown = a.Unknown }
        && a.Contacts.SequenceEqual(b.Contacts) && a.Products.SequenceEqual(b.Products) && a.Joinings.SequenceEqual(b.Joinings) && a.FormerKvks.SequenceEqual(b.FormerKvks);

    private async Task<bool> Write(Stored<Party>? stored, Party next, string? by, Action<Batch, Party>? more, CancellationToken cancellation)
    {
        next = next with { Revision = (stored?.Value.Revision ?? 0) + 1 };
        var mark = PendingParty.Of(stored?.Value, next, clock.GetUtcNow());
        await projection.Mark(mark, cancellation);
        if (await Commit(stored, next, by, more, cancellation) != Written.Done)
        {
            return false;
        }

        await (people?.Follow(stored?.Value, next, cancellation) ?? Task.CompletedTask);
        await projection.Follow(stored?.Value, next, mark, cancellation);
        return true;
    }

    private Task<Written> Commit(Stored<Party>? stored, Party next, string? by, Action<Batch, Party>? more, CancellationToken cancellation)
    {
        var batch = stored is null ? new Batch().Insert(next) : new Batch().Replace(stored, next);
        batch.Put(new PartyHistory { PartyId = next.Id, Revision = next.Revision, At = clock.GetUtcNow(), By = by, Changes = PartyChange.Between(stored?.Value, next) });
        more?.Invoke(batch, next);
        return parties.Commit(batch, cancellation);
    }
}
