using System.Globalization;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>The proposals of cases, and the votes on them.</summary>
public sealed class VoteBook(Table<Proposal> proposals, Table<Ballot> ballots)
{
    private const int MostSeats = 100;

    /// <summary>A proposal, or null.</summary>
    public async Task<Proposal?> Proposal(string complaintId, int number, CancellationToken cancellation) =>
        (await proposals.Find(Complaints.Proposal.KeyOf(complaintId, number), cancellation))?.Value;

    /// <summary>All proposals of a case, the first first: one call to storage.</summary>
    public async Task<IReadOnlyList<Proposal>> Proposals(string complaintId, CancellationToken cancellation) =>
        [.. (await proposals.Take(MostSeats, complaintId, Complaints.Proposal.Prefix, cancellation: cancellation)).Select(row => row.Value)];

    /// <summary>The votes on one proposal: one call to storage.</summary>
    public async Task<IReadOnlyList<Ballot>> Ballots(string complaintId, int proposal, CancellationToken cancellation) =>
        [.. (await ballots.Take(MostSeats, complaintId, string.Create(CultureInfo.InvariantCulture, $"{Complaints.Ballot.Prefix}{proposal:D3}|"), cancellation: cancellation)).Select(row => row.Value)];

    /// <summary>The vote of one seat, or null.</summary>
    public async Task<Ballot?> Ballot(string complaintId, int proposal, string seat, CancellationToken cancellation) =>
        Key.IsValidPart(seat) ? (await ballots.Find(Complaints.Ballot.KeyOf(complaintId, proposal, seat), cancellation))?.Value : null;
}
