using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>What became of closing a vote before its term ended.</summary>
public enum CloseVoteOutcome
{
    /// <summary>It closes: what it came to is counted now.</summary>
    Closed,

    /// <summary>There is no such case.</summary>
    NotFound,

    /// <summary>No vote runs.</summary>
    NotOpen,

    /// <summary>A seat has not voted: the vote closes at the end of its term.</summary>
    NotAllVoted,
}

/// <summary>A person of the secretariaat closes a vote as all seats voted. The last vote does not close it by itself: until then each can be changed.</summary>
public sealed class CloseVote(ComplaintBook complaints, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>Closes it.</summary>
    /// <param name="id">The case.</param>
    /// <param name="proposal">The proposal that the page showed.</param>
    /// <param name="by">Who of the secretariaat.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<CloseVoteOutcome> Close(string id, int proposal, string by, CancellationToken cancellation)
    {
        while (await complaints.Find(id, cancellation) is { } stored)
        {
            var complaint = stored.Value;
            if (complaint.Vote is not { } running || complaint.State != ComplaintState.Voting || running.Proposal != proposal || running.ClosedAt is not null)
            {
                await workflows.Nudge(complaint.Process, cancellation);
                return complaint.Votes.Any(vote => vote.Proposal == proposal) || (complaint.Vote is { ClosedAt: not null } closing && closing.Proposal == proposal)
                    ? CloseVoteOutcome.Closed : CloseVoteOutcome.NotOpen;
            }

            if (!running.HaveAllVoted())
            {
                return CloseVoteOutcome.NotAllVoted;
            }

            var next = complaint with { Vote = running with { ClosedBy = by, ClosedAt = clock.GetUtcNow() } };
            if (await complaints.Save(stored, next, cancellation) == Written.Done)
            {
                await workflows.Nudge(complaint.Process, cancellation);
                return CloseVoteOutcome.Closed;
            }
        }

        return CloseVoteOutcome.NotFound;
    }
}
