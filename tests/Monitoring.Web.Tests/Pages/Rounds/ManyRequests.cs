using System.Globalization;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.TestKit;

namespace Monitoring.Web.Pages.Rounds;

internal static class ManyRequests
{
    // A request is two rows, as none of these is due.
    private const int PerBatch = 40;

    /// <summary>A round in which so many parties were asked, written as it stands, without the work of asking them.</summary>
    public static async Task<Round> ARoundWith(this World world, int count)
    {
        var round = new Round
        {
            Id = $"groot{count.ToString(CultureInfo.InvariantCulture)}-20261026",
            PlanId = "groot",
            Name = "Grote ronde",
            FrameworkVersion = World.FrameworkVersion,
            Population = PartyKind.Supplier,
            Terms = Given.Terms,
            FrameworkAdoptionId = "a",
            PlanAdoptionId = "a",
            StartedAt = world.Now,
            State = RoundState.Running,
        };
        await world.Table<Round>().Insert(round, world.Patience);
        var requests = Enumerable.Range(0, count).Select(i => new EvidenceRequest
        {
            RoundId = round.Id,
            PartyId = string.Create(CultureInfo.InvariantCulture, $"kvk{i:d8}"),
            PartyName = string.Create(CultureInfo.InvariantCulture, $"Partij {i:d3}"),
            PartyKind = PartyKind.Supplier,
            OpenedAt = world.Now,
            Status = i % 2 == 0 ? RequestStatus.Accepted : RequestStatus.InReview,
            ItemCount = 2,
            AnsweredCount = 2,
        });
        await Task.WhenAll(requests.GroupBy(r => r.Id.Bucket).Select(bucket => Write(world, round, bucket.Key, [.. bucket])));
        return round;
    }

    private static async Task Write(World world, Round round, int bucket, EvidenceRequest[] requests)
    {
        var figures = requests.Aggregate(new RoundFigures { RoundId = round.Id, Bucket = bucket }, (f, request) => f.Move(before: null, request));
        await world.Table<RoundFigures>().Insert(figures, world.Patience);
        foreach (var chunk in requests.Chunk(PerBatch))
        {
            var batch = new Batch();
            foreach (var request in chunk)
                batch.Insert(request);
            await world.Table<EvidenceRequest>().Commit(batch, world.Patience);
        }
    }
}
