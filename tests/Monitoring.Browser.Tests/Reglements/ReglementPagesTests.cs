using Monitoring.Beeldmerk;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Reglements;

public class ReglementPagesTests(Browser browser)
{
    [Fact]
    public async Task The_Reglement_the_conditions_and_the_beeldmerk_read_well_and_are_made_by_a_form()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        await world.Get<ReglementBook>().PublishShipped(world.Patience);
        await world.Get<ConditionsBook>().PublishShipped(world.Patience);
        await using var visit = await browser.SignedIn(site);
        await visit.Judge("/reglement", "reglement-niet-vastgesteld");
        await visit.Judge("/reglement/sample-1", "reglement-voorbeeld");
        await visit.Judge("/reglement/nieuw", "reglement-maken");
        await visit.Page.Locator("#Terms_HearingDays_").FillAsync("1");
        await visit.Page.GetByLabel("Titel", new() { Exact = true }).FillAsync("");
        await visit.Button("Teruglezen").ClickAsync();
        await visit.Judge("reglement-maken-fout");
        await visit.Go("/reglement/nieuw");
        await visit.Button("Teruglezen").ClickAsync();
        await visit.Judge("reglement-teruglezen");
        await visit.Button("Publiceren").ClickAsync();
        await visit.Judge("reglement-gepubliceerd");
        await visit.Judge("/beeldmerk/voorwaarden/sample-1", "voorwaarden");
        await visit.Judge("/beeldmerk/voorwaarden/nieuw", "voorwaarden-maken");
        await visit.Page.GetByLabel("Titel", new() { Exact = true }).FillAsync("");
        await visit.Page.GetByLabel("Titel in het Engels").FillAsync("");
        await visit.Button("Teruglezen").ClickAsync();
        await visit.Judge("voorwaarden-maken-fout");
        await visit.Page.GetByLabel("Titel", new() { Exact = true }).FillAsync("Onze voorwaarden");
        await visit.Button("Teruglezen").ClickAsync();
        await visit.Judge("voorwaarden-teruglezen");

        await world.Given.AReglement();
        await world.Given.Conditions();
        await visit.Judge("/reglement", "reglement");
        await visit.Judge("/beeldmerk/voorwaarden", "voorwaarden-vastgesteld");
        await visit.Judge("/vaststellingen", "vaststellingen-reglement");

        var party = await world.Given.ASupplier(DeskVisit.Naughty);
        await visit.Judge($"/register/{party.Id}/beeldmerk", "beeldmerk-leeg");
        var complaint = new Complaint
        {
            Id = "zaak1",
            Kind = ComplaintKind.OwnMotion,
            RespondentId = party.Id,
            RespondentName = party.Name,
            ConvenantVersion = "2.0",
            OpenedAt = world.Now,
            ChangedAt = world.Now,
        };
        var measure = new ProposedMeasure("m", MeasureKind.BeeldmerkWithdrawal, new MeasurePower(null, "sample-1", "geen-keurmerk"), "", null);
        await world.Get<WithdrawMark>().Withdraw(complaint, new TakenMeasure(1, measure, world.Now) { InForceAt = world.Now }, "Op de site staat dat het Platform het product heeft goedgekeurd.", World.Desk, world.Patience);
        await visit.Judge($"/register/{party.Id}", "partij-beeldmerk-ingetrokken");
        await visit.Judge($"/register/{party.Id}/beeldmerk", "beeldmerk");
        await visit.Button("Vastleggen").ClickAsync();
        await visit.Judge("beeldmerk-fout");
    }
}
