using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Workflows;

namespace Monitoring.Rounds;

/// <summary>Runs a round: fixes its population, opens the requests a bucket at a time, and looks at the figures until all have ended (art. 9.1).</summary>
public sealed class RunRound(
    RoundBook book, RequestBook requests, DrawSample sample, OpenRequests open, MakeReport report, RequestWalk walk, IWorkflows workflows, TimeProvider clock) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "RunRound";

    // The figures are looked at daily; nothing waits for the round itself.
    private static readonly TimeSpan LookAgain = TimeSpan.FromDays(1);

    // What was just told of a change is done soon after.
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <summary>The process of a round.</summary>
    public static ProcessId ProcessOf(string roundId) => new(WorkflowName, roundId);

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        if (await book.Find(key, cancellation) is not { } stored)
        {
            return Next.Done;
        }

        var round = stored.Value;
        await book.List(round, cancellation);
        if (round.IsPaused)
        {
            return Next.Wait(Next.LongestWait);
        }

        switch (round.State)
        {
            case RoundState.Opening when round.Sample is not null && round.ListedBuckets < Round.BucketCount:
                await sample.Fix(round, round.ListedBuckets, cancellation);
                await book.Save(stored, round with { ListedBuckets = round.ListedBuckets + 1 }, cancellation);
                return Next.Again;

            case RoundState.Opening when round is { Sample: not null, Drawn.Count: 0 }:
                await book.Save(stored, round with { Drawn = await sample.Draw(round, cancellation) }, cancellation);
                return Next.Again;

            case RoundState.Opening when round.OpenedBuckets < Round.BucketCount:
                await book.Save(stored, round with { OpenedBuckets = await open.From(round, round.OpenedBuckets, cancellation) }, cancellation);
                return Next.Again;

            case RoundState.Opening:
                await book.Save(stored, round with { State = RoundState.Running }, cancellation);
                return Next.Again;

            case RoundState.Running or RoundState.Cancelled when round.BucketsToNudge > 0:
                await Nudge(round, round.BucketsToNudge - 1, cancellation);
                await book.Save(stored, round with { BucketsToNudge = round.BucketsToNudge - 1 }, cancellation);

                // They need a moment; a bucket may just have been opened by a turn that did not know yet.
                return round.BucketsToNudge > 1 ? Next.Again : Next.Wait(Moment);

            case RoundState.Running:
                var live = Live((await requests.Figures(key, cancellation)).ByStatus);
                if (live.Count > 0 || await walk.AnyDue(key, cancellation))
                {
                    // A closed round is not looked after any more: a letter of it that waits, for a working day if need be, keeps it open.
                    var now = clock.GetUtcNow();
                    return Next.Wait(round.ClosingSince is null || live.Count > 0 && live.All(status => status.IsDeclared()) ? LookAgain
                        : live.Count == 0 ? WorkingDays.Dutch.AtWork(now) - now + Moment : Moment);
                }

                if (round.TalliedBuckets < Round.BucketCount)
                {
                    await report.Count(round, round.TalliedBuckets, cancellation);
                    await book.Save(stored, round with { TalliedBuckets = round.TalliedBuckets + 1 }, cancellation);
                    return Next.Again;
                }

                await report.Make(round, cancellation);
                await book.Save(stored, round with { State = RoundState.Closed, EndedAt = clock.GetUtcNow() }, cancellation);
                return Next.Again;

            case RoundState.Cancelled when Live((await requests.Figures(key, cancellation)).ByStatus).Count > 0:
                await book.Save(stored, round with { BucketsToNudge = Round.BucketCount }, cancellation);
                return Next.Wait(LookAgain);

            case RoundState.Cancelled when round.WoundUpAt is null:
                if (await walk.AnyDue(key, cancellation))
                {
                    return Next.Wait(LookAgain);
                }

                await book.Save(stored, round with { WoundUpAt = clock.GetUtcNow() }, cancellation);
                return Next.Again;

            default:
                return Next.Done;
        }
    }

    private static List<RequestStatus> Live(IReadOnlyDictionary<RequestStatus, int> figures) => [.. figures.Keys.Where(status => status < RequestStatus.Accepted)];

    // All that have not ended, and those that ended while a letter was held back.
    private async Task Nudge(Round round, int bucket, CancellationToken cancellation)
    {
        await foreach (var live in walk.Live(round.Id, bucket, cancellation))
        {
            await workflows.Nudge(live.Process, cancellation);
        }

        await foreach (var due in walk.Overdue(round.Id, bucket, clock.GetUtcNow(), cancellation))
        {
            await workflows.Nudge(due.Process, cancellation);
        }
    }
}
