using Microsoft.DurableTask.Client;

namespace Monitoring.Functions;

/// <summary>
/// The client of the task hub. Functions hands it to an invocation by a binding and offers it nowhere else; every call to the engine
/// is made inside some invocation, so the last one handed over serves them all.
/// </summary>
public sealed class DurableClients
{
    private volatile DurableTaskClient? current;

    /// <summary>The client.</summary>
    /// <exception cref="InvalidOperationException">No function has run yet in this process.</exception>
    public DurableTaskClient Current => current ?? throw new InvalidOperationException("The engine was called outside a function: it has no client yet.");

    /// <summary>Keeps the client that an invocation was given.</summary>
    public void Use(DurableTaskClient client) => current = client;
}
