using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.TestKit.Workflows;

/// <summary>A workflow of a test. Like a real one it keeps all it knows in rows.</summary>
/// <param name="name">Its name.</param>
/// <param name="notes">The rows, by the connection of the engine that takes the turn.</param>
/// <param name="turn">One turn of the process with that key.</param>
public sealed class Toy(string name, Table<Note> notes, Func<Table<Note>, string, CancellationToken, Task<Next>> turn) : IWorkflow
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Task<Next> Turn(string key, CancellationToken cancellation) => turn(notes, key, cancellation);
}
