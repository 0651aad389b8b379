using Microsoft.DurableTask;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Monitoring.Clock;
using Monitoring.Desk;
using Monitoring.Storage;
using Monitoring.TestKit.Workflows;
using Monitoring.Web.Demo;
using Monitoring.Workflows;

namespace Monitoring.Functions;

/// <summary>The head's driver, activity and port on a task hub in memory, by the same protocol as the Functions host.</summary>
internal sealed class DurableEngine : IEngine
{
    private readonly DurableTaskTestHost host;
    private readonly WatchedWorkflows workflows;

    private DurableEngine(DurableTaskTestHost host, WatchedWorkflows workflows)
    {
        this.host = host;
        this.workflows = workflows;
    }

    public IWorkflows Workflows => workflows;

    public IProgress Progress => workflows;

    public static async Task<DurableEngine> Start(StorageAccount storage, DomainClock clock, WorkflowCatalog catalog, CancellationToken cancellation)
    {
        var clients = new DurableClients();
        var desk = new DeskTasks(new Table<DeskTask>(storage), new Table<OpenTask>(storage), clock);
        var moved = new MovedClock(Options.Create(new DemoOptions()), new ClockKeeper(clock, new Table<ClockOffset>(storage)));
        var activity = new TakeTurn(catalog, desk, moved, clients, clock, NullLogger<TakeTurn>.Instance);
        Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "None");
        DurableTaskTestHost? host = null;
        host = await DurableTaskTestHost.StartAsync(
            tasks =>
            {
                foreach (var name in catalog.Names.Append("OfAnotherRelease"))
                {
                    tasks.AddOrchestratorFunc<Process>(name, (context, _) => Driver.Run(context));
                }

                tasks.AddActivityFunc<TurnToTake, TurnTaken>(TakeTurn.Name, (_, turn) => activity.Run(turn, host!.Client, CancellationToken.None));
            },
            cancellationToken: cancellation);
        clients.Use(host.Client);
        return new DurableEngine((DurableTaskTestHost)host, new WatchedWorkflows(new DurableWorkflows(clients), clients, clock));
    }

    public async Task Stop(CancellationToken cancellation) => await host.DisposeAsync();

    public Task Kill() => Stop(CancellationToken.None);

    public async ValueTask DisposeAsync() => await Kill();
}
