using Monitoring.Evidence;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Rounds;

/// <summary>Runs a round: fixes its population, opens the requests a bucket at a time, and looks at the figures until all have ended (art. 9.1).</summary>
public sealed class RunRound(Table<Round> rounds, RoundBook book, RequestBook requests, OpenRequests open, RequestWalk walk, IWorkflows workflows, TimeProvider clock) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "RunRound";

    // The figures are looked at daily; nothing waits for the round itself.
    private static readonly TimeSpan LookAgain = TimeSpan.FromDays(1);

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
        switch (round.State)
        {
            case RoundState.Opening when round.OpenedBuckets < Round.BucketCount:
                await open.Bucket(round, round.OpenedBuckets, cancellation);
                await rounds.Replace(stored, round with { OpenedBuckets = round.OpenedBuckets + 1 }, cancellation);
                return Next.Again;

            case RoundState.Opening:
                await rounds.Replace(stored, round with { State = RoundState.Running }, cancellation);
                return Next.Again;

            case RoundState.Running:
                var figures = await requests.Figures(key, cancellation);
                if (figures.ByStatus.Keys.Any(status => status < RequestStatus.Accepted) || await walk.AnyDue(key, cancellation))
                {
                    // A closed round is not looked after any more: a letter of it that waits keeps it open.
                    return Next.Wait(LookAgain);
                }

                await rounds.Replace(stored, round with { State = RoundState.Closed, EndedAt = clock.GetUtcNow() }, cancellation);
                return Next.Again;

            case RoundState.Cancelled:
                var left = 0;
                await foreach (var live in walk.Live(key, cancellation))
                {
                    left++;
                    await workflows.Nudge(live.Process, cancellation);
                }

                // A bucket may just have been opened by a turn that did not know yet.
                return left > 0 ? Next.Wait(LookAgain) : Next.Done;

            default:
                return Next.Done;
        }
    }
}
