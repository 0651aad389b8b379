using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>What became of ending a case as niet opgelost.</summary>
public enum EndUnresolvedOutcome
{
    /// <summary>It has ended so, now or by the same form before.</summary>
    Ended,

    /// <summary>There is no such case.</summary>
    NotFound,

    /// <summary>It is not in consultation: the seats vote, or it has ended otherwise.</summary>
    NotOpen,

    /// <summary>The hearing has not ended, or the Platform has not met about it (art. 12.1).</summary>
    NotDiscussed,

    /// <summary>Reasons are required: both sides read them.</summary>
    NoReasons,

    /// <summary>The reasons are longer than <see cref="EndUnresolved.MaxReasons"/>.</summary>
    TooLong,
}

/// <summary>A person of the secretariaat ends a case that the Platform discussed and did not resolve: there is no power for a measure (art. 9.2), or no decision came about (art. 8.5).</summary>
public sealed class EndUnresolved(ComplaintBook complaints, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>The most characters of the reasons.</summary>
    public const int MaxReasons = 4_000;

    /// <summary>Ends it.</summary>
    /// <param name="id">The case.</param>
    /// <param name="by">Who of the secretariaat.</param>
    /// <param name="reasons">Why, for both sides.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<EndUnresolvedOutcome> End(string id, string by, string reasons, CancellationToken cancellation)
    {
        reasons = reasons.Trim();
        while (await complaints.Find(id, cancellation) is { } stored)
        {
            var complaint = stored.Value;
            if (complaint.State != ComplaintState.Consultation)
            {
                await workflows.Nudge(complaint.Process, cancellation);
                return complaint.State == ComplaintState.Unresolved && complaint.EndReasons == reasons ? EndUnresolvedOutcome.Ended : EndUnresolvedOutcome.NotOpen;
            }

            if (complaint.Heard is null || complaint.Consultation is not { HeldAt: not null })
            {
                return EndUnresolvedOutcome.NotDiscussed;
            }

            if (reasons.Length is 0 or > MaxReasons)
            {
                return reasons.Length == 0 ? EndUnresolvedOutcome.NoReasons : EndUnresolvedOutcome.TooLong;
            }

            var now = clock.GetUtcNow();
            var (next, told) = complaint.Tell(CaseEventKind.Unresolved, CaseSide.Secretariaat, Audience.Everybody, now, person: by, words: reasons);
            next = next with { State = ComplaintState.Unresolved, StepSince = now, StepDay = null, PromisedStepDay = null, EndReasons = reasons, Letters = complaint.Letters.DropPending(now) };
            next = complaints.After(stored, next);
            if (await complaints.Save(stored, next, cancellation, also: batch => batch.Insert(told)) == Written.Done)
            {
                await complaints.List(next, cancellation);
                await workflows.Nudge(complaint.Process, cancellation);
                return EndUnresolvedOutcome.Ended;
            }
        }

        return EndUnresolvedOutcome.NotFound;
    }
}
