namespace Monitoring.Clock;

/// <summary>The clock of the domain: the system's, plus an offset that a demo or a test may move forward.</summary>
/// <remarks>Sessions, leases and signed links use the system's clock instead.</remarks>
public sealed class DomainClock(TimeProvider system) : TimeProvider
{
    private long offsetTicks;

    /// <summary>Raised after the clock was moved, on the mover's thread: what is due must be looked at anew.</summary>
    public event Action? Moved;

    /// <summary>How far the domain is ahead of the system.</summary>
    public TimeSpan Offset
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref offsetTicks));
        set
        {
            Interlocked.Exchange(ref offsetTicks, value.Ticks);
            Moved?.Invoke();
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => system.GetUtcNow() + Offset;

    /// <summary>Sets the domain's time. It never goes back.</summary>
    public void MoveTo(DateTimeOffset time)
    {
        var ahead = time - system.GetUtcNow();
        if (ahead > Offset)
        {
            Offset = ahead;
        }
    }
}
