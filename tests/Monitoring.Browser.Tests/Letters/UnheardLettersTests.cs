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
    }
}
