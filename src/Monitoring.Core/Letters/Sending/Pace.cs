namespace Monitoring.Letters.Sending;

/// <summary>How fast letters leave: evenly, so many in a minute, and a tenth of that at once after a quiet moment.</summary>
/// <param name="Next">When the next letter would leave, if all left evenly.</param>
/// <param name="Line">When the last of those that were told to wait comes back.</param>
internal readonly record struct Pace(DateTimeOffset Next, DateTimeOffset Line)
{
    /// <summary>The longest that a letter is told to wait before it asks again: well before Housekeeping thinks that it was forgotten.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(20);

    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(6);

    /// <summary>Whether one more may leave now.</summary>
    public bool Allows(DateTimeOffset now) => Next - now <= AtOnce;

    /// <summary>One more leaves now.</summary>
    public Pace Left(int perMinute, DateTimeOffset now) => this with { Next = (Next > now ? Next : now) + TimeSpan.FromMinutes(1) / perMinute };

    /// <summary>One more waits: each that is told so comes back a little after the one before it, when there is room for it, and not all at once.</summary>
    public (Pace Pace, TimeSpan Wait) Waits(int perMinute, DateTimeOffset now)
    {
        var free = Next - AtOnce;
        var back = (Line > free ? Line : free) + TimeSpan.FromMinutes(1) / perMinute;
        back = back > now + LongestWait ? now + LongestWait : back;
        return (this with { Line = back }, back - now);
    }
}
