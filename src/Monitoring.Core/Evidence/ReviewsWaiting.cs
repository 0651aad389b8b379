using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>What waits for review in one round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Count">How many declarations wait.</param>
/// <param name="Oldest">The one that waits longest.</param>
/// <param name="Since">When that one was declared.</param>
/// <param name="Begun">How many reviews were begun and are not done.</param>
public sealed record ReviewsWaitingLine(RoundLine Round, int Count, RequestKey? Oldest, DateTimeOffset? Since, int Begun);

/// <summary>What waits for review, a line a round: figures and one row of each bucket of the rounds that run, however many parties there are.</summary>
public sealed class ReviewsWaiting(RoundBook rounds, RequestBook requests, Table<WaitingRequest> waiting)
{
    /// <summary>The rounds in which something waits, the longest wait first.</summary>
    public async Task<IReadOnlyList<ReviewsWaitingLine>> Waiting(CancellationToken cancellation)
    {
        var live = (await rounds.All(cancellation)).Where(round => round.State is RoundState.Opening or RoundState.Running);
        var lines = await Task.WhenAll(live.Select(round => Of(round, cancellation)));
        return [.. lines.OfType<ReviewsWaitingLine>().OrderBy(line => line.Since ?? DateTimeOffset.MaxValue)];
    }

    private async Task<ReviewsWaitingLine?> Of(RoundLine round, CancellationToken cancellation)
    {
        var firsts = Task.WhenAll(Enumerable.Range(0, Round.BucketCount).Select(bucket =>
            waiting.Take(1, Round.PartitionOf(round.Id, bucket), WaitingRequest.Prefix, cancellation: cancellation)));
        var figures = (await requests.Figures(round.Id, cancellation)).ByStatus;
        var (count, begun) = (figures.GetValueOrDefault(RequestStatus.Submitted), figures.GetValueOrDefault(RequestStatus.InReview));
        var oldest = (await firsts).SelectMany(rows => rows).Select(row => row.Value).OrderBy(row => row.Since).FirstOrDefault();
        return oldest is not null && count > 0 ? new ReviewsWaitingLine(round, count, new RequestKey(round.Id, oldest.PartyId), oldest.Since, begun)
            : begun > 0 ? new ReviewsWaitingLine(round, 0, null, null, begun)
            : null;
    }
}
