using System.Diagnostics;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Evidence.Scanning;
using Monitoring.Housekeeping;
using Monitoring.Letters.Digests;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Workflows;

namespace Monitoring.Telemetry;

/// <summary>A workflow whose turns are told of, whichever engine takes them.</summary>
internal sealed class MeasuredTurns(IWorkflow workflow) : IWorkflow
{
    public string Name => workflow.Name;

    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        using var span = Measures.Spans.StartActivity($"Turn {Name}");
        Describe(span, key);
        var began = TimeProvider.System.GetTimestamp();
        var outcome = "failed";
        try
        {
            var next = await workflow.Turn(key, cancellation);
            outcome = next.Kind switch { NextKind.Again => "again", NextKind.Wait => "wait", _ => "done" };
            return next;
        }
        catch (Exception e)
        {
            // Without its message, which may hold what a person wrote.
            span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", e.GetType().FullName);
            throw;
        }
        finally
        {
            span?.SetTag("monitoring.outcome", outcome);
            Measures.Turn(Name, outcome, TimeProvider.System.GetElapsedTime(began));
        }
    }

    // Only what is known to be an id of ours: the key of a sign-in or of a fresh link is about a person.
    private void Describe(Activity? span, string key)
    {
        if (span is null)
        {
            return;
        }

        span.SetTag("monitoring.workflow", Name);
        switch (Name, key.Split('~'))
        {
            case (AskEvidence.WorkflowName, [var round, var party]):
                span.SetTag("monitoring.round", round).SetTag("monitoring.party", party);
                break;
            case (RunRound.WorkflowName, [var round]):
                span.SetTag("monitoring.round", round);
                break;
            case (SchedulePlan.WorkflowName, [var plan]):
                span.SetTag("monitoring.plan", plan);
                break;
            case (HandleComplaint.WorkflowName, _):
                span.SetTag("monitoring.case", key);
                break;
            case (ScanFile.WorkflowName or DestroyFile.WorkflowName or HandleBreach.WorkflowName or WriteToParty.WorkflowName, [var party, _]):
                span.SetTag("monitoring.party", party);
                break;
            case (SendDigest.WorkflowName, [var party, _, _]):
                span.SetTag("monitoring.party", party);
                break;
            case (KeepHouse.WorkflowName, [var chore]):
                span.SetTag("monitoring.chore", chore);
                break;
        }
    }
}
