using Monitoring.Clock;
using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>Whether the storage is as it should be, or a restore into it is under way: then nothing is served and no turn is taken.</summary>
public sealed class RestoreGate(Table<RestoreMark> marks, SystemClock clock)
{
    // It is asked before each page and each turn, and changes once in the life of a Platform.
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    private volatile Look? last;

    /// <summary>The restore that has not ended, or null.</summary>
    public async Task<RestoreMark?> Unfinished(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (last is not { } look || look.At + Remembered < now)
        {
            last = look = new Look((await marks.Find(RestoreMark.TheKey, cancellation))?.Value, now);
        }

        return look.Mark;
    }

    private sealed record Look(RestoreMark? Mark, DateTimeOffset At);
}
