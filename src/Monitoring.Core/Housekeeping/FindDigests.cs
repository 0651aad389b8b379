using Monitoring.Letters;
using Monitoring.Letters.Digests;

namespace Monitoring.Housekeeping;

/// <summary>Finds the digests that should have left and did not.</summary>
public sealed class FindDigests(DigestBook digests, MailHoldBook hold, TimeProvider clock) : IChore
{
    // What is less late is being worked on, but for what waited while mail was held.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    public string Name => "digests";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await digests.StartAll(await hold.WasJustLifted(now, cancellation) ? now : now - Late, cancellation);
        return null;
    }
}
