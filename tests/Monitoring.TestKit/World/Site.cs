using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monitoring.Complaints;
using Monitoring.Local.Runtime;
using Monitoring.Register;
using Monitoring.Web;
using Xunit;

namespace Monitoring.TestKit;

/// <summary>The real site over a <see cref="World"/>, on Kestrel at a free port. As a fixture it is a demo; <see cref="New"/> makes another.</summary>
/// <example><code>
/// await using var site = await Site.New();
/// var leerlijn = await site.World.Given.ASupplier("Leerlijn");
/// await site.World.ARoundOf(leerlijn);
/// using var anna = await site.Enter(leerlijn);
/// </code></example>
public sealed class Site : IAsyncLifetime
{
    // Where the letters of a world say that the site is.
    private const string Root = "http://monitoring.test";

    private World? world;

    /// <summary>What stands behind the pages.</summary>
    public World World => world ?? throw new InvalidOperationException("The site was not started.");

    /// <summary>Where it answers. A restart brings another port.</summary>
    public Uri Address => AddressOf(World.Services);

    /// <summary>Where the system answers that was started last.</summary>
    public Uri AddressOfLatest => AddressOf(World.Latest);

    /// <summary>Starts a site of its own.</summary>
    /// <param name="demo">Whether it shows its mailbox and lets its clock be moved.</param>
    /// <param name="also">Registers more, such as a provider of logs.</param>
    /// <param name="settings">More settings, such as the addresses of the desk.</param>
    public static Task<Site> New(bool demo = true, Action<IServiceCollection>? also = null, params (string Name, string Value)[] settings) =>
        New(settings.ToDictionary(s => s.Name, s => (string?)s.Value), demo, also);

    /// <summary>Starts a site of its own whose settings the test changes: a restart reads them anew.</summary>
    public static async Task<Site> New(Dictionary<string, string?> changing, bool demo = true, Action<IServiceCollection>? also = null)
    {
        var site = new Site();
        await site.Start(demo, also, changing);
        return site;
    }

    /// <summary>A browser without a session.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>The path of the link in the latest letter to a party's first contact.</summary>
    public async Task<string> Link(Party party) => (await World.Link(party.Contacts[0].Email))[Root.Length..];

    /// <summary>The path of the link of somebody who takes part in a case.</summary>
    public string LinkTo(Complaint complaint, CaseSide side, string who) =>
        $"/zaak/{World.Get<CaseTokens>().Make(new CaseAccess(complaint.Id, side, who, complaint.LinkGeneration))}";

    /// <summary>A browser in which somebody opened the party's latest link and pressed its button.</summary>
    public async Task<Visitor> Enter(Party party) => await Enter(await Link(party));

    /// <summary>A browser in which somebody opened a link and pressed its button.</summary>
    public async Task<Visitor> Enter(string link)
    {
        var visitor = Visitor();
        await visitor.Press(await visitor.Open(link), "Verder");
        return visitor;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => await Start(demo: true, also: null, new());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (world is not null)
        {
            await world.DisposeAsync();
        }
    }

    private static Uri AddressOf(IServiceProvider services) => new(services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private async Task Start(bool demo, Action<IServiceCollection>? also, Dictionary<string, string?> settings) =>
        world = await World.New(also, setup => Build(setup, demo, settings));

    private static WebApplication Build(WorldSetup setup, bool demo, Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Test" });
        builder.Configuration.AddConfiguration(setup.Configuration).AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Monitoring:Demo:Mailbox"] = demo ? "true" : "false",
            ["Monitoring:Demo:Clock"] = demo ? "true" : "false",
        }).AddInMemoryCollection(settings);
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting().AddLogging();
        builder.Services.AddMonitoringCore(builder.Configuration);
        builder.Services.AddMonitoringWeb(builder.Configuration);
        builder.Services.AddEmbeddedRuntime();
        setup.AddTo(builder.Services);
        var app = builder.Build();
        app.UsePageNames();
        app.UseMonitoringWeb();
        return app;
    }
}
