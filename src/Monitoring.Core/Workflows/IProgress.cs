namespace Monitoring.Workflows;

/// <summary>What the moving of the clock must know of the engine; an engine on real timers does not offer it.</summary>
public interface IProgress
{
    /// <summary>When the next process is due, or null when none waits.</summary>
    Task<DateTimeOffset?> NextDue(CancellationToken cancellation);

    /// <summary>Ends when nothing is due now and no turn is running.</summary>
    Task Settled(CancellationToken cancellation);
}
