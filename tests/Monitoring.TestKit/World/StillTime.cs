namespace Monitoring.TestKit;

/// <summary>
/// A system's clock that stands still, so that the domain's time passes only when a test moves it; but for a microsecond at
/// every look, so that what happens after something else is later than it. Timers go by real time.
/// </summary>
public sealed class StillTime(DateTimeOffset start) : TimeProvider
{
    private long looks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start + TimeSpan.FromMicroseconds(Interlocked.Increment(ref looks));
}
