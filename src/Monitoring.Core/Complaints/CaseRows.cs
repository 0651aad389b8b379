using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>Reads a case with all that stands beside it in its partition, in four calls to storage however long it went on.</summary>
public sealed class CaseRows(Table<CaseEvent> events, Table<Statement> statements, Table<Proposal> proposals, Table<Ballot> ballots)
{
    // More of a kind than any case has; what a side adds is limited far below.
    private const int Most = 1000;

    /// <summary>All of it, with the head as it was read before.</summary>
    public async Task<CaseContents> Of(Complaint complaint, CancellationToken cancellation)
    {
        var (told, said, put, cast) = (
            events.Take(Most, complaint.Id, CaseEvent.Prefix, cancellation: cancellation), statements.Take(Most, complaint.Id, Statement.Prefix, cancellation: cancellation),
            proposals.Take(Most, complaint.Id, Proposal.Prefix, cancellation: cancellation), ballots.Take(Most, complaint.Id, Ballot.Prefix, cancellation: cancellation));
        return new CaseContents(
            complaint, [.. (await told).Select(row => row.Value)], [.. (await said).Select(row => row.Value)], [.. (await put).Select(row => row.Value)], [.. (await cast).Select(row => row.Value)]);
    }

    /// <summary>Whether that file of that owner goes with anything that was said in the case; in one call to storage.</summary>
    public async Task<bool> HasFile(string complaintId, string owner, string sha256, CancellationToken cancellation) =>
        (await statements.Take(Most, complaintId, Statement.Prefix, cancellation: cancellation)).Any(said => said.Value.Files.Any(file => file.PartyId == owner && file.Sha256 == sha256));

    /// <summary>One statement, or null.</summary>
    public async Task<Statement?> FindStatement(string complaintId, int number, CancellationToken cancellation) =>
        (await statements.Find(Statement.KeyOf(complaintId, number), cancellation))?.Value;
}
