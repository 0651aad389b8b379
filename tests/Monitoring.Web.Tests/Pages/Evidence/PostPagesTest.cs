using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>What the tests of the pages for an answer by post begin with.</summary>
public abstract class PostPagesTest(DeskSite desk) : IClassFixture<DeskSite>
{
    protected DeskSite Desk => desk;

    protected World World => desk.World;

    /// <summary>A party that is asked.</summary>
    protected async Task<Party> Somebody()
    {
        var party = await World.Given.ASupplier("Leerlijn");
        await World.ARoundOf(party);
        return party;
    }

    /// <summary>A party that is asked, of which an answer came by post.</summary>
    protected async Task<Party> Came()
    {
        var party = await Somebody();
        await World.ComesByPost(party);
        return party;
    }

    /// <summary>The desk's page of the request.</summary>
    protected async Task<string> Home(Party party) => $"/rondes/{(await World.Request(party)).RoundId}/{party.Id}";

    /// <summary>The page of what came by post.</summary>
    protected async Task<string> Post(Party party) => await Home(party) + "/post";
}
