using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Rounds;

/// <summary>The rounds, and the list of them.</summary>
public sealed class RoundBook(Table<Round> rounds, Table<RoundLine> lines, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>The round, or null.</summary>
    public async Task<Stored<Round>?> Find(string id, CancellationToken cancellation) => Key.IsValidPart(id) ? await rounds.Find(Round.KeyOf(id), cancellation) : null;

    /// <summary>Starts the round of a plan that is due on a day; the same again changes nothing.</summary>
    public async Task Start(Plan plan, DateOnly on, string frameworkAdoption, string planAdoption, CancellationToken cancellation)
    {
        var round = new Round
        {
            Id = plan.RoundId(on),
            PlanId = plan.Id,
            Name = plan.RoundName(on),
            FrameworkVersion = plan.FrameworkVersion,
            Population = plan.Population,
            Terms = plan.Terms,
            FrameworkAdoptionId = frameworkAdoption,
            PlanAdoptionId = planAdoption,
            StartedAt = clock.GetUtcNow(),
        };
        if (await rounds.Insert(round, cancellation) == Written.Exists && await Find(round.Id, cancellation) is { } known)
        {
            round = known.Value;
        }

        // In the list before its first turn, so that it is found also when the engine is lost in between.
        await List(round, cancellation);
        await workflows.Start(RunRound.ProcessOf(round.Id), cancellation);
    }

    /// <summary>Stops a round: from now on no letter of it leaves, and nothing adverse follows from it.</summary>
    /// <returns>Whether it is cancelled, now or since before; false when there is none or it has closed.</returns>
    public async Task<bool> Cancel(string id, string because, CancellationToken cancellation)
    {
        while (await Find(id, cancellation) is { } stored)
        {
            if (stored.Value.State is RoundState.Closed or RoundState.Cancelled)
            {
                await workflows.Nudge(RunRound.ProcessOf(id), cancellation);
                return stored.Value.State == RoundState.Cancelled;
            }

            var cancelled = stored.Value with { State = RoundState.Cancelled, CancelledBecause = because, EndedAt = clock.GetUtcNow() };
            if (await rounds.Replace(stored, cancelled, cancellation) == Written.Done)
            {
                await workflows.Nudge(RunRound.ProcessOf(id), cancellation);
                return true;
            }
        }

        return false;
    }

    /// <summary>Brings the list up to a state of the round, unless it tells of a later one.</summary>
    public async Task List(Round round, CancellationToken cancellation)
    {
        var line = RoundLine.Of(round);
        while (await lines.Insert(line, cancellation) == Written.Exists)
        {
            if (await lines.Find(line.Key, cancellation) is { } stored
                && (stored.Value.State >= line.State || await lines.Replace(stored, line, cancellation) == Written.Done))
            {
                return;
            }
        }
    }

    /// <summary>All rounds, newest first: a few a year.</summary>
    public async Task<IReadOnlyList<RoundLine>> All(CancellationToken cancellation)
    {
        var all = new List<RoundLine>();
        await foreach (var line in lines.Query(RoundLine.Partition, RoundLine.Prefix, cancellation: cancellation))
        {
            all.Add(line.Value);
        }

        return all;
    }
}
