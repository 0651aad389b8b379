using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>The deviations from the model agreement that were accepted in a round (art. 4.2), a page at a time.</summary>
public sealed class DeviationBook(Table<DeviationLine> lines, RoundBook rounds)
{
    private const int Looked = 10;

    /// <summary>The latest rounds, the newest first, and which of them is the first in which a deviation was accepted; the newest when none has any.</summary>
    public async Task<(IReadOnlyList<RoundLine> Rounds, RoundLine? Latest)> Latest(CancellationToken cancellation)
    {
        var latest = (await rounds.All(cancellation)).Take(Looked).ToList();
        var any = await Task.WhenAll(latest.Select(round => lines.Take(1, DeviationLine.PartitionOf(round.Id), DeviationLine.ByParty, cancellation: cancellation)));
        var first = any.ToList().FindIndex(found => found.Count > 0);
        return (latest, latest.Count == 0 ? null : latest[Math.Max(first, 0)]);
    }

    /// <summary>A page of the deviations of a round, by the name of the party.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="clause">Only those from this clause; null for all.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="after">The row key of the last line of the page before.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<IReadOnlyList<DeviationLine>> Page(string roundId, string? clause, int count, string? after, CancellationToken cancellation) =>
        [.. (await lines.Take(count, DeviationLine.PartitionOf(roundId), clause is null ? DeviationLine.ByParty : DeviationLine.ByClause(clause), after, cancellation: cancellation))
            .Select(line => line.Value)];
}
