using Monitoring.Privacy;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>The register of Convenantpartijen and known organisations (art. 11.5).</summary>
public sealed class PartyRegister(Table<Party> parties, Table<PartyLine> lines, PersonIndex? people = null)
{
    /// <summary>The organisation with that id, or null.</summary>
    public Task<Stored<Party>?> Find(string id, CancellationToken cancellation) => parties.Find(Party.KeyOf(id), cancellation);

    /// <summary>Adds or changes an organisation, and its line in the list.</summary>
    /// <param name="id">The organisation.</param>
    /// <param name="change">Makes the new state of the present one (null: not there). Called again when somebody else was first. Returning an equal record changes nothing.</param>
    /// <param name="cancellation">Ends the call; what was written stays, and the same call again completes it.</param>
    /// <returns>Whether something changed.</returns>
    public async Task<bool> Save(string id, Func<Party?, Party> change, CancellationToken cancellation)
    {
        while (true)
        {
            var stored = await Find(id, cancellation);
            var next = change(stored?.Value);
            if (stored is not null && SaysTheSame(stored.Value, next))
            {
                // The line may be missing: an earlier save can have been cut off between its two writes.
                await Project(PartyLine.Of(stored.Value), cancellation);
                return false;
            }

            next = next with { Revision = (stored?.Value.Revision ?? 0) + 1 };
            var written = stored is null ? await parties.Insert(next, cancellation) : await parties.Replace(stored, next, cancellation);
            if (written == Written.Done)
            {
                await Project(PartyLine.Of(next), cancellation);
                await (people?.Follow(stored?.Value, next, cancellation) ?? Task.CompletedTask);
                return true;
            }
        }
    }

    /// <summary>Records that a party ended its part in the Convenant, in writing (art. 11.7).</summary>
    public Task<bool> Withdraw(string id, DateOnly on, CancellationToken cancellation) =>
        Save(id, party => (party ?? throw new InvalidOperationException($"There is no organisation {id}.")) with { WithdrawnOn = on }, cancellation);

    /// <summary>The organisations of one kind in one bucket.</summary>
    public IAsyncEnumerable<Stored<PartyLine>> Bucket(int bucket, PartyKind kind, CancellationToken cancellation) =>
        lines.Query(PartyLine.PartitionOf(bucket), PartyLine.PrefixOf(kind), cancellation: cancellation);

    private static bool SaysTheSame(Party a, Party b) =>
        a == b with { Contacts = a.Contacts, Products = a.Products, Joinings = a.Joinings, Revision = a.Revision, Unknown = a.Unknown }
        && a.Contacts.SequenceEqual(b.Contacts) && a.Products.SequenceEqual(b.Products) && a.Joinings.SequenceEqual(b.Joinings);

    private async Task Project(PartyLine line, CancellationToken cancellation)
    {
        while (await lines.Insert(line, cancellation) == Written.Exists)
        {
            var stored = await lines.Find(line.Key, cancellation);
            if (stored is null)
            {
                continue;
            }

            if (stored.Value.Revision >= line.Revision || await lines.Replace(stored, line, cancellation) == Written.Done)
            {
                return;
            }
        }
    }
}
