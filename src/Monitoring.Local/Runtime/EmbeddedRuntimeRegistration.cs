using Microsoft.Extensions.DependencyInjection.Extensions;
using Monitoring.Clock;
using Monitoring.Desk;
using Monitoring.Storage;
using Monitoring.Web.Health;
using Monitoring.Workflows;

namespace Monitoring.Local.Runtime;

/// <summary>Puts the embedded runtime under the workflows.</summary>
public static class EmbeddedRuntimeRegistration
{
    /// <summary>
    /// Adds the runtime as <see cref="IWorkflows"/>, as <see cref="IProgress"/> and as a hosted service. The host itself adds the
    /// <see cref="StorageAccount"/>, the <see cref="TimeProvider"/> of the domain and the <see cref="WorkflowCatalog"/>.
    /// </summary>
    public static IServiceCollection AddEmbeddedRuntime(this IServiceCollection services, Action<RuntimeOptions>? configure = null)
    {
        var options = new RuntimeOptions();
        configure?.Invoke(options);
        services.TryAddSingleton(typeof(Table<>));
        services.TryAddSingleton<DeskTasks>();
        services.AddSingleton(provider => Make(provider, options));
        services.AddSingleton<IWorkflows>(provider => provider.GetRequiredService<EmbeddedRuntime>());
        services.AddSingleton<IProgress>(provider => provider.GetRequiredService<EmbeddedRuntime>());
        services.AddHostedService(provider => provider.GetRequiredService<EmbeddedRuntime>());
        services.TryAddSingleton(new SystemClock(TimeProvider.System));
        services.AddReadyCheck<RuntimeCheck>("engine");
        return services;
    }

    private static EmbeddedRuntime Make(IServiceProvider provider, RuntimeOptions options)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        var logger = provider.GetRequiredService<ILogger<EmbeddedRuntime>>();
        var table = new ProcessTable(provider.GetRequiredService<Table<Process>>(), provider.GetRequiredService<Table<DueProcess>>(), clock);

        // Workflows start and nudge each other through the runtime, so it asks for them only when a turn begins.
        var turns = new Turns(table, provider.GetRequiredService<WorkflowCatalog>, provider.GetRequiredService<DeskTasks>(), clock, logger);
        return new EmbeddedRuntime(table, turns, clock, options, logger);
    }
}
