using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>In which rounds a party was asked for evidence.</summary>
public sealed class PartyRequests(Table<PartyRequest> requests)
{
    // One page of storage: at four rounds a year a party has not filled it in two hundred years.
    private const int Most = 1000;

    /// <summary>The requests of a party, the newest first.</summary>
    /// <param name="partyId">The party.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="skip">How many newer ones to leave out.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<IReadOnlyList<PartyRequest>> Of(string partyId, int count = Most, int skip = 0, CancellationToken cancellation = default)
    {
        var rows = await requests.Take(Most, partyId, PartyRequest.Prefix, cancellation: cancellation);
        return [.. rows.Select(row => row.Value).OrderByDescending(r => r.OpenedAt).ThenByDescending(r => r.RoundId, StringComparer.Ordinal).Skip(skip).Take(count)];
    }

    /// <summary>Notes a request; the same one twice is one.</summary>
    public Task Note(EvidenceRequest request, Round round, CancellationToken cancellation) =>
        requests.Insert(new PartyRequest { PartyId = request.PartyId, RoundId = round.Id, RoundName = round.Name, OpenedAt = request.OpenedAt }, cancellation);

    /// <summary>The request with what is asked of the party fixed by the products that it has now. Its own partition knows of the request before anybody outside does.</summary>
    public async Task<EvidenceRequest> Begin(EvidenceRequest request, Round round, Framework framework, Party party, CancellationToken cancellation)
    {
        await Note(request, round, cancellation);
        return request with { Products = party.Products, ItemCount = framework.ItemsFor(party.Kind, party.Products).Count };
    }
}
