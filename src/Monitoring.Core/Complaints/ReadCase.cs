using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>Reads all that is kept of a case: five reads of one partition beside each other, however many cases there are.</summary>
public sealed class ReadCase(ComplaintBook complaints, Table<CaseEvent> events, Table<Statement> statements, Table<Proposal> proposals, Table<Ballot> ballots)
{
    /// <summary>The case with all its rows, or null.</summary>
    public async Task<CaseRows?> Whole(string id, CancellationToken cancellation)
    {
        if (!Key.IsValidPart(id))
        {
            return null;
        }

        var head = complaints.Find(id, cancellation);
        var happened = All(events, id, CaseEvent.Prefix, cancellation);
        var said = All(statements, id, Statement.Prefix, cancellation);
        var proposed = All(proposals, id, Proposal.Prefix, cancellation);
        var voted = All(ballots, id, Ballot.Prefix, cancellation);
        await Task.WhenAll(head, happened, said, proposed, voted);
        return (await head)?.Value is { } complaint ? new CaseRows(complaint, await happened, await said, await proposed, await voted) : null;
    }

    private static async Task<IReadOnlyList<T>> All<T>(Table<T> table, string id, string prefix, CancellationToken cancellation) where T : Row, IRow<T>
    {
        var all = new List<T>();
        await foreach (var row in table.Query(id, prefix, cancellation: cancellation))
        {
            all.Add(row.Value);
        }

        return all;
    }
}
