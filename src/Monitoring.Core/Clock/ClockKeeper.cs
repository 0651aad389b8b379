using Monitoring.Storage;

namespace Monitoring.Clock;

/// <summary>Keeps the offset of a clock that is moved: a demo's, a test's. A real Platform's is never moved, and has no row.</summary>
public sealed class ClockKeeper(DomainClock clock, Table<ClockOffset> offsets)
{
    /// <summary>Puts the clock where it was moved to before the restart.</summary>
    public async Task Restore(CancellationToken cancellation)
    {
        if (await offsets.Find(ClockOffset.TheKey, cancellation) is { } stored && stored.Value.Offset > clock.Offset)
        {
            clock.Offset = stored.Value.Offset;
        }
    }

    /// <summary>Keeps where the clock is now.</summary>
    public async Task Keep(CancellationToken cancellation)
    {
        var row = new ClockOffset { Offset = clock.Offset };
        while (await offsets.Insert(row, cancellation) == Written.Exists)
        {
            if (await offsets.Find(row.Key, cancellation) is { } stored
                && (stored.Value.Offset >= row.Offset || await offsets.Replace(stored, row, cancellation) == Written.Done))
            {
                return;
            }
        }
    }
}
