using Monitoring.Workflows;

namespace Monitoring.Housekeeping;

/// <summary>Finds what was begun and cut off before its first turn: a reported file, a link that somebody asked for.</summary>
public sealed class FindErrands(Errands errands, TimeProvider clock) : IChore
{
    // What is less late is being worked on.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    public string Name => "errands";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        await errands.StartAll(clock.GetUtcNow() - Late, cancellation);
        return null;
    }
}
