using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitoring.TestKit;
using Monitoring.Web;
using Xunit;

namespace Monitoring.Shell;

/// <summary>The site without any storage behind it: what stands around every page.</summary>
public sealed class ShellSite : IAsyncLifetime
{
    private readonly WebApplication app;

    public ShellSite()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Test" });
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        builder.Services.AddMonitoringWeb(builder.Configuration);
        builder.Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        app = builder.Build();
        app.UsePageNames();
        app.UseMonitoringWeb();
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>All that the site answers to.</summary>
    public IReadOnlyList<RouteEndpoint> Endpoints => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public async ValueTask InitializeAsync() => await app.StartAsync();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
