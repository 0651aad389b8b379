using System.Collections.Concurrent;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Local.Runtime;

/// <summary>Rows of processes as this runtime last wrote them, so that a nudge need not read what it replaces. Only hints: the ETag tells.</summary>
internal sealed class KnownProcesses
{
    // Some ten megabytes; then all begins anew, and each row is read once more.
    private const int Most = 25_000;

    private readonly ConcurrentDictionary<ProcessId, Stored<Process>> rows = new();

    /// <summary>Notes how a row was left; null when that is not known.</summary>
    public void Note(ProcessId id, Stored<Process>? row)
    {
        if (row is null)
        {
            rows.TryRemove(id, out _);
            return;
        }

        if (rows.Count >= Most)
        {
            rows.Clear();
        }

        rows[id] = row;
    }

    /// <summary>The row, once; null when it is not known.</summary>
    public Stored<Process>? Take(ProcessId id) => rows.TryRemove(id, out var row) ? row : null;
}
