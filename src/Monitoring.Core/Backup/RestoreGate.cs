using Monitoring.Clock;
using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>Whether the storage is as it should be, or a restore into it is under way: then nothing is served and no turn is taken.</summary>
public sealed class RestoreGate(Table<RestoreMark> marks, SystemClock clock)
{
    // It is asked before each page and each turn, and a restore begins once in the life of a Platform, in a storage where nothing runs.
    // That one has ended is seen at once.
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    private long openUntil;

    /// <summary>The restore that has not ended, or null.</summary>
    public async Task<RestoreMark?> Unfinished(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (Interlocked.Read(ref openUntil) > now.UtcTicks)
        {
            return null;
        }

        var mark = (await marks.Find(RestoreMark.TheKey, cancellation))?.Value;
        if (mark is null)
        {
            Interlocked.Exchange(ref openUntil, (now + Remembered).UtcTicks);
        }

        return mark;
    }
}
