using System.Runtime.CompilerServices;
using Monitoring.Evidence;
using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>Walks the requests of a round, bucket after bucket: for the round itself and for Housekeeping, never for a page.</summary>
public sealed class RequestWalk(Table<RequestLine> lines, Table<DueRequest> due)
{
    /// <summary>The requests that have not ended.</summary>
    public async IAsyncEnumerable<RequestKey> Live(string roundId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ended = RequestLine.PrefixOf(RequestStatus.Accepted);
        for (var bucket = 0; bucket < Round.BucketCount; bucket++)
        {
            await foreach (var line in lines.Query(Round.PartitionOf(roundId, bucket), RequestLine.Prefix, before: ended, cancellation: cancellation))
            {
                yield return new RequestKey(roundId, line.Value.PartyId);
            }
        }
    }

    /// <summary>The requests that nothing is due for and that still wait for more than a person's answer: a mended address, or a case.</summary>
    public async IAsyncEnumerable<RequestKey> Stalled(string roundId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (from, to) = (RequestLine.PrefixOf(RequestStatus.Undeliverable), RequestLine.PrefixOf(RequestStatus.Rework));
        for (var bucket = 0; bucket < Round.BucketCount; bucket++)
        {
            await foreach (var line in lines.Query(Round.PartitionOf(roundId, bucket), RequestLine.Prefix, after: from, before: to, cancellation: cancellation))
            {
                yield return new RequestKey(roundId, line.Value.PartyId);
            }
        }
    }

    /// <summary>The requests that were due before that time.</summary>
    public async IAsyncEnumerable<RequestKey> Overdue(string roundId, DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var bucket = 0; bucket < Round.BucketCount; bucket++)
        {
            await foreach (var row in due.Query(Round.PartitionOf(roundId, bucket), DueRequest.Prefix, before: DueRequest.Before(before), cancellation: cancellation))
            {
                yield return new RequestKey(roundId, row.Value.PartyId);
            }
        }
    }
}
