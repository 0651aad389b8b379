using Microsoft.Extensions.Options;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Housekeeping;

/// <summary>Does the chores of the house, each in a process of its own and a part in each turn. The workflow <c>Housekeeping</c>.</summary>
public sealed class KeepHouse(IEnumerable<IChore> chores, Table<ChorePlace> places, IOptions<HousekeepingOptions> options, TimeProvider clock) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "Housekeeping";

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <summary>The process of a chore.</summary>
    public static ProcessId ProcessOf(IChore chore) => new(WorkflowName, chore.Name);

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (chores.FirstOrDefault(c => c.Name == key) is not { } chore)
        {
            // Of another release.
            return Next.Done;
        }

        // The place is written after the part: cut off in between, the part is done again. Of two turns at once either place is one.
        var place = await places.Find(ChorePlace.KeyOf(key), cancellation);
        if (await chore.Do(place?.Value.From, cancellation) is { } from)
        {
            var next = new ChorePlace { Chore = key, From = from };
            await (place is null ? places.Insert(next, cancellation) : places.Replace(place, next, cancellation));
            return Next.Again;
        }

        if (place is not null)
        {
            await places.Delete(place, cancellation);
        }

        return Next.Wait(UntilNext(now, chore.Every > options.Value.Every ? chore.Every : options.Value.Every));
    }

    // On the whole hour or day, so that all chores wake at one moment. One that is due within the minute is this one, taken a little early.
    private static TimeSpan UntilNext(DateTimeOffset now, TimeSpan every)
    {
        var left = every - TimeSpan.FromTicks(now.UtcTicks % every.Ticks);
        return left < TimeSpan.FromMinutes(1) ? left + every : left;
    }
}
