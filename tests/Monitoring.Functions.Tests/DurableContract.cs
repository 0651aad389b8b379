using Monitoring.Storage;
using Monitoring.TestKit.Workflows;
using Monitoring.Workflows;

namespace Monitoring.Functions;

/// <summary>Durable Functions, as this head drives it, keeps what the port promises.</summary>
public sealed class DurableContract : WorkflowContract
{
    protected override async Task<IEngine> StartEngine(StorageAccount storage, WorkflowCatalog catalog) =>
        await DurableEngine.Start(storage, Clock, catalog, Patience);
}
