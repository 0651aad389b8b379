using Microsoft.Extensions.DependencyInjection;
using Monitoring.Clock;
using Monitoring.Storage;
using Monitoring.TestKit;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Desk;

public sealed class SendSignInTests
{
    private readonly NoEngine engine = new();

    [Fact]
    public async Task Who_asks_for_a_link_costs_the_same_work_whether_the_address_may_sign_in_or_not()
    {
        await using var world = await New();
        var calls = world.Get<StorageAccount>().Calls;
        var made = new List<string>();
        foreach (var address in new[] { World.Desk, "iemand@elders.example" })
        {
            var before = new Dictionary<string, long>(calls.Counts);
            await world.Get<DeskSignIn>().Ask(address, world.Patience);

            // The queries are the engine's, which looks at its agenda meanwhile.
            made.AddRange(calls.Counts.Where(c => c.Key != "query").Select(c => (c.Key, Value: c.Value - before.GetValueOrDefault(c.Key))).Where(c => c.Value > 0).Select(c => $"{c.Key} {c.Value}"));
        }

        Assert.Equal(["insert 1", "insert 1"], made);
        Assert.Equal(2, engine.Started.Count);
        Assert.Empty(await world.Letters());
        foreach (var process in engine.Started)
        {
            Assert.Equal(Next.Done, await world.Get<WorkflowCatalog>()[process.Workflow].Turn(process.Key, world.Patience));
        }

        Assert.Equal([World.Desk], (await world.Letters()).Select(letter => letter.Letter.To));
    }

    [Fact]
    public async Task A_link_is_mailed_once_however_often_its_turn_is_taken_and_not_after_it_has_ended()
    {
        var clock = new MovedTime();
        await using var world = await New(services => services.AddSingleton(new SystemClock(clock)));
        await world.Get<DeskSignIn>().Ask(World.Desk, world.Patience);
        await world.Get<DeskSignIn>().Ask(World.Desk, world.Patience);
        var turns = world.Get<WorkflowCatalog>()[SendSignIn.WorkflowName];
        await turns.Turn(engine.Started[0].Key, world.Patience);
        await turns.Turn(engine.Started[0].Key, world.Patience);
        Assert.Single(await world.Letters());
        Assert.Equal(World.Desk, await world.Get<DeskSignIn>().Redeem((await world.Link(World.Desk)).Split('/')[^1], world.Patience));

        clock.Ahead = TimeSpan.FromMinutes(15);
        await turns.Turn(engine.Started[1].Key, world.Patience);
        Assert.Single(await world.Letters());
        engine.Started.Clear();
        await world.Get<Errands>().StartAll(DateTimeOffset.MaxValue, world.Patience);
        Assert.Empty(engine.Started);
    }

    private Task<World> New(Action<IServiceCollection>? also = null) => World.New(services =>
    {
        services.Configure<DeskOptions>(o => o.Addresses.Add(World.Desk)).AddSingleton<IWorkflows>(engine);
        also?.Invoke(services);
    });

    /// <summary>An engine that takes no turn, and notes which processes it was asked to run.</summary>
    private sealed class NoEngine : IWorkflows
    {
        public List<ProcessId> Started { get; } = [];

        public Task Start(IReadOnlyCollection<ProcessId> processes, CancellationToken cancellation)
        {
            Started.AddRange(processes);
            return Task.CompletedTask;
        }

        public Task Nudge(ProcessId process, CancellationToken cancellation) => Start([process], cancellation);
    }

    private sealed class MovedTime : TimeProvider
    {
        private readonly DateTimeOffset start = System.GetUtcNow();

        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => start + Ahead;
    }
}
