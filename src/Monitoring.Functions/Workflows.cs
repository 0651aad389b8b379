using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Evidence.Scanning;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Rounds;
using Monitoring.Web.Demo;

namespace Monitoring.Functions;

/// <summary>
/// An orchestrator for each workflow of the catalog. Its body is the one driver: no code of a workflow runs in an orchestrator, so
/// its history is a few rows and the same in every release.
/// </summary>
public static class Workflows
{
    [Function(nameof(AskEvidence))]
    public static Task AskEvidence([OrchestrationTrigger] TaskOrchestrationContext context) => Driver.Run(context);

    [Function(nameof(BringCase))]
    public static Task BringCase([OrchestrationTrigger] TaskOrchestrationContext context) => Driver.Run(context);

    [Function(nameof(DestroyFile))]
    public static Task DestroyFile([OrchestrationTrigger] TaskOrchestrationContext context) => Driver.Run(context);

    [Function(nameof(HandleBreach))]
    public static Task HandleBreach([OrchestrationTrigger] TaskOrchestrationContext context) => Driver.Run(context);

    [Function(nameof(HandleComplaint))]
    public static Task HandleComplaint([OrchestrationTrigger] TaskOrchestrationContext context) => Driver.Run(context);

    [Function("Housekeeping")]
    public static Task Housekeeping([OrchestrationTrigger] TaskOrchestrationContext context) => Driver.Run(context);

    [Function(nameof(ImportList))]
    public static Task ImportList([OrchestrationTrigger] TaskOrchestrationContext context) => Driver.Run(context);

    [Function(nameof(Rehearse))]
    public static Task Rehearse([OrchestrationTrigger] TaskOrchestrationContext context) => Driver.Run(context);

    [Function(nameof(RunRound))]
    public static Task RunRound([OrchestrationTrigger] TaskOrchestrationContext context) => Driver.Run(context);

    [Function(nameof(ScanFile))]
    public static Task ScanFile([OrchestrationTrigger] TaskOrchestrationContext context) => Driver.Run(context);

    [Function(nameof(SchedulePlan))]
    public static Task SchedulePlan([OrchestrationTrigger] TaskOrchestrationContext context) => Driver.Run(context);

    [Function(nameof(SendFreshLinks))]
    public static Task SendFreshLinks([OrchestrationTrigger] TaskOrchestrationContext context) => Driver.Run(context);

    [Function(nameof(SendSignIn))]
    public static Task SendSignIn([OrchestrationTrigger] TaskOrchestrationContext context) => Driver.Run(context);

    [Function("StartAgain")]
    public static Task StartAgain([OrchestrationTrigger] TaskOrchestrationContext context) => Driver.Run(context);

    [Function(nameof(WriteToParty))]
    public static Task WriteToParty([OrchestrationTrigger] TaskOrchestrationContext context) => Driver.Run(context);
}
