using System.Globalization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Monitoring.Housekeeping;
using Monitoring.Local.Runtime;
using Monitoring.Web;
using Monitoring.Web.Telemetry;

namespace Monitoring.Local;

/// <summary>This head: the pages on Kestrel and the workflows on the embedded runtime, in one process.</summary>
public static class LocalApp
{
    /// <summary>Puts the head together; nothing is started and nothing asked of storage yet.</summary>
    /// <param name="options">What was asked on the command line.</param>
    /// <param name="configure">Changes services for a test.</param>
    /// <exception cref="Settings.SettingException">A setting cannot be used.</exception>
    public static WebApplication Build(LocalOptions options, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,

            // Whoever starts a demo says so: elsewhere nothing of a demo may be set.
            EnvironmentName = options.Demo ? "Demo" : null,
        });
        builder.Configuration.AddInMemoryCollection(Settings(options));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(System.Net.IPAddress.Loopback, options.Port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));

        // The framework's own request log names every path, and a path may be a link: no token in a log.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddMonitoringCore(builder.Configuration);
        builder.Services.AddMonitoringWeb(builder.Configuration);
        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services.AddEmbeddedRuntime();
        configure?.Invoke(builder.Services);

        return builder.Build();
    }

    /// <summary>Starts serving and working.</summary>
    public static async Task Start(WebApplication app, CancellationToken cancellation)
    {
        // It listens on this machine only, so what comes in from elsewhere came through a proxy here, which says for whom: limits count by client.
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseMonitoringWeb();
        await app.StartAsync(cancellation);
        await app.Services.GetRequiredService<AlwaysRunning>().Start(cancellation);
    }

    /// <summary>The address that the site is reached at.</summary>
    public static string AddressOf(WebApplication app) => app.Services.GetRequiredService<IOptions<Letters.LinkOptions>>().Value.BaseUrl;

    private static Dictionary<string, string?> Settings(LocalOptions options)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Monitoring:Storage:Prefix"] = options.Prefix,
            ["Monitoring:Links:Secret"] = LinkSecret.ReadOrMake(options.DataFolder),
        };
        if (options.Storage.Length > 0)
        {
            settings["MONITORING_STORAGE"] = options.Storage;
        }

        if (Environment.GetEnvironmentVariable("Monitoring__Site__BaseUrl") is null)
        {
            settings["Monitoring:Site:BaseUrl"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{options.Port}");
        }

        if (options.Demo)
        {
            settings["Monitoring:Demo:Mailbox"] = "true";
            settings["Monitoring:Demo:Clock"] = "true";
            settings["Monitoring:Desk:Addresses:0"] = "secretariaat@platform.example";
            settings["Monitoring:Desk:Addresses:1"] = "beoordelaar@platform.example";

            // Its clock is moved by months: once a domain day is often enough.
            settings["Monitoring:Housekeeping:Every"] = "1.00:00:00";
        }

        return settings;
    }
}
