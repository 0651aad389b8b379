using Monitoring.Workflows;

namespace Monitoring.TestKit.Workflows;

/// <summary>A running engine, as the contract suite handles it. Disposing it kills it, if it still runs.</summary>
public interface IEngine : IAsyncDisposable
{
    /// <summary>The port.</summary>
    IWorkflows Workflows { get; }

    /// <summary>What is due, and when nothing is any more.</summary>
    IProgress Progress { get; }

    /// <summary>Stops it as its host does: no further turn begins, running ones finish.</summary>
    Task Stop(CancellationToken cancellation);

    /// <summary>Ends it as if its process had been killed; its connection to storage was cut before.</summary>
    Task Kill();
}
