using Monitoring.Complaints;
using Monitoring.Housekeeping;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Evidence;

/// <summary>One whole life, from the start of a round to its end, while what runs is doubled, thrown away or deaf.</summary>
public sealed class WholeLifeTests
{
    [Fact]
    public async Task Two_engines_at_once_without_any_lease_live_the_same_life()
    {
        foreach (var life in new[] { Life.Silent, Life.Answered })
        {
            await using var world = await World.New();
            await world.StartAnother();
            Assert.Equal(await life.Undisturbed(), await life.Live(world));
        }
    }

    [Fact]
    public async Task The_engines_own_table_can_be_thrown_away_at_any_time()
    {
        foreach (var life in new[] { Life.Silent, Life.Answered })
        {
            await using var world = await World.New();
            var lived = await life.Live(world, async () =>
            {
                await world.LosesItsEngine();
                await world.Get<StartAgain>().All(world.Patience);
                await world.Settle();
            });
            Assert.Equal(await life.Undisturbed(), lived);
        }
    }

    [Fact]
    public async Task Housekeeping_alone_brings_everything_back_that_is_due()
    {
        await using var world = await World.New();
        var party = await Life.AParty(world);
        await world.ARoundOf(party);
        await world.LosesItsEngine();
        await world.KeepsHouse();

        await world.MoveToEndOf((await world.Request(party)).LastDay!.Value);
        await world.Pass(TimeSpan.FromDays(1));
        await world.MoveToEndOf((await world.Request(party)).LastCallDay!.Value);
        await world.LosesItsEngine();
        await world.KeepsHouse();
        await world.Pass(TimeSpan.FromDays(1));

        Assert.Equal(["ask", "reminder", "last-call", "ask-explanation"], await world.Steps("anna@leerlijn.example"));
        Assert.Equal(ComplaintState.Intention, (await world.Case(party))!.State);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Lost_nudges_cost_a_delay_and_nothing_else()
    {
        await using var world = await World.New();
        await world.KeepsHouse();
        var party = await Life.AParty(world);
        foreach (var act in (await Life.Silent.Acts(world)).Take(5))
        {
            await act(world, party);
        }

        // What a page wrote stands; what it wanted to say to the engine did not arrive any more.
        var deaf = new Deaf();
        var id = new RequestKey(Life.TheRound.Id, party.Id);
        var book = new ComplaintBook(world.Table<Complaint>(), world.Table<ComplaintLine>(), world.Table<ComplaintLetter>(), deaf, world.Clock);
        await new ExplainSilence(book, deaf).Record(id.CaseId, new Explanation("Ziek.", "Anna", party.Contacts[0].Id, world.Now), seen: null, world.Patience);
        await world.Pass(TimeSpan.FromDays(1.5));
        Assert.Single(await world.Tasks());

        var decide = new DecideIntention(book, world.Get<RequestBook>(), deaf, world.Clock);
        Assert.Equal(DecideOutcome.Decided, await decide.Register(id.CaseId, (await world.Case(party, Life.TheRound))!.Explanation!.Mark, World.Desk, "Niets.", world.Patience));
        await world.Pass(TimeSpan.FromDays(1.5));
        Assert.Equal("hearing.r1", (await world.Steps(party))[^1]);
        Assert.Equal(RequestStatus.CaseRegistered, (await world.Request(party, Life.TheRound)).Status);
        await world.HoldsTogether();
    }

    /// <summary>An engine that hears nothing.</summary>
    private sealed class Deaf : IWorkflows
    {
        public Task Start(IReadOnlyCollection<ProcessId> processes, CancellationToken cancellation) => Task.CompletedTask;

        public Task Nudge(ProcessId process, CancellationToken cancellation) => Task.CompletedTask;
    }
}
