using Monitoring.Evidence;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>What became of a decision on an intention.</summary>
public enum DecideOutcome
{
    /// <summary>It was decided so, now or by the same request before.</summary>
    Decided,

    /// <summary>There is no such case.</summary>
    NotFound,

    /// <summary>It is no intention any more: somebody decided, the party left, or it was settled.</summary>
    NotOpen,

    /// <summary>The evidence has come in the meantime: there is nothing left to register.</summary>
    EvidenceCame,

    /// <summary>An answer of the party that came by post lies on the desk: it is entered first, or set aside.</summary>
    OnDesk,

    /// <summary>The party was not heard: it has not explained itself and its term to do so has not ended.</summary>
    NotHeard,

    /// <summary>The party explained itself, or did so anew, since the page was opened: who decides reads that first.</summary>
    NewExplanation,

    /// <summary>Reasons are required.</summary>
    NoReasons,
}

/// <summary>A person of the secretariaat decides on an intention (art. 12.1 with 9.1): nobody is accused before having been heard, and no machine decides.</summary>
public sealed class DecideIntention(ComplaintBook complaints, RequestBook requests, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>Registers the case: it begins, and the party is told.</summary>
    /// <param name="id">The case.</param>
    /// <param name="seen">The <see cref="Explanation.Mark"/> of what the person saw; null when there was no explanation.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<DecideOutcome> Register(string id, long? seen, string by, string reasons, CancellationToken cancellation) =>
        Decide(id, seen, ComplaintState.Registered, by, reasons, cancellation);

    /// <summary>Closes the case with reasons, and the party is told.</summary>
    /// <inheritdoc cref="Register"/>
    public Task<DecideOutcome> Close(string id, long? seen, string by, string reasons, CancellationToken cancellation) =>
        Decide(id, seen, ComplaintState.Closed, by, reasons, cancellation);

    private async Task<DecideOutcome> Decide(string id, long? seen, ComplaintState state, string by, string reasons, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reasons) && state == ComplaintState.Closed)
        {
            return DecideOutcome.NoReasons;
        }

        while (true)
        {
            if (await complaints.Find(id, cancellation) is not { } stored)
            {
                return DecideOutcome.NotFound;
            }

            var complaint = stored.Value;
            if (complaint.State != ComplaintState.Intention)
            {
                // The nudge of the first time may have been lost.
                await workflows.Nudge(complaint.Process, cancellation);
                var stands = state == ComplaintState.Closed ? complaint.State == state : complaint.State == state || complaint.Hearings > 0;
                return stands && complaint.Decision?.By == by ? DecideOutcome.Decided : DecideOutcome.NotOpen;
            }

            if (complaint.Request is { } asked && await requests.Find(asked, cancellation) is { Value: var request } && (request.HasEvidence || request.IsOnDesk))
            {
                await workflows.Nudge(complaint.Process, cancellation);
                return request.HasEvidence ? DecideOutcome.EvidenceCame : DecideOutcome.OnDesk;
            }

            var change = Decide(complaint, seen, state, by, reasons, clock.GetUtcNow());
            if (change is not { Next: { } decided, Events: [var told] })
            {
                return change.Outcome;
            }

            var next = complaints.After(stored, decided);
            if (await complaints.Save(stored, next, cancellation, also: batch => batch.Insert(told)) == Written.Done)
            {
                await complaints.List(next, cancellation);
                await workflows.Nudge(complaint.Process, cancellation);
                return DecideOutcome.Decided;
            }
        }
    }

    internal static CaseChange<DecideOutcome> Decide(Complaint complaint, long? seen, ComplaintState state, string by, string reasons, DateTimeOffset now)
    {
        if (complaint.Explanation?.Mark != seen)
        {
            return new(DecideOutcome.NewExplanation);
        }

        if (state == ComplaintState.Registered && !complaint.DecisionAsked)
        {
            return new(DecideOutcome.NotHeard);
        }

        var words = reasons.Trim();
        return CaseChange<DecideOutcome>.Of(
            DecideOutcome.Decided,
            (complaint with { State = state, StepSince = now, Decision = new DeskDecision(by, now, words), Letters = complaint.Letters.DropPending(now) }).Tell(
                state == ComplaintState.Registered ? CaseEventKind.Registered : CaseEventKind.IntentionEnded,
                CaseSide.Secretariaat,
                state == ComplaintState.Registered ? Audience.Everybody : Audience.Respondent,
                now,
                by,
                words.Length == 0 ? null : words));
    }
}
