using System.Globalization;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Housekeeping;

/// <summary>
/// Starts every process again from the tables, because a person of the secretariaat asked for it: a part in each turn, on whatever
/// engine there is. The workflow <c>StartAgain</c>.
/// </summary>
public sealed class StartAllAgain(StartAgain startAgain, Table<StartingAgain> times, Errands errands, IWorkflows workflows, TimeProvider clock) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "StartAgain";

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <summary>The last time, or null when nobody ever asked.</summary>
    public async Task<StartingAgain?> Last(CancellationToken cancellation) => (await times.Find(StartingAgain.TheKey, cancellation))?.Value;

    /// <summary>Begins; while it is under way, once more is the same one.</summary>
    /// <param name="by">Who of the secretariaat.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task Begin(string by, CancellationToken cancellation)
    {
        StartingAgain time;
        Written written;
        do
        {
            var last = await times.Find(StartingAgain.TheKey, cancellation);
            if (last is { Value.EndedAt: null })
            {
                // Noted again and nudged, as the first may have been cut off before its process began.
                (time, written) = (last.Value, Written.Done);
                await errands.Note(time.Process, cancellation);
            }
            else
            {
                var now = clock.GetUtcNow();
                time = new StartingAgain { Id = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff", CultureInfo.InvariantCulture), By = by, At = now };
                await errands.Note(time.Process, cancellation);
                written = await (last is null ? times.Insert(time, cancellation) : times.Replace(last, time, cancellation));
            }
        }
        while (written != Written.Done);

        await workflows.Nudge(time.Process, cancellation);
    }

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        if (await times.Find(StartingAgain.TheKey, cancellation) is not { Value: { EndedAt: null } time } row || time.Id != key)
        {
            await errands.Ended(new ProcessId(WorkflowName, key), cancellation);
            return Next.Done;
        }

        var (count, next) = await startAgain.Part(time.From, cancellation);
        await times.Replace(
            row, time with { From = next ?? time.From, Count = time.Count + count, EndedAt = next is null ? clock.GetUtcNow() : null }, cancellation);

        // Also after the last part: the next look finds that it has ended. Of two turns at once one part counts.
        return Next.Again;
    }
}
