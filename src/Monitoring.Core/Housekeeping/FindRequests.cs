using System.Globalization;
using Monitoring.Letters;
using Monitoring.Rounds;
using Monitoring.Workflows;

namespace Monitoring.Housekeeping;

/// <summary>Finds the rounds, and the requests in them, that should have moved and did not: a nudge that was lost costs a delay, not a case.</summary>
public sealed class FindRequests(RoundBook rounds, RequestWalk walk, MailHoldBook hold, IWorkflows workflows, TimeProvider clock) : IChore
{
    // Once so many were found, the rest waits for the next part.
    private const int Enough = 500;

    // What is this late was forgotten; what is less late is being worked on, but for what waited while mail was held.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    public string Name => "requests";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        var found = 0;
        var now = clock.GetUtcNow();
        var late = await hold.WasJustLifted(now, cancellation) ? now : now - Late;
        var all = (await rounds.All(cancellation)).Where(r => !r.IsOver).ToList();
        foreach (var paused in all.Where(r => r.IsPaused && from is null))
        {
            // Nothing of it is due. Should it have been resumed without anybody knowing, its own turn finds out.
            await workflows.Nudge(RunRound.ProcessOf(paused.Id), cancellation);
        }

        var live = all.Where(r => !r.IsPaused).OrderBy(r => r.Id, StringComparer.Ordinal);
        foreach (var (round, bucket) in live.SelectMany(r => Enumerable.Range(0, Round.BucketCount).Select(b => (r.Id, b))))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{round}|{bucket:d2}");
            if (from is not null && string.CompareOrdinal(place, from) < 0)
            {
                continue;
            }

            if (found >= Enough)
            {
                return place;
            }

            if (bucket == 0)
            {
                await workflows.Start(RunRound.ProcessOf(round), cancellation);
            }

            found += await Find(round, bucket, late, cancellation);
        }

        return null;
    }

    private async Task<int> Find(string round, int bucket, DateTimeOffset late, CancellationToken cancellation)
    {
        var found = 0;
        await foreach (var request in walk.Overdue(round, bucket, late, cancellation))
        {
            await workflows.Nudge(request.Process, cancellation);
            found++;
        }

        await foreach (var stalled in walk.Stalled(round, bucket, cancellation).Chunk(Enough).WithCancellation(cancellation))
        {
            await workflows.Start([.. stalled.Select(request => request.Process)], cancellation);
            found += stalled.Length;
        }

        return found;
    }
}
