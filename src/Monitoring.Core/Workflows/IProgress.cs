namespace Monitoring.Workflows;

/// <summary>What the moving of the clock must know of the engine. An engine on real timers has it only where it is watched: in a demo or a test.</summary>
public interface IProgress
{
    /// <summary>When the next process is due, or null when none waits.</summary>
    Task<DateTimeOffset?> NextDue(CancellationToken cancellation);

    /// <summary>Ends when nothing is due now and no turn is running.</summary>
    Task Settled(CancellationToken cancellation);
}
