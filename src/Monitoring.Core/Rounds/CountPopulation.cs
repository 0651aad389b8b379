using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>How many a round would ask, by the register as it is now.</summary>
/// <param name="Parties">Who is a Convenantpartij on the day and belongs to the population.</param>
/// <param name="WithoutContact">How many of them have nobody to write to.</param>
/// <param name="Asked">How many would be asked: all of them, or as many as would be drawn.</param>
public sealed record Population(int Parties, int WithoutContact, int Asked)
{
    /// <summary>How many first letters would leave at most: one to each party that is asked and has an address.</summary>
    public int Letters => Math.Min(Asked, Parties - WithoutContact);
}

/// <summary>Counts whom a round would ask, before anything leaves: all buckets at once, the register's lists of each.</summary>
public sealed class CountPopulation(PartyRegister register)
{
    /// <summary>The population on a day.</summary>
    public async Task<Population> On(DateOnly day, RoundPopulation whom, CancellationToken cancellation)
    {
        var lines = await Lines(day, whom, cancellation);
        return new Population(
            lines.Count,
            lines.Count(line => !line.HasContact),
            lines.CountBy(line => line.Kind).Sum(kind => whom.Sample?.Of(kind.Value) ?? kind.Value));
    }

    /// <summary>Who of the population has nobody to write to, by name.</summary>
    /// <param name="day">The day.</param>
    /// <param name="whom">The population.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="after">The place (<see cref="PlaceOf"/>) of the last one of the page before.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<IReadOnlyList<PartyLine>> WithoutContact(DateOnly day, RoundPopulation whom, int count, string? after, CancellationToken cancellation) =>
    [
        .. (await Lines(day, whom, cancellation))
            .Where(line => !line.HasContact && (after is null || string.CompareOrdinal(PlaceOf(line), after) > 0))
            .OrderBy(PlaceOf, StringComparer.Ordinal)
            .Take(count),
    ];

    /// <summary>The place of a party in a list by name.</summary>
    public static string PlaceOf(PartyLine line) => Key.Join(Key.Name(line.Name), line.Id);

    private async Task<IReadOnlyList<PartyLine>> Lines(DateOnly day, RoundPopulation whom, CancellationToken cancellation)
    {
        var lists = Enumerable.Range(0, Round.BucketCount).SelectMany(bucket => whom.Kinds.Select(kind => (bucket, kind)));
        var found = await Task.WhenAll(lists.Select(async list =>
        {
            var lines = new List<PartyLine>();
            await foreach (var line in register.Bucket(list.bucket, list.kind, cancellation))
            {
                if (whom.Includes(line.Value, day))
                {
                    lines.Add(line.Value);
                }
            }

            return lines;
        }));
        return [.. found.SelectMany(lines => lines)];
    }
}
