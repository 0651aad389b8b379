using Monitoring.Register;

namespace Monitoring.Rounds;

/// <summary>How many a round would ask, by the register as it is now.</summary>
/// <param name="Parties">Who is a Convenantpartij on the day.</param>
/// <param name="WithoutContact">How many of them have nobody to write to.</param>
public sealed record Population(int Parties, int WithoutContact);

/// <summary>Counts whom a round would ask, before anything leaves: all buckets at once, a page of the register's lists each.</summary>
public sealed class CountPopulation(PartyRegister register)
{
    /// <summary>The population of a kind on a day.</summary>
    public async Task<Population> On(DateOnly day, PartyKind kind, CancellationToken cancellation)
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, Round.BucketCount).Select(bucket => Count(bucket, day, kind, cancellation)));
        return new Population(counts.Sum(c => c.Parties), counts.Sum(c => c.WithoutContact));
    }

    private async Task<Population> Count(int bucket, DateOnly day, PartyKind kind, CancellationToken cancellation)
    {
        var (parties, without) = (0, 0);
        await foreach (var line in register.Bucket(bucket, kind, cancellation))
        {
            if (line.Value.IsPartyOn(day))
            {
                parties++;
                without += line.Value.HasContact ? 0 : 1;
            }
        }

        return new Population(parties, without);
    }
}
