namespace Monitoring.Clock;

/// <summary>
/// The system's clock, for what does not live by the domain's days: sign-in links, uploads that broke off. Moving the domain's
/// clock ends no session, revives no link and sweeps no file that is coming in.
/// </summary>
public sealed class SystemClock(TimeProvider system)
{
    /// <summary>The system's time.</summary>
    public DateTimeOffset GetUtcNow() => system.GetUtcNow();

    /// <summary>Ends after so long.</summary>
    public Task Delay(TimeSpan delay, CancellationToken cancellation) => Task.Delay(delay, system, cancellation);

    /// <summary>Is cancelled after so long.</summary>
    public CancellationTokenSource Limit(TimeSpan limit) => new(limit, system);
}
