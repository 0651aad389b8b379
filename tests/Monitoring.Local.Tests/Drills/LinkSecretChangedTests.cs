using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitoring.Letters;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Local.Tests.Drills;

/// <summary>The drill: the secret behind the links leaked and is changed in the middle of a round.</summary>
public sealed class LinkSecretChangedTests
{
    [Fact]
    public async Task Links_of_before_open_nothing_any_more_a_fresh_one_is_asked_for_by_oneself_and_nothing_was_lost()
    {
        var secret = Secret(7);
        await using var site = await Site.New(demo: false, services => services.AddSingleton<IPostConfigureOptions<LinkOptions>>(new PostConfigureOptions<LinkOptions>(name: null, links => links.Secret = secret)));
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        await world.Fills(party);
        var before = await site.Link(party);

        secret = Secret(8);
        await world.Restart();
        await world.Settle();
        using var anna = site.Visitor();
        var refused = await anna.Open(before);
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        await anna.Press(await anna.Open(refused.Link("Een nieuwe link vragen")!), "Stuur mij een link", ("Email", "anna@leerlijn.example"));
        await world.Settle();
        var after = await site.Link(party);
        Assert.NotEqual(before, after);
        using var again = await site.Enter(party);
        Assert.Equal(Monitoring.Evidence.AttestOutcome.Kept, await world.Attests(party));

        // Only letters with a link are written anew; none of those before leaves twice.
        Assert.Single(await world.Steps(party), "ask");
        await world.Settle();
        await world.HoldsTogether();
    }

    private static string Secret(byte of) => Convert.ToBase64String([.. Enumerable.Repeat(of, 32)]);
}
