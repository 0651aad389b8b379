using System.Net;
using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public class ReadCaseTests(Site site) : CasePagesTest(site), IClassFixture<Site>
{
    [Fact]
    public async Task Each_side_reads_what_it_can_do_now_and_until_when()
    {
        var (complaint, complainant, respondent) = await ADispute(c => c with { Subject = "Bijlage 2 ontbreekt", Articles = ["4.2"], StepDay = new DateOnly(2026, 11, 23) });
        using var board = await Enter(complaint, CaseSide.Respondent, respondent);
        var page = await board.Open($"/zaak/{complaint.Id}/dossier");
        Assert.Equal("Bijlage 2 ontbreekt", page.Heading);
        Assert.Contains("U bent aan zet: geef uw antwoord", page.Text, StringComparison.Ordinal);
        Assert.Contains("tot en met maandag 23 november 2026", page.Text, StringComparison.Ordinal);
        using var supplier = await Enter(complaint, CaseSide.Complainant, complainant);
        page = await supplier.Open($"/zaak/{complaint.Id}/dossier");
        Assert.Contains("De andere partij is aan zet", page.Text, StringComparison.Ordinal);
        Assert.Equal(($"/zaak/{complaint.Id}/schikking", $"/zaak/{complaint.Id}/intrekken"), (page.Link("Een schikking voorstellen"), page.Link("De zaak intrekken")));
    }

    [Fact]
    public async Task A_seat_with_a_conflict_reads_why_it_reads_nothing()
    {
        var founder = FounderBook.All.First(f => f.Kind == FounderKind.Supplier);
        var (complainant, respondent) = (await World.Given.ASupplier(founder.Name), await World.Given.ABoard("De Brug"));
        var complaint = await World.Given.ADispute(complainant, respondent, c => c with { State = ComplaintState.Voting, Subject = "Bijlage 2 ontbreekt" });
        using var seat = await EnterAsSeat(complaint, founder);
        var page = await seat.Open($"/zaak/{complaint.Id}/dossier");
        Assert.Contains("Uw zetel heeft een belang bij deze zaak", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bijlage 2", page.Source, StringComparison.Ordinal);
        using var other = await EnterAsSeat(complaint, FounderBook.All[0]);
        Assert.Contains("Bijlage 2", (await other.Open($"/zaak/{complaint.Id}/dossier")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_is_not_there_and_a_file_that_is_not_there_are_not_found()
    {
        var (complaint, complainant, _) = await ADispute();
        using var supplier = await Enter(complaint, CaseSide.Complainant, complainant);
        Assert.Equal(HttpStatusCode.NotFound, (await supplier.Open($"/zaak/{complaint.Id}/besluit/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await supplier.Open($"/zaak/{complaint.Id}/stuk/1/{new string('a', 64)}")).Status);
    }
}
