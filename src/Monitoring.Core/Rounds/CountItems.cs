using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>
/// Counts what came in per item, a bucket of a round at a time: two queries of one partition, and the
/// declarations one after the other. For the closing of a round, never for a page.
/// </summary>
public sealed class CountItems(Table<EvidenceRequest> requests, Table<Attestation> attestations, FrameworkLibrary frameworks)
{
    /// <summary>The results of the requests of one bucket: whoever was asked counts, and the answers of those whose evidence was accepted.</summary>
    /// <param name="round">The round.</param>
    /// <param name="bucket">From 0, below <see cref="Round.BucketCount"/>.</param>
    /// <param name="cancellation">Ends the counting; begin the bucket again.</param>
    public async Task<ItemResults> InBucket(Round round, int bucket, CancellationToken cancellation)
    {
        var framework = await frameworks.Get(round.FrameworkVersion, cancellation);
        var partition = Round.PartitionOf(round.Id, bucket);
        var results = ItemResults.None;
        var accepted = new Dictionary<string, EvidenceRequest>();
        await foreach (var stored in requests.Query(partition, "request|", cancellation: cancellation))
        {
            if (stored.Value.Status == RequestStatus.Accepted)
            {
                accepted.Add(stored.Value.PartyId, stored.Value);
            }
            else
            {
                results = results.Plus(ItemResults.Of(Asked(stored.Value), accepted: null));
            }
        }

        await foreach (var declared in attestations.Query(partition, "attestation|", pageSize: 200, cancellation: cancellation))
        {
            // Every version is kept; the last is the one that was accepted.
            if (accepted.TryGetValue(declared.Value.PartyId, out var request) && request.Attestations == declared.Value.Number)
            {
                results = results.Plus(ItemResults.Of(Asked(request), AttestedDocument.Read(declared.Value.Document)));
            }
        }

        return results;

        // Before the first letter nothing was asked.
        IReadOnlyList<AskedItem> Asked(EvidenceRequest request) => request.Products is { } products ? framework.ItemsFor(request.PartyKind, products) : [];
    }
}
