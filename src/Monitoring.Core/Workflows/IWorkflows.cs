namespace Monitoring.Workflows;

/// <summary>The engine under the workflows. Both calls are harmless when repeated.</summary>
/// <remarks>
/// Write the row first, then call. After a nudge some turn begins that reads what was written before it; ten nudges may be one
/// turn. What may be counted on is stated by the contract suite, which runs against every engine.
/// </remarks>
public interface IWorkflows
{
    /// <summary>Makes sure that these processes run. One that runs already is left as it is; one that has ended says so on its first look.</summary>
    Task Start(IReadOnlyCollection<ProcessId> processes, CancellationToken cancellation);

    /// <summary>Says to a process: look again. One that does not run is started.</summary>
    Task Nudge(ProcessId process, CancellationToken cancellation);
}

/// <summary>Short forms of the port's calls.</summary>
public static class WorkflowCalls
{
    /// <summary>Makes sure that this process runs.</summary>
    public static Task Start(this IWorkflows workflows, ProcessId process, CancellationToken cancellation) => workflows.Start([process], cancellation);
}
