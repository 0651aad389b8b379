using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Monitoring.Clock;
using Monitoring.Letters;
using Monitoring.Local.Runtime;
using Monitoring.Storage;

namespace Monitoring.TestKit;

/// <summary>What a host needs to run in a <see cref="World"/>: its settings, and what replaces the outside.</summary>
/// <param name="configuration">The settings, storage included.</param>
/// <param name="replace">Replaces what a world has of its own.</param>
public sealed class WorldSetup(IConfiguration configuration, Action<IServiceCollection> replace)
{
    /// <summary>The settings of every host of this world.</summary>
    public IConfiguration Configuration => configuration;

    /// <summary>Puts the world's storage, clock and mailbox into a host. Call it last: what was registered before gives way.</summary>
    public void AddTo(IServiceCollection services) => replace(services);

    /// <summary>The host that a world has when a test brings none: Core and the embedded runtime, without pages.</summary>
    public static IHost WithoutPages(WorldSetup setup)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddLogging().AddMonitoringCore(setup.Configuration).AddEmbeddedRuntime();
        setup.AddTo(builder.Services);
        return builder.Build();
    }

    internal static IServiceCollection Replace(IServiceCollection services, StorageAccount storage, DomainClock clock)
    {
        services.RemoveAll<StorageAccount>();
        services.RemoveAll<DomainClock>();
        services.RemoveAll<ILetterSender>();
        return services.AddSingleton(storage).AddSingleton(clock).AddSingleton<ILetterSender>(p => p.GetRequiredService<Mailbox>());
    }
}
