using Monitoring.Register;

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

/// <summary>Who of a population has nobody to write to: a page of them.</summary>
/// <param name="Parties">The parties, by name.</param>
/// <param name="After">The row key after which the next page begins; null when there is none.</param>
public sealed record WithoutContact(IReadOnlyList<PartyEntry> Parties, string? After);

/// <summary>Counts whom a round would ask, before anything leaves, by the figures of the register: a row a bucket, however many parties there are.</summary>
public sealed class CountPopulation(PartyLines lines, FindParties find)
{
    // One page of storage.
    private const int MostRead = 1000;

    /// <summary>The population on a day.</summary>
    public async Task<Population> On(DateOnly day, RoundPopulation whom, CancellationToken cancellation)
    {
        var groups = (await lines.Groups(cancellation)).Where(group => whom.Includes(group.Kind, group.Joinings, group.WithdrawnOn, day)).ToList();
        return new Population(
            groups.Sum(group => group.Count),
            groups.Where(group => !group.HasContact).Sum(group => group.Count),
            groups.GroupBy(group => group.Kind, group => group.Count).Sum(kind => whom.Sample?.Of(kind.Sum()) ?? kind.Sum()));
    }

    /// <summary>Who of the population has nobody to write to, by name. A page may have fewer than asked and still be followed by another.</summary>
    /// <param name="day">The day.</param>
    /// <param name="whom">The population.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="after">Where the page before ended: <see cref="WithoutContact.After"/>.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<WithoutContact> WithoutContact(DateOnly day, RoundPopulation whom, int count, string? after, CancellationToken cancellation)
    {
        var read = await find.In(PartyEntry.WithoutAddress, MostRead, after, cancellation);
        var found = read.Where(entry => whom.Includes(entry.Kind, entry.Joinings, entry.WithdrawnOn, day)).Take(count + 1).ToList();
        return found.Count > count ? new WithoutContact([.. found.Take(count)], found[count - 1].Key.Row)
            : new WithoutContact(found, read.Count == MostRead ? read[^1].Key.Row : null);
    }
}
