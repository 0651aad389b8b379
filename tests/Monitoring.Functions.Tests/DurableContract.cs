using Monitoring.Storage;
using Monitoring.TestKit.Workflows;
using Monitoring.Workflows;

namespace Monitoring.Functions;

/// <summary>Durable Functions, as this head drives it, keeps what the port promises.</summary>
public sealed class DurableContract : WorkflowContract
{
    // The hub in memory has ten pieces of work in hand and sleeps half a second whenever it has: five hundred would be minutes of sleep.
    protected override int Many => 50;

    protected override async Task<IEngine> StartEngine(StorageAccount storage, WorkflowCatalog catalog) =>
        await DurableEngine.Start(storage, Clock, catalog, Patience);
}
