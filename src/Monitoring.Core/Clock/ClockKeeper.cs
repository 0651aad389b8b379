using Monitoring.Storage;

namespace Monitoring.Clock;

/// <summary>Keeps the offset of a clock that is moved: a demo's, a test's. A real Platform's is never moved, and has no row.</summary>
public sealed class ClockKeeper(DomainClock clock, Table<ClockOffset> offsets)
{
    private Stored<ClockOffset>? kept;

    /// <summary>Puts the clock where it was moved to before the restart.</summary>
    public async Task Restore(CancellationToken cancellation)
    {
        kept = await offsets.Find(ClockOffset.TheKey, cancellation);
        if (kept is not null && kept.Value.Offset > clock.Offset)
        {
            clock.Offset = kept.Value.Offset;
        }
    }

    /// <summary>Keeps where the clock is now. It is never put back, whoever else moves it.</summary>
    public async Task Keep(CancellationToken cancellation)
    {
        var row = new ClockOffset { Offset = clock.Offset };
        for (var old = kept; old is null || old.Value.Offset < row.Offset; old = await offsets.Find(row.Key, cancellation))
        {
            var batch = old is null ? new Batch().Insert(row) : new Batch().Replace(old, row);
            if (await offsets.Commit(batch, cancellation) == Written.Done)
            {
                kept = batch.Landed(row);
                return;
            }
        }
    }
}
