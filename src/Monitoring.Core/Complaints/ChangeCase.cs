using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>What a person's act makes of a case.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Next">The case after it; null when it leaves the case as it is.</param>
/// <param name="Events">What it adds to the time line.</param>
internal sealed record CaseChange<TOutcome>(TOutcome Outcome, Complaint? Next = null, IReadOnlyList<CaseEvent>? Events = null)
{
    /// <summary>The words that go with it.</summary>
    public Statement? Statement { get; init; }

    /// <summary>An act that tells one event.</summary>
    public static CaseChange<TOutcome> Of(TOutcome outcome, (Complaint Case, CaseEvent Event) told) => new(outcome, told.Case, [told.Event]);
}

/// <summary>The one way in which a person changes a case: decided on its row, written with its events in one batch under the row's guard, and then its process looks again.</summary>
public sealed class ChangeCase(ComplaintBook complaints, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>Decides and writes; decides anew when the case changed meanwhile.</summary>
    /// <param name="id">The case.</param>
    /// <param name="notFound">What is said when there is no such case.</param>
    /// <param name="decide">Decides what becomes of the case as it stands, at that time. Pure.</param>
    /// <param name="cancellation">Ends the call.</param>
    internal async Task<TOutcome> Do<TOutcome>(string id, TOutcome notFound, Func<Complaint, DateTimeOffset, CaseChange<TOutcome>> decide, CancellationToken cancellation)
    {
        while (await complaints.Find(id, cancellation) is { Value: var complaint } stored)
        {
            var change = decide(complaint, clock.GetUtcNow());
            if (change.Next is not { } changed)
            {
                // It may stand already, and the nudge of the first time may have been lost.
                await workflows.Nudge(complaint.Process, cancellation);
                return change.Outcome;
            }

            var next = complaints.After(stored, changed);
            if (await complaints.Save(stored, next, cancellation, also: batch => Add(batch, change)) == Written.Done)
            {
                await complaints.List(next, cancellation);
                await workflows.Nudge(complaint.Process, cancellation);
                return change.Outcome;
            }
        }

        return notFound;
    }

    private static void Add<TOutcome>(Batch batch, CaseChange<TOutcome> change)
    {
        batch.InsertAll(change.Events ?? []);
        if (change.Statement is { } statement)
        {
            batch.Insert(statement);
        }
    }
}
