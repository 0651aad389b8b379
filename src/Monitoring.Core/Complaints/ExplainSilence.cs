using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>What became of an explanation.</summary>
public enum ExplainOutcome
{
    /// <summary>It is recorded; a later one replaces an earlier one until the secretariaat decides.</summary>
    Recorded,

    /// <summary>Nothing is asked (any more).</summary>
    NotOpen,
}

/// <summary>The party says why its evidence stayed away (wederhoor before anything is registered).</summary>
public sealed class ExplainSilence(ComplaintBook complaints, IWorkflows workflows)
{
    /// <summary>Records the explanation.</summary>
    public async Task<ExplainOutcome> Record(string complaintId, Explanation explanation, CancellationToken cancellation)
    {
        while (await complaints.Find(complaintId, cancellation) is { Value.State: ComplaintState.Intention } stored)
        {
            if (await complaints.Save(stored, stored.Value with { Explanation = explanation }, cancellation) == Written.Done)
            {
                await workflows.Nudge(stored.Value.Process, cancellation);
                return ExplainOutcome.Recorded;
            }
        }

        return ExplainOutcome.NotOpen;
    }
}
