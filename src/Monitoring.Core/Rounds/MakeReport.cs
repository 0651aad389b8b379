using Monitoring.Adoptions;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>Makes the report of a round whose requests have all ended (art. 9.1): a bucket at a time, then the whole, written once.</summary>
public sealed class MakeReport(
    Table<RoundTally> tallies, Table<RoundReport> reports, Table<EvidenceRequest> requests, RequestBook book, CountItems items,
    FrameworkLibrary frameworks, AdoptionBook adoptions, Blobs blobs, TimeProvider clock)
{
    /// <summary>Counts one bucket. What was counted stays.</summary>
    public async Task Count(Round round, int bucket, CancellationToken cancellation)
    {
        var ended = new List<EvidenceRequest>();
        await foreach (var request in requests.Query(Round.PartitionOf(round.Id, bucket), "request|", cancellation: cancellation))
        {
            ended.Add(request.Value);
        }

        var results = ended.Count == 0 ? ItemResults.None : await items.InBucket(round, bucket, cancellation);
        await tallies.Insert(new RoundTally { RoundId = round.Id, Bucket = bucket, Kinds = KindTally.Of(ended), Items = results }, cancellation);
    }

    /// <summary>Makes the report of what was counted. First its totals, of which the page follows without a clock, so that twice is once.</summary>
    public async Task Make(Round round, CancellationToken cancellation)
    {
        var counted = (await Task.WhenAll(Enumerable.Range(0, Round.BucketCount).Select(b => tallies.Find(RoundTally.KeyOf(round.Id, b), cancellation))))
            .OfType<Stored<RoundTally>>().Select(t => t.Value).ToList();
        await reports.Insert(
            new RoundReport
            {
                RoundId = round.Id,
                Kinds = KindTally.Sum(counted.SelectMany(t => t.Kinds)),
                Items = counted.Aggregate(ItemResults.None, (sum, t) => sum.Plus(t.Items)),
                DeclaredOn = (await book.Figures(round.Id, cancellation)).DeclaredOn,
                MadeAt = clock.GetUtcNow(),
            },
            cancellation);
        var report = (await Find(round.Id, cancellation))!;
        var restsOn = (await adoptions.All(cancellation)).Where(a => a.Id == round.FrameworkAdoptionId || a.Id == round.PlanAdoptionId).ToList();
        var html = ReportPage.Of(round, report, await frameworks.Get(round.FrameworkVersion, cancellation), restsOn);
        await blobs.Write(ContainerNames.Reports, RoundReport.BlobOf(round.Id), BinaryData.FromString(html), cancellation);
    }

    /// <summary>The totals of a closed round, or null.</summary>
    public async Task<RoundReport?> Find(string roundId, CancellationToken cancellation) =>
        Key.IsValidPart(roundId) ? (await reports.Find(RoundReport.KeyOf(roundId), cancellation))?.Value : null;
}
