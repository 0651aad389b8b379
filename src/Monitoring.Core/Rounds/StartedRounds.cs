using System.Collections.Concurrent;
using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>
/// The rounds as they were started, kept in memory once read: there are a few a year. For who asks what a round pins (its framework, its
/// terms, its name). Where it stands now is in its row only: whoever is to write to a party reads that.
/// </summary>
public sealed class StartedRounds(Table<Round> rounds)
{
    private readonly ConcurrentDictionary<string, Round> known = new();

    /// <summary>The round with what never changes of it.</summary>
    /// <exception cref="InvalidOperationException">There is no such round.</exception>
    public async Task<Round> Get(string id, CancellationToken cancellation)
    {
        if (known.TryGetValue(id, out var started))
        {
            return started;
        }

        var round = await rounds.Find(Round.KeyOf(id), cancellation) ?? throw new InvalidOperationException($"Round {id} is not there.");
        return known.GetOrAdd(id, round.Value.AsStarted());
    }
}
