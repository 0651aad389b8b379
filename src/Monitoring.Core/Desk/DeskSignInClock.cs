namespace Monitoring.Desk;

/// <summary>The system's clock, for sign-in links: moving the domain's clock ends no session and revives no link.</summary>
public sealed class DeskSignInClock(TimeProvider system)
{
    /// <summary>The system's time.</summary>
    public DateTimeOffset GetUtcNow() => system.GetUtcNow();
}
