using Monitoring.Telemetry;

namespace Monitoring.Workflows;

/// <summary>All workflows there are, by name.</summary>
public sealed class WorkflowCatalog(IEnumerable<IWorkflow> workflows)
{
    private readonly Dictionary<string, IWorkflow> byName = workflows.ToDictionary(w => w.Name, w => (IWorkflow)new MeasuredTurns(w), StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public IReadOnlyCollection<string> Names => byName.Keys;

    /// <summary>The workflow of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none: an engine holds a process of another release.</exception>
    public IWorkflow this[string name] =>
        byName.TryGetValue(name, out var workflow) ? workflow : throw new KeyNotFoundException($"There is no workflow '{name}'. Known: {string.Join(", ", byName.Keys)}.");
}
