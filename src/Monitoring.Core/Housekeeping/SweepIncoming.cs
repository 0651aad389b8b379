using Monitoring.Clock;
using Monitoring.Storage;

namespace Monitoring.Housekeeping;

/// <summary>
/// Throws away what lies under <c>incoming/</c> longer than any upload takes: the process was killed between taking a file in and
/// throwing it away. Blocks that were never made a file are not listed; storage itself lets those go after a week.
/// </summary>
public sealed class SweepIncoming(Blobs blobs, SystemClock clock) : IChore
{
    private const int Part = 500;

    /// <inheritdoc/>
    public string Name => "incoming";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation) =>
        await blobs.DiscardStaged(clock.GetUtcNow() - TimeSpan.FromDays(1), Part, cancellation) == Part ? "more" : null;
}
