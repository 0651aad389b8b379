using Microsoft.Extensions.DependencyInjection;
using Monitoring.Clock;
using Monitoring.Storage;
using Monitoring.TestKit.Workflows;
using Monitoring.Workflows;

namespace Monitoring.Local.Runtime;

/// <summary>The embedded runtime in a host of its own.</summary>
internal sealed class EmbeddedEngine : IEngine
{
    private static readonly CancellationToken NoPatience = new(canceled: true);
    private readonly ServiceProvider services;
    private readonly EmbeddedRuntime runtime;

    private EmbeddedEngine(ServiceProvider services)
    {
        this.services = services;
        runtime = services.GetRequiredService<EmbeddedRuntime>();
    }

    public IWorkflows Workflows => runtime;

    public IProgress Progress => runtime;

    public static async Task<EmbeddedEngine> Start(
        StorageAccount storage, DomainClock clock, WorkflowCatalog catalog, CancellationToken cancellation, Action<RuntimeOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(storage).AddSingleton<TimeProvider>(clock).AddSingleton(catalog).AddEmbeddedRuntime(configure);
        var engine = new EmbeddedEngine(services.BuildServiceProvider());
        await engine.runtime.StartAsync(cancellation);
        return engine;
    }

    public Task Stop(CancellationToken cancellation) => runtime.StopAsync(cancellation);

    public Task Kill() => runtime.StopAsync(NoPatience);

    public async ValueTask DisposeAsync()
    {
        await Kill();
        await services.DisposeAsync();
    }
}
