using Monitoring.Letters.Digests;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Rounds;

/// <summary>The rounds, and the list of them.</summary>
public sealed class RoundBook(Table<Round> rounds, Table<RoundLine> lines, IWorkflows workflows, TimeProvider clock, UnderWay? underWay = null)
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
            AllKinds = plan.AllKinds,
            Cohort = plan.Cohort,
            Sample = plan.SampleOf(on),
            PreviousId = plan.LastOn is { } last && last < on ? plan.RoundId(last) : null,
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
        underWay?.Changed();
        await workflows.Start(RunRound.ProcessOf(round.Id), cancellation);
    }

    /// <summary>Stops a round: from now on nothing of it leaves but word of the end to those who were asked, and nothing adverse follows from it.</summary>
    /// <returns>Whether it is cancelled, now or since before; false when there is none or it has closed.</returns>
    public async Task<bool> Cancel(string id, string because, CancellationToken cancellation) =>
        await Change(id, round => round.IsLive, round => round with
        {
            State = RoundState.Cancelled,
            CancelledBecause = because,
            EndedAt = clock.GetUtcNow(),
            PausedSince = null,
            BucketsToNudge = Round.BucketCount,
        }, cancellation) is { State: RoundState.Cancelled };

    /// <summary>Pauses a round: no letter leaves, no term ends and nothing adverse happens until it is resumed.</summary>
    /// <returns>Whether it is paused, now or since before; false when there is none, or it has ended or is being closed.</returns>
    public async Task<bool> Pause(string id, string because, string by, CancellationToken cancellation) =>
        await Change(id, round => round is { IsLive: true, IsPaused: false, ClosingSince: null }, round => round with
        {
            PausedSince = clock.GetUtcNow(),
            PausedBecause = because,
            PausedBy = by,
        }, cancellation) is { IsPaused: true };

    /// <summary>Goes on with a paused round: the terms that ran move by the time that it was paused.</summary>
    /// <returns>Whether it goes on, now or since before; false when there is none or it has ended.</returns>
    public async Task<bool> Resume(string id, string by, CancellationToken cancellation) =>
        await Change(id, round => round.IsPaused, round => round.Resumed(by, clock.GetUtcNow()) with { BucketsToNudge = Round.BucketCount }, cancellation) is { IsLive: true, IsPaused: false };

    /// <summary>Gives everybody more time. The same form twice does so once.</summary>
    /// <param name="id">The round.</param>
    /// <param name="more">How much.</param>
    /// <param name="because">The reason, as the letters give it.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="seen">How many changes of the terms the form showed.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>Whether it stands; false when there is no such round, or it does not run or is paused.</returns>
    public async Task<bool> GiveMoreTime(string id, MoreTimeForAll more, string because, string by, int seen, CancellationToken cancellation) =>
        await Change(id, round => round is { IsLive: true, IsPaused: false, ClosingSince: null } && round.Shifts.Count == seen, round => round with
        {
            Shifts = [.. round.Shifts, more.Shift(clock.GetUtcNow(), because, by)],
            BucketsToNudge = Round.BucketCount,
        }, cancellation) is { IsLive: true, IsPaused: false } round && round.Shifts.Count > seen;

    /// <summary>Closes a round by hand: what was declared is still reviewed, the rest ends without consequence (art. 9.1), and then the report follows.</summary>
    /// <returns>Whether it is closed or being closed, now or since before; false when there is none or it was stopped.</returns>
    public async Task<bool> CloseByHand(string id, string because, string by, CancellationToken cancellation) =>
        await Change(id, round => round is { State: RoundState.Running, ClosingSince: null }, round => round with
        {
            ClosingSince = clock.GetUtcNow(),
            ClosedBecause = because,
            ClosedBy = by,
            PausedSince = null,
            BucketsToNudge = Round.BucketCount,
        }, cancellation) is { State: RoundState.Closed } or { State: RoundState.Running, ClosingSince: not null };

    /// <summary>Replaces a round by its next state.</summary>
    public Task<Written> Save(Stored<Round> old, Round next, CancellationToken cancellation) =>
        rounds.Replace(old, next with { Revision = old.Value.Revision + 1 }, cancellation);

    // The round as it stands when the change was made, or was not to be made; its process looks again either way, as the first time may have been cut off.
    private async Task<Round?> Change(string id, Func<Round, bool> mayBe, Func<Round, Round> change, CancellationToken cancellation)
    {
        while (await Find(id, cancellation) is { } stored)
        {
            if (mayBe(stored.Value) && await Save(stored, change(stored.Value), cancellation) != Written.Done)
            {
                continue;
            }

            var round = mayBe(stored.Value) ? change(stored.Value) : stored.Value;
            await List((await Find(id, cancellation))?.Value ?? round, cancellation);
            await workflows.Nudge(RunRound.ProcessOf(id), cancellation);
            return round;
        }

        return null;
    }

    /// <summary>Brings the list up to a state of the round, unless it tells of a later one.</summary>
    public async Task List(Round round, CancellationToken cancellation)
    {
        var line = RoundLine.Of(round);
        while (await lines.Insert(line, cancellation) == Written.Exists)
        {
            if (await lines.Find(line.Key, cancellation) is { } stored
                && (stored.Value.IsAsNewAs(line) || await lines.Replace(stored, line, cancellation) == Written.Done))
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
