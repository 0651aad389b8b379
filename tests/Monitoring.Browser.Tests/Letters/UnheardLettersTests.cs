using Microsoft.Extensions.DependencyInjection;
using Monitoring.Desk;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Letters;

/// <summary>What the secretariaat sees of letters that left and of which nobody says whether they arrived.</summary>
public class UnheardLettersTests(Browser browser)
{
    [Fact]
    public async Task Recording_how_a_party_was_reached_reads_well_for_a_request_a_case_and_a_notice()
    {
        await using var site = await DeskSite.New(services => services.AddSingleton<ILetterSender, UnheardPost>());
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example", "bert@leerlijn.example");
        await world.ARoundOf(party);
        await world.Pass(TimeSpan.FromDays(7));
        await using var visit = await browser.SignedIn(site);
        var request = (await world.Request(party)).Id;
        await visit.Judge("/taken", "taken-niet-bevestigd");
        await visit.Judge(Links.Request(request.RoundId, request.PartyId), "partij-niet-bevestigd");
        await visit.Judge(Links.RequestReached(request.RoundId, request.PartyId), "bereikt");
        await visit.Button("Vastleggen").ClickAsync();
        await visit.Judge("bereikt-fout");

        var contact = party.Contacts[0].Id;
        foreach (var step in new[] { LetterStep.Ask, LetterStep.LastCall })
        {
            await world.Get<RecordReached>().OfRequest(request, step, contact, new Reached(ReachedBy.Phone, world.Today, World.Desk), world.Patience);
            await world.Pass(TimeSpan.FromDays(30));
        }

        await visit.Judge(Links.Request(request.RoundId, request.PartyId), "partij-vastgelegd");
        await visit.Judge(Links.CaseReached((await world.Case(party))!.Id), "zaak-bereikt");
        await world.Given.ANotice(party);
        await world.Settle();
        await visit.Judge(Links.NoticeReached(party.Id, "n1"), "bericht-bereikt");
        await world.Get<RecordReached>().OfNotice(party.Id, "n1", contact, new Reached(ReachedBy.Mail, world.Today, World.Desk), world.Patience);
        await visit.Judge(Links.NoticeReached(party.Id, "n1"), "bericht-bereikt-leeg");
        await visit.Judge(Links.Letters(party.Id), "brieven");
        await visit.Judge(Links.Letters((await world.Given.ASupplier("Toetsen B.V.")).Id), "brieven-leeg");
    }

    [Fact]
    public async Task A_letter_by_post_reads_well_on_the_screen_and_on_paper()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var party = await world.Given.ASupplier(DeskVisit.Naughty, "weg@bounce.example");
        await world.ARoundOf(party);
        await world.Given.ANotice(party);
        await world.Settle();
        var request = (await world.Request(party)).Id;
        var page = Links.RequestByPost(request.RoundId, request.PartyId);
        await using var visit = await browser.SignedIn(site);
        await visit.Judge(page, "per-post");
        await visit.Button("Brief schrijven").ClickAsync();
        await visit.Judge(page, "per-post-geschreven");
        await visit.Judge($"{page}?handler=Print", "per-post-afdruk");
        await visit.Go(page);
        await visit.Button("Vastleggen dat de brief op de post is").ClickAsync();
        await visit.Judge("per-post-fout");
        await world.Get<RecordPosted>().OfRequest(request, LetterStep.Ask, new Posted(world.Today, Registered: true, World.Desk), world.Patience);
        await visit.Judge(page, "per-post-onderweg");
        await visit.Judge(Links.NoticeByPost(party.Id, "n1"), "bericht-per-post");
        var arrived = new Reached(ReachedBy.Post, world.Today, World.Desk) { Proof = "3SABCD123456789" };
        await world.Get<RecordReached>().OfRequest(request, LetterStep.Ask, LetterTrace.ByPost, arrived, world.Patience);
        await visit.Judge(page, "per-post-bezorgd");
        await visit.Judge(Links.Letters(party.Id), "brieven-per-post");
        await world.Pass(TimeSpan.FromDays(20));
        await world.Get<WriteByPost>().OfRequest(request, world.Patience);
        await world.Get<RecordPosted>().OfRequest(request, LetterStep.LastCall, new Posted(world.Today, Registered: true, World.Desk), world.Patience);
        await world.Get<RecordReached>().OfRequest(request, LetterStep.LastCall, LetterTrace.ByPost, arrived with { On = world.Today }, world.Patience);
        await world.Pass(TimeSpan.FromDays(10));
        await visit.Judge(Links.CaseByPost((await world.Case(party))!.Id), "zaak-per-post");
    }

    [Fact]
    public async Task A_first_letter_that_asks_all_there_is_goes_on_two_sheets_of_paper_a_language_each()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        world.AsksBy = World.WholeFramework;
        var party = await world.Given.ASupplier("Leermiddelen Noord-Nederland B.V.", "weg@bounce.example");
        await world.ARoundOf(party);
        var request = (await world.Request(party)).Id;
        await world.Get<WriteByPost>().OfRequest(request, world.Patience);
        await using var visit = await browser.SignedIn(site);
        await visit.Go($"{Links.RequestByPost(request.RoundId, request.PartyId)}?handler=Print");
        Assert.Equal(2, await visit.Print("per-post-papier"));
        Assert.True(await visit.Page.Locator(".sheet .listed li").CountAsync() > 40);
    }
}
