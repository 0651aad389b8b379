using Monitoring.Calendar;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>Draws the sample of a round in parts: first the list of each bucket is fixed, then the last place that is asked follows from all of them.</summary>
public sealed class DrawSample(PartyRegister register, Table<RoundDraw> draws)
{
    /// <summary>Fixes the list of one bucket: who belongs to the population on the day of the start. A list that was fixed stays as it is.</summary>
    public async Task Fix(Round round, int bucket, CancellationToken cancellation)
    {
        var day = Amsterdam.Day(round.StartedAt);
        foreach (var kind in round.Whom.Kinds)
        {
            var parties = new List<string>();
            await foreach (var line in register.Bucket(bucket, kind, cancellation))
            {
                if (round.Whom.Includes(line.Value, day))
                {
                    parties.Add(line.Value.Id);
                }
            }

            await draws.Insert(new RoundDraw { RoundId = round.Id, Bucket = bucket, Kind = kind, Parties = parties }, cancellation);
        }
    }

    /// <summary>Draws, once the lists of all buckets are fixed.</summary>
    public async Task<IReadOnlyList<DrawnStratum>> Draw(Round round, CancellationToken cancellation)
    {
        var drawn = new List<DrawnStratum>();
        foreach (var kind in round.Whom.Kinds)
        {
            var parties = await List(round, kind, cancellation);
            drawn.Add(new DrawnStratum(kind, parties.Count, round.Sample!.Of(parties.Count), round.Sample.LastPlace(parties)));
        }

        return drawn;
    }

    /// <summary>The list of a kind from which a round was drawn, over all buckets.</summary>
    public async Task<IReadOnlyList<string>> List(Round round, PartyKind kind, CancellationToken cancellation)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, Round.BucketCount).Select(bucket => draws.Find(RoundDraw.KeyOf(round.Id, bucket, kind), cancellation)));
        return [.. all.OfType<Stored<RoundDraw>>().SelectMany(draw => draw.Value.Parties)];
    }

    /// <summary>Whom of a bucket a round asks of one kind.</summary>
    public async Task<IReadOnlySet<string>> Drawn(Round round, int bucket, PartyKind kind, CancellationToken cancellation)
    {
        var last = round.Drawn.FirstOrDefault(stratum => stratum.Kind == kind)?.LastPlace ?? "";
        var list = await draws.Find(RoundDraw.KeyOf(round.Id, bucket, kind), cancellation);
        return (list?.Value.Parties ?? []).Where(party => round.Sample!.Draws(party, last)).ToHashSet();
    }
}
