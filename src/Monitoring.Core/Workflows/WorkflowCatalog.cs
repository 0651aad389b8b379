using Monitoring.Backup;
using Monitoring.Telemetry;

namespace Monitoring.Workflows;

/// <summary>All workflows there are, by name.</summary>
/// <param name="workflows">The workflows.</param>
/// <param name="gate">While a restore is under way no turn is taken; null where there is none to be, as in a test of an engine.</param>
public sealed class WorkflowCatalog(IEnumerable<IWorkflow> workflows, RestoreGate? gate = null)
{
    private static readonly TimeSpan UntilOpen = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, IWorkflow> byName = workflows.ToDictionary(w => w.Name, w => gate is null ? (IWorkflow)new MeasuredTurns(w) : new Gated(new MeasuredTurns(w), gate), StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public IReadOnlyCollection<string> Names => byName.Keys;

    /// <summary>The workflow of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none: an engine holds a process of another release.</exception>
    public IWorkflow this[string name] =>
        byName.TryGetValue(name, out var workflow) ? workflow : throw new KeyNotFoundException($"There is no workflow '{name}'. Known: {string.Join(", ", byName.Keys)}.");

    // Every engine takes its workflows from here. A turn on half a Platform, or one in which an erased person stands again, is not taken.
    private sealed class Gated(IWorkflow workflow, RestoreGate gate) : IWorkflow
    {
        public string Name => workflow.Name;

        public async Task<Next> Turn(string key, CancellationToken cancellation) =>
            await gate.Unfinished(cancellation) is null ? await workflow.Turn(key, cancellation) : Next.Wait(UntilOpen);
    }
}
