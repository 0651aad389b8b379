using System.Net;
using Monitoring.Beeldmerk;
using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.Reglements;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Beeldmerk;

public class RestoreMarkTests(DeskSite site) : IClassFixture<DeskSite>
{
    [Fact]
    public async Task Art_11_4_a_party_shows_where_its_beeldmerk_stands_and_a_board_has_none()
    {
        using var visitor = await site.SignIn();
        var (supplier, board) = (await site.World.Given.ASupplier("Heeft"), await site.World.Given.ABoard("Samen"));
        Assert.Contains("Heeft het beeldmerk Door partij te zijn, vanzelf (artikel 11, lid 4).", (await visitor.Open($"/register/{supplier.Id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("eeldmerk", (await visitor.Open($"/register/{board.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal("Er valt niets terug te geven", (await visitor.Open($"/register/{supplier.Id}/beeldmerk")).Of(".empty h2"));
        Assert.Contains("geen leverancier", (await visitor.Open($"/register/{board.Id}/beeldmerk")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/register/kvk0/beeldmerk")).Status);
    }

    [Fact]
    public async Task A_person_records_with_reasons_that_it_is_given_back_and_the_history_tells_all_of_it()
    {
        using var visitor = await site.SignIn();
        var party = await Withdrawn("Terug");
        var page = await visitor.Open($"/register/{party.Id}");
        Assert.Contains("Ingetrokken op maandag 26 oktober 2026 · voorwaarde ‘geen-keurmerk’ van versie sample-1 (artikel 11, lid 4) · de zaak Een keurmerk op de site.", page.Text, StringComparison.Ordinal);
        var form = await visitor.Open(page.Link("Besluit over teruggeven vastleggen")!);
        Assert.Equal(["Kies wat er besloten is.", "Schrijf in hoogstens 2000 tekens op waarom."], (await visitor.Press(form, "Vastleggen")).Errors);

        (string, string)[] back = [("Decision", "Granted"), ("Reasons", "De site is hersteld.")];
        var restored = await visitor.Press(form, "Vastleggen", back);
        Assert.Equal(($"/register/{party.Id}", "Het beeldmerk is teruggegeven."), (restored.Path, restored.Notice));
        Assert.Contains("Teruggegeven op maandag 26 oktober 2026 De site is hersteld.", restored.Text, StringComparison.Ordinal);
        Assert.Equal($"/register/{party.Id}", (await visitor.Press(form, "Vastleggen", back)).Path);
        Assert.Equal(2, (await site.World.Get<MarkBook>().Find(party.Id, site.World.Patience))!.Value.History.Count);
    }

    [Fact]
    public async Task What_a_colleague_gave_back_meanwhile_is_not_refused_any_more()
    {
        using var visitor = await site.SignIn();
        var party = await Withdrawn("Collega");
        var form = await visitor.Open($"/register/{party.Id}/beeldmerk");
        await site.World.Get<RestoreMark>().Restore(party.Id, "f1", "Hersteld.", DeskSite.Colleague, site.World.Patience);
        var refused = await visitor.Press(form, "Vastleggen", ("Decision", "Refused"), ("Reasons", "Te vroeg."));
        Assert.Equal(["Dat kan niet (meer): kijk hierboven hoe het beeldmerk er nu voor staat."], refused.Errors);
        Assert.Contains("Heeft het beeldmerk", refused.Text, StringComparison.Ordinal);
    }

    private async Task<Party> Withdrawn(string name)
    {
        var (world, party) = (site.World, await site.World.Given.ASupplier(name));
        var complaint = new Complaint
        {
            Id = $"zaak-{party.Id}",
            Kind = ComplaintKind.OwnMotion,
            RespondentId = party.Id,
            RespondentName = party.Name,
            ConvenantVersion = "2.0",
            OpenedAt = world.Now,
            ChangedAt = world.Now,
        };
        var measure = new ProposedMeasure("m", MeasureKind.BeeldmerkWithdrawal, new MeasurePower(null, "sample-1", "geen-keurmerk"), "", null);
        await world.Get<WithdrawMark>().Withdraw(complaint, new TakenMeasure(1, measure, world.Now) { InForceAt = world.Now }, "Een keurmerk op de site.", World.Desk, world.Patience);
        return party;
    }
}
