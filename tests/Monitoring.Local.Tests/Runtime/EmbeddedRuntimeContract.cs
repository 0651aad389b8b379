using Monitoring.Storage;
using Monitoring.TestKit.Workflows;
using Monitoring.Workflows;

namespace Monitoring.Local.Runtime;

/// <summary>The embedded runtime keeps what the port promises.</summary>
public sealed class EmbeddedRuntimeContract : DyingContract
{
    protected override async Task<IEngine> StartEngine(StorageAccount storage, WorkflowCatalog catalog) =>
        await EmbeddedEngine.Start(storage, Clock, catalog, Patience);
}
