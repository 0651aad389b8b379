namespace Monitoring.Workflows;

/// <summary>A process that lives for months, taken a turn at a time.</summary>
/// <remarks>
/// A turn reads its row, asks what comes next, does that one thing and says when to look again. It may be cut off anywhere and
/// taken again, may fail and be repeated, and may run twice at the same time: ids of the domain and ETags make the second time
/// change nothing. It must end well within minutes; what is large is done in parts.
/// </remarks>
public interface IWorkflow
{
    /// <summary>The name, unique and lasting: it stands in engines' storage.</summary>
    string Name { get; }

    /// <summary>Takes one turn of the process with that key.</summary>
    Task<Next> Turn(string key, CancellationToken cancellation);
}
