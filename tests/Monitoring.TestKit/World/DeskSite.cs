using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Monitoring.TestKit;

/// <summary>A <see cref="TestKit.Site"/> with a secretariaat of two people. As a fixture its letters and parties are shared by the tests of a class.</summary>
public sealed class DeskSite : IAsyncLifetime
{
    /// <summary>The address of a second person of the secretariaat.</summary>
    public const string Colleague = "collega@platform.example";

    private Site? site;

    /// <summary>The site.</summary>
    public Site Site => site ?? throw new InvalidOperationException("The site was not started.");

    /// <summary>What stands behind its pages.</summary>
    public World World => Site.World;

    /// <summary>Starts a site of its own.</summary>
    /// <param name="also">Registers more, such as a provider of logs.</param>
    /// <param name="settings">More settings.</param>
    public static async Task<DeskSite> New(Action<IServiceCollection>? also = null, params (string Name, string Value)[] settings) => new()
    {
        site = await Site.New(
            demo: false,
            also,
            [("Monitoring:Desk:Addresses:0", World.Desk), ("Monitoring:Desk:Addresses:1", Colleague), .. settings]),
    };

    /// <summary>The path of a fresh sign-in link.</summary>
    public async Task<string> SignInLink(string address = World.Desk)
    {
        using var visitor = Site.Visitor();
        await visitor.Press(await visitor.Open("/aanmelden"), "link", ("Email", address));
        await World.Settle();
        return new Uri(await World.Link(address)).AbsolutePath;
    }

    /// <summary>A browser in which a person of the secretariaat is signed in.</summary>
    public async Task<Visitor> SignIn(string address = World.Desk)
    {
        var visitor = Site.Visitor();
        await visitor.Press(await visitor.Open(await SignInLink(address)), "Aanmelden");
        return visitor;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => site ??= (await New()).site;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }
}
