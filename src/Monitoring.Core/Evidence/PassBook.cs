using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>The colleagues to whom requests were passed on.</summary>
public sealed class PassBook(Table<Pass> passes)
{
    /// <summary>One, or null.</summary>
    public Task<Stored<Pass>?> Find(RequestKey request, string id, CancellationToken cancellation) => passes.Find(Pass.KeyOf(request, id), cancellation);

    /// <summary>All of a request, also those taken back, the earliest first.</summary>
    public async Task<IReadOnlyList<Stored<Pass>>> Of(RequestKey request, CancellationToken cancellation) =>
        [.. (await passes.Take(Pass.Most, request.Partition, Pass.PrefixOf(request.PartyId), cancellation: cancellation)).OrderBy(p => p.Value.At)];

    /// <summary>To whom a letter goes: a contact of the party, or a colleague whose link was not taken back. Null: nobody any more.</summary>
    public async Task<Contact?> Addressee(RequestKey request, Party? party, string contact, CancellationToken cancellation) =>
        Pass.Is(contact)
            ? await Find(request, contact, cancellation) is { Value: { RevokedAt: null } pass } ? pass.ToContact() : null
            : party?.Contact(contact);
}
