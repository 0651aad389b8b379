using Monitoring.Clock;
using Monitoring.Storage;

namespace Monitoring.Letters;

/// <summary>Tells whether all mail is held.</summary>
public sealed class MailHoldBook(Table<MailHold> rows, SystemClock system)
{
    /// <summary>How soon a turn that found mail held looks again by itself, should nobody tell it that the hold was lifted.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromHours(6);

    // Looked at before each letter: thousands an hour. So long may letters still leave here that an instance elsewhere has held.
    private static readonly TimeSpan KnownFor = TimeSpan.FromSeconds(2);

    // Long enough for Housekeeping, which comes by each hour, to see it.
    private static readonly TimeSpan Just = TimeSpan.FromHours(3);

    private Look? last;

    /// <summary>The switch as it stands in storage, or null when it was never used.</summary>
    public async Task<Stored<MailHold>?> Find(CancellationToken cancellation)
    {
        var at = system.GetUtcNow();
        var found = await rows.Find(MailHold.TheKey, cancellation);
        last = new Look(found?.Value.IsHeld == true, at);
        return found;
    }

    /// <summary>Whether the letters of the system wait; known for two seconds before storage is asked again.</summary>
    public async Task<bool> IsHeld(CancellationToken cancellation) =>
        last is { } look && system.GetUtcNow() - look.At is var age && age >= TimeSpan.Zero && age < KnownFor ? look.IsHeld : (await Find(cancellation))?.Value.IsHeld == true;

    /// <summary>Whether a hold was lifted in the last hours, so that letters of any age wait for a nudge.</summary>
    public async Task<bool> WasJustLifted(DateTimeOffset now, CancellationToken cancellation) => await Find(cancellation) is { Value: { IsHeld: false } hold } && hold.Since > now - Just;

    /// <summary>Writes the switch; who is second to do so at one moment is told to look again.</summary>
    internal async Task<Written> Write(Stored<MailHold>? old, MailHold next, CancellationToken cancellation)
    {
        var written = await (old is null ? rows.Insert(next, cancellation) : rows.Replace(old, next, cancellation));
        last = null;
        return written;
    }

    private sealed record Look(bool IsHeld, DateTimeOffset At);
}
