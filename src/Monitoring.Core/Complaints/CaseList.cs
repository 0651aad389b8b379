using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>The lists of cases, a page in one call to storage.</summary>
public sealed class CaseList(Table<ComplaintLine> lines, Table<CaseEntry> entries)
{
    /// <summary>Cases on a shelf.</summary>
    /// <param name="shelf">Which ones, and in which order.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="after">The row key of the last one of the page before; null from the beginning.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>Each with its row key.</returns>
    public async Task<IReadOnlyList<(string Row, ComplaintLine Line)>> Take(CaseShelf shelf, int count, string? after, CancellationToken cancellation) => shelf == CaseShelf.All
        ? [.. (await lines.Take(count, ComplaintLine.Partition, shelf.Prefix, after, cancellation: cancellation)).Select(line => (line.Value.Key.Row, line.Value))]
        : [.. (await entries.Take(count, ComplaintLine.Partition, shelf.Prefix, after, cancellation: cancellation)).Select(entry => (entry.Value.Key.Row, entry.Value.Line))];
}
