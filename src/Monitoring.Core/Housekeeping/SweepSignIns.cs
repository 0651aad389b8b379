using Monitoring.Clock;
using Monitoring.Desk;
using Monitoring.Storage;

namespace Monitoring.Housekeeping;

/// <summary>Deletes the used sign-ins whose link has ended by itself: they keep nobody out any more.</summary>
public sealed class SweepSignIns(Table<UsedSignIn> used, SystemClock clock) : IChore
{
    private const int Part = 200;

    /// <inheritdoc/>
    public string Name => "sign-ins";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        var ended = await used.Take(Part, UsedSignIn.Partition, UsedSignIn.Prefix, before: UsedSignIn.Before(clock.GetUtcNow()), cancellation: cancellation);
        foreach (var row in ended)
        {
            await used.Delete(row, cancellation);
        }

        return ended.Count == Part ? "more" : null;
    }
}
