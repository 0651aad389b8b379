using Monitoring.Calendar;
using Monitoring.Reglements;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>
/// Closes a vote (art. 8.1, 8.5): counts it, writes the decision down, and only then the case says that it was decided, under its guard. A withdrawal or a settlement at the same moment
/// wins or loses there; when it wins, what was written is thrown away.
/// </summary>
public sealed class CountVote(
    ComplaintBook complaints, VoteBook votes, CaseSeats seats, ReglementBook reglements, FindPower powers, Table<Statement> statements, DecisionDocuments documents, WorkingDays days, TimeProvider clock)
{
    private const int MostStatements = 1000;

    /// <summary>Closes the vote that runs.</summary>
    public async Task Close(Stored<Complaint> stored, CancellationToken cancellation)
    {
        var complaint = stored.Value;
        if (complaint is not { State: ComplaintState.Voting, Vote: { } vote } || await votes.Proposal(complaint.Id, vote.Proposal, cancellation) is not { } proposal)
        {
            return;
        }

        var reglement = await reglements.Of(complaint.ReglementVersion, cancellation);
        var result = Tally.Of(reglement, await Seats(complaint, vote, cancellation), await votes.Ballots(complaint.Id, vote.Proposal, cancellation));

        // The time that the decision names is the same however often it is counted, so that it is one document.
        var at = vote.ClosedAt ?? (complaint.StepDay is { } last ? Amsterdam.EndOf(last) : complaint.ChangedAt);
        var document = result.IsDecided ? await Document(complaint, proposal, result, at, reglement, cancellation) : null;
        var (next, events) = complaint.Closed(proposal, new ClosedVote(vote.Proposal, at, result, document), days, clock.GetUtcNow());
        var written = await complaints.Save(stored, next, cancellation, also: batch => batch.InsertAll(events));
        if (written != Written.Done && document is not null && (await complaints.Find(complaint.Id, cancellation))?.Value is { } other
            && other.State != ComplaintState.Voting && other.Votes.All(closed => closed.Document != document))
        {
            await documents.Discard(complaint.Id, proposal.Number, document, cancellation);
        }
    }

    // A founder that left meanwhile has no seat (art. 11.7); a conflict that was recorded meanwhile is one.
    private async Task<IReadOnlyList<VotingSeat>> Seats(Complaint complaint, RunningVote vote, CancellationToken cancellation)
    {
        var now = (await seats.Of(complaint, cancellation)).ToDictionary(seat => seat.Seat.Id);
        return [.. vote.Seats.Where(seat => now.ContainsKey(seat.Founder)).Select(seat => seat with { HasConflict = seat.HasConflict || now[seat.Founder].HasConflict })];
    }

    private async Task<DecisionDocument> Document(Complaint complaint, Proposal proposal, VoteResult result, DateTimeOffset at, Reglement reglement, CancellationToken cancellation)
    {
        var power = await powers.Of(complaint, cancellation);
        var said = (await statements.Take(MostStatements, complaint.Id, Statement.Prefix, cancellation: cancellation)).Select(row => row.Value).ToList();
        var name = proposal.Measure is { } measure ? reglement.Measure(measure.RuleId)?.Name ?? power.Option(measure.RuleId)?.Name : null;
        return await documents.Write(new DecisionFacts(complaint, proposal, result, at, said, reglement, name, power.Why), cancellation);
    }
}
