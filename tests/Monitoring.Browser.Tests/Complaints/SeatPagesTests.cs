using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Reglements;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Complaints;

public class SeatPagesTests(Browser browser)
{
    [Fact]
    public async Task Every_page_of_a_seat_that_votes_is_accessible_and_fits_wide_and_narrow_and_its_letter_leads_there()
    {
        await using var site = await Site.New();
        var world = site.World;
        await world.Given.AReglement(change: sample => sample with { Version = "proef", Voting = VotingRule.AllConsent, HasRecusal = true });
        await world.Given.Representatives();
        var (board, supplier) = (await world.Given.ABoard("Stichting De Brug"), await world.Given.ASupplier("Heutink Primair Onderwijs B.V."));
        var id = await world.ADiscussedDispute(board, supplier);
        var (voting, own) = ($"/zaak/{id}/stem", World.AddressOf("po-raad"));
        await using var visit = await browser.Visit(site.Address);

        await world.PutsToVote(id, world.AProposalOf("verbeterplan"));
        await visit.Enter(new Uri(await world.Link(own)).AbsolutePath);
        await visit.Judge(voting, "stemmen");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Stemmen" }).ClickAsync();
        await visit.Judge("stemmen-fout");
        await visit.Page.GetByLabel("Tegen het voorstel").CheckAsync();
        await visit.Page.GetByLabel("Waarom?").FillAsync("De termijn is te kort.\nGeef de leverancier een half jaar.");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Stemmen" }).ClickAsync();
        await visit.Judge("stemmen-gestemd");

        await visit.Enter(new Uri(await world.Link(World.AddressOf("heutink"))).AbsolutePath);
        await visit.Judge(voting, "stemmen-belang");

        await world.TheTermEnds(id);
        await visit.Enter(new Uri(await world.Link(own)).AbsolutePath);
        await visit.Judge(voting, "stemmen-gesloten");
    }

    [Fact]
    public async Task A_decision_is_accessible_fits_and_asks_nothing_of_another_host()
    {
        await using var site = await Site.New();
        var world = site.World;
        await world.Given.AReglement();
        var id = await world.ADiscussedDispute(await world.Given.ABoard("Stichting De Brug"), await world.Given.ASupplier("Leerlijn B.V."));
        await world.Decides(id, world.AProposalOf("verbeterplan"));
        await using var content = (await world.Get<DecisionDocuments>().Open(await world.Case(id), 1, world.Patience))!;
        await using var visit = await browser.Visit(site.Address);
        await visit.Page.GotoAsync("about:blank");
        await visit.Page.SetContentAsync(await new StreamReader(content).ReadToEndAsync(world.Patience));
        await visit.Judge("besluit");
    }
}
