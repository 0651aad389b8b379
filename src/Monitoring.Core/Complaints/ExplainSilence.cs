using Monitoring.Privacy;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>What became of an explanation.</summary>
public enum ExplainOutcome
{
    /// <summary>It is recorded, now or by the same form before; it comes in the place of the one before, which is kept, until the secretariaat decides.</summary>
    Recorded,

    /// <summary>A colleague explained otherwise since the form was shown: nobody replaces what was not seen.</summary>
    Changed,

    /// <summary>It was changed as often as it can be (<see cref="ExplainSilence.Most"/>).</summary>
    TooOften,

    /// <summary>Nothing is asked (any more).</summary>
    NotOpen,
}

/// <summary>The party says why its evidence stayed away (wederhoor before anything is registered).</summary>
public sealed class ExplainSilence(ComplaintBook complaints, IWorkflows workflows, PersonIndex? people = null)
{
    /// <summary>How many explanations of one case are kept.</summary>
    public const int Most = 20;

    /// <summary>Records the explanation; the same words of the same person twice are one.</summary>
    /// <param name="complaintId">The case.</param>
    /// <param name="explanation">What the party says.</param>
    /// <param name="seen">The <see cref="Explanation.Mark"/> of the explanation that the form showed; null when there was none.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<ExplainOutcome> Record(string complaintId, Explanation explanation, long? seen, CancellationToken cancellation)
    {
        while (await complaints.Find(complaintId, cancellation) is { Value.State: ComplaintState.Intention } stored)
        {
            var complaint = stored.Value;
            if (complaint.Explanation is { } before && before with { At = explanation.At } == explanation)
            {
                // The first time may have been cut off before its nudge.
                await workflows.Nudge(complaint.Process, cancellation);
                return ExplainOutcome.Recorded;
            }

            if (complaint.Explanation?.Mark != seen)
            {
                return ExplainOutcome.Changed;
            }

            if (complaint.Explanations.Count() >= Most)
            {
                return ExplainOutcome.TooOften;
            }

            // Of evidence that stayed away it is found by the request.
            await (people is not null && complaint.RoundId is null ? people.NoteInCase(complaintId, explanation.Contact, explanation.Name, cancellation) : Task.CompletedTask);
            if (await complaints.Save(stored, complaint with { Explanation = explanation, EarlierExplanations = [.. complaint.Explanations] }, cancellation) == Written.Done)
            {
                await workflows.Nudge(complaint.Process, cancellation);
                return ExplainOutcome.Recorded;
            }
        }

        return ExplainOutcome.NotOpen;
    }
}
