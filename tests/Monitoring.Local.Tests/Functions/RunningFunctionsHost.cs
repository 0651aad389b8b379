using Monitoring.Storage;
using Monitoring.TestKit.Workflows;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Local.Functions;

/// <summary>
/// The contract on the Azure head under its real host, at <c>MONITORING_FUNCTIONS_URL</c>: a demo with <c>Monitoring__Demo__Clock</c> on and
/// <c>Monitoring__Demo__Rehearsal</c> at <c>http://127.0.0.1:7079/</c>, where its turns are taken. How it is started: <c>docs/operate.md</c>.
/// </summary>
public sealed class RunningFunctionsHost : WorkflowContract
{
    private static readonly string? Address = Environment.GetEnvironmentVariable("MONITORING_FUNCTIONS_URL");
    private static readonly Uri Listen = new("http://127.0.0.1:7079/");
    private readonly string run = TestKit.TestStorage.NewPrefix();

    protected override int Many => 100;

    // The clock takes the head's own chores along, some seconds for each time that they are due.
    protected override TimeSpan Longest => TimeSpan.FromMinutes(10);

    public override async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Address), "MONITORING_FUNCTIONS_URL names no running Functions host.");
        await base.InitializeAsync();
        await RunningHost.Follow(new Uri(Address!), Clock, Patience);
    }

    public override async ValueTask DisposeAsync()
    {
        if (!string.IsNullOrEmpty(Address))
        {
            await base.DisposeAsync();
        }
    }

    protected override Task<IReadOnlyList<ProcessId>> Stuck() => RunningHost.Stuck(new Uri(Address!), run, Patience);

    protected override async Task<IEngine> StartEngine(StorageAccount storage, WorkflowCatalog catalog) =>
        await RunningHost.Start(new Uri(Address!), Listen, Clock, catalog, run, Patience);
}
