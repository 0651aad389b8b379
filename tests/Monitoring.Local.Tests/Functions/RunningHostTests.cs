using System.Net;
using System.Net.Sockets;
using Monitoring.Clock;
using Monitoring.TestKit;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Local.Functions;

/// <summary>The contract can be put to a head in another process, and to none that was not told so.</summary>
public sealed class RunningHostTests
{
    private static readonly ProcessId One = new("Look", "one");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Turns_of_a_head_elsewhere_are_taken_here()
    {
        var listen = FreeAddress();
        await using var site = await Site.New(settings: ("Monitoring:Demo:Rehearsal", listen.ToString()));
        var clock = new DomainClock(TimeProvider.System);
        var turns = new List<DateTimeOffset>();
        var look = new Look(() =>
        {
            turns.Add(clock.GetUtcNow());
            return turns.Count == 3 ? Next.Done : Next.Wait(TimeSpan.FromDays(3));
        });
        await RunningHost.Follow(site.Address, clock, Cancellation);
        await using var host = await RunningHost.Start(site.Address, listen, clock, new WorkflowCatalog([look]), "run", Cancellation);

        await host.Start([One], Cancellation);
        await host.Settled(Cancellation);
        Assert.Single(turns);

        await host.Nudge(One, Cancellation);
        await host.Settled(Cancellation);
        Assert.Equal(2, turns.Count);
        Assert.NotNull(await host.NextDue(Cancellation));

        await new MoveClock(clock, host).To(clock.GetUtcNow() + TimeSpan.FromDays(4), onStep: null, Cancellation);
        Assert.Equal(3, (turns[2] - turns[1]).TotalDays, tolerance: 0.01);
        Assert.Null(await host.NextDue(Cancellation));
        Assert.Empty(await RunningHost.Stuck(site.Address, "run", Cancellation));
    }

    [Fact]
    public async Task A_demo_that_was_not_told_where_has_no_rehearsal()
    {
        await using var site = await Site.New();
        using var visitor = site.Visitor();

        var answer = await visitor.Http.PostAsync(new Uri("/demo/rehearsal/start", UriKind.Relative), content: null, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/");
    }

    private sealed class Look(Func<Next> turn) : IWorkflow
    {
        public string Name => One.Workflow;

        public Task<Next> Turn(string key, CancellationToken cancellation) => Task.FromResult(turn());
    }
}
