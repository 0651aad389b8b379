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
        for (var bucket = 0; bucket < Round.BucketCount; bucket++)
        {
            await foreach (var request in Live(roundId, bucket, cancellation))
            {
                yield return request;
            }
        }
    }

    /// <summary>The requests of a bucket that have not ended.</summary>
    public async IAsyncEnumerable<RequestKey> Live(string roundId, int bucket, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ended = RequestLine.PrefixOf(RequestStatus.Accepted);
        await foreach (var line in lines.Query(Round.PartitionOf(roundId, bucket), RequestLine.Prefix, before: ended, cancellation: cancellation))
        {
            yield return new RequestKey(roundId, line.Value.PartyId);
        }
    }

    /// <summary>The requests of a bucket that nothing is due for and that still wait for more than a person's answer: a mended address, or a case.</summary>
    public async IAsyncEnumerable<RequestKey> Stalled(string roundId, int bucket, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (from, to) = (RequestLine.PrefixOf(RequestStatus.Undeliverable), RequestLine.PrefixOf(RequestStatus.Rework));
        await foreach (var line in lines.Query(Round.PartitionOf(roundId, bucket), RequestLine.Prefix, after: from, before: to, cancellation: cancellation))
        {
            yield return new RequestKey(roundId, line.Value.PartyId);
        }
    }

    /// <summary>Whether anything is due for any request of a round, now or later.</summary>
    public async Task<bool> AnyDue(string roundId, CancellationToken cancellation)
    {
        var firsts = await Task.WhenAll(Enumerable.Range(0, Round.BucketCount).Select(b =>
            due.Take(1, Round.PartitionOf(roundId, b), DueRequest.Prefix, cancellation: cancellation)));
        return firsts.Any(first => first.Count > 0);
    }

    /// <summary>The requests of a bucket that were due before that time; one that has ended is due as long as a letter of it waits.</summary>
    public async IAsyncEnumerable<RequestKey> Overdue(string roundId, int bucket, DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in due.Query(Round.PartitionOf(roundId, bucket), DueRequest.Prefix, before: DueRequest.Before(before), cancellation: cancellation))
        {
            yield return new RequestKey(roundId, row.Value.PartyId);
        }
    }
}
