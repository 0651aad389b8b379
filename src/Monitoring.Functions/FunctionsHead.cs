using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitoring.Housekeeping;
using Monitoring.Web;
using Monitoring.Web.Demo;
using Monitoring.Web.Health;
using Monitoring.Workflows;

namespace Monitoring.Functions;

/// <summary>This head: the pages behind one HTTP function and the workflows on Durable Functions.</summary>
public static class FunctionsHead
{
    // A form with a file of 50 MB and the fields around it. The host itself stops at about 100 MB.
    private const long LargestRequest = 64L * 1024 * 1024;

    /// <summary>Puts the head together; nothing is started and nothing asked of storage yet.</summary>
    /// <exception cref="Settings.SettingException">A setting cannot be used.</exception>
    public static void AddMonitoring(this FunctionsApplicationBuilder builder)
    {
        HubName.Check(builder.Configuration);
        builder.Services.AddMonitoringCore(builder.Configuration);
        builder.Services.AddMonitoringWeb(builder.Configuration);
        ApplicationInsights.Use(builder.Services, builder.Configuration);
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = LargestRequest);

        builder.Services.AddSingleton<DurableClients>();
        builder.Services.AddSingleton<DurableWorkflows>().AddSingleton<WatchedWorkflows>();
        builder.Services.AddSingleton<IWorkflows>(p => p.GetRequiredService<IOptions<DemoOptions>>().Value.Clock ? p.GetRequiredService<WatchedWorkflows>() : p.GetRequiredService<DurableWorkflows>());
        builder.Services.AddSingleton<IProgress>(p => p.GetRequiredService<WatchedWorkflows>());
        builder.Services.AddSingleton<MovedClock>().AddSingleton<WebPipeline>();
        builder.Services.AddReadyCheck<HubCheck>("engine").AddSingleton<IChore, PurgeHub>();
    }
}
