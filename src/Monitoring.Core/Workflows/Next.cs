namespace Monitoring.Workflows;

/// <summary>What a turn says of the one that follows it.</summary>
/// <param name="Kind">Again at once, after a wait, or never.</param>
/// <param name="Duration">How long to wait, from this turn's own now.</param>
public readonly record struct Next(NextKind Kind, TimeSpan Duration)
{
    /// <summary>The longest wait; who has to wait longer looks in between. (A durable timer under Azure Storage holds 6 days.)</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(5);

    /// <summary>There is more to do now.</summary>
    public static Next Again { get; } = new(NextKind.Again, TimeSpan.Zero);

    /// <summary>The process has ended. Final: what reopens gets a new key.</summary>
    public static Next Done { get; } = new(NextKind.Done, TimeSpan.Zero);

    /// <summary>Nothing to do until that long from now, or until a nudge. Cut to <see cref="LongestWait"/>; never negative.</summary>
    public static Next Wait(TimeSpan duration) =>
        new(NextKind.Wait, duration < TimeSpan.Zero ? TimeSpan.Zero : duration > LongestWait ? LongestWait : duration);
}

/// <summary>The three things a turn can say.</summary>
public enum NextKind
{
    /// <summary>Take the next turn at once.</summary>
    Again,

    /// <summary>Take the next turn after a wait, or a nudge.</summary>
    Wait,

    /// <summary>No turn any more.</summary>
    Done,
}
