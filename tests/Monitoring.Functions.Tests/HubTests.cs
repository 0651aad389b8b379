using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monitoring.Clock;
using Monitoring.Housekeeping;
using Xunit;

namespace Monitoring.Functions;

/// <summary>What the head asks of the task hub itself, on one in memory.</summary>
public sealed class HubTests : IAsyncLifetime
{
    private readonly DurableClients clients = new();
    private readonly CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private DurableTaskTestHost host = null!;

    public async ValueTask InitializeAsync()
    {
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "None");
        host = await Start();
        clients.Use(host.Client);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        patience.Dispose();
    }

    [Fact]
    public async Task It_is_ready_once_Housekeeping_runs_on_it()
    {
        var chore = new PurgeHub(clients, new SystemClock(TimeProvider.System));
        var check = new HubCheck(clients, [chore]);
        Assert.Equal(HealthStatus.Unhealthy, (await check.CheckHealthAsync(new HealthCheckContext(), patience.Token)).Status);

        await Start(KeepHouse.ProcessOf(chore).Workflow, chore.Name);
        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new HealthCheckContext(), patience.Token)).Status);
    }

    [Fact]
    public async Task What_ended_a_month_ago_is_forgotten_and_what_runs_stays()
    {
        await Start(KeepHouse.WorkflowName, "plans");
        foreach (var key in new[] { "one", "two", "fails" })
        {
            await Start("Ends", key);
            await host.Client.WaitForInstanceCompletionAsync($"Ends~{key}", patience.Token);
        }

        Assert.Null(await new PurgeHub(clients, new SystemClock(TimeProvider.System)).Do(from: null, patience.Token));
        Assert.Equal(4, await Known());

        Assert.Null(await new PurgeHub(clients, new SystemClock(new InFiveWeeks())).Do(from: null, patience.Token));
        Assert.Equal(1, await Known());
        Assert.NotNull(await host.Client.GetInstanceAsync("Housekeeping~plans", patience.Token));
    }

    [Fact]
    public async Task No_hub_is_no_health()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => new HubCheck(new DurableClients(), [new PurgeHub(clients, new SystemClock(TimeProvider.System))]).CheckHealthAsync(new HealthCheckContext(), patience.Token));
    }

    // It listens at a port by chance, which another may have.
    private async Task<DurableTaskTestHost> Start(int tries = 5)
    {
        try
        {
            return await DurableTaskTestHost.StartAsync(
                tasks => tasks
                    .AddOrchestratorFunc<Process, string>("Ends", (_, process) => process.Key != "fails" ? "done" : throw new InvalidOperationException())
                    .AddOrchestratorFunc<Process>(KeepHouse.WorkflowName, (context, _) => context.WaitForExternalEvent<string>(Driver.Nudge)),
                cancellationToken: patience.Token);
        }
        catch (IOException) when (tries > 1)
        {
            return await Start(tries - 1);
        }
    }

    private async Task<int> Known() => await host.Client.GetAllInstancesAsync(new OrchestrationQuery()).CountAsync(patience.Token);

    private Task<string> Start(string name, string key) =>
        host.Client.ScheduleNewOrchestrationInstanceAsync(name, new Process(key), new StartOrchestrationOptions($"{name}~{key}"), patience.Token);

    private sealed class InFiveWeeks : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromDays(35);
    }
}
