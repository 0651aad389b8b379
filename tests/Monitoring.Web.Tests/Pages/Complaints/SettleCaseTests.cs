using System.Net;
using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public class SettleCaseTests(Site site) : CasePagesTest(site), IClassFixture<Site>
{
    [Fact]
    public async Task One_side_proposes_and_the_other_accepts_by_its_link()
    {
        var (complaint, complainant, respondent) = await ADispute();
        using var board = await Enter(complaint, CaseSide.Respondent, respondent);
        var form = await board.Open($"/zaak/{complaint.Id}/schikking");
        var page = await board.Press(form, "Voorstel versturen", ("Terms", "Wij passen bijlage 2 aan."), ("Name", "Berend Bos"));
        Assert.Contains("Uw voorstel ligt bij de andere partij.", page.Notice, StringComparison.Ordinal);
        await board.Press(form, "Voorstel versturen", ("Terms", "Wij passen bijlage 2 aan."), ("Name", "Berend Bos"));
        Assert.Equal(1, (await Now(complaint)).Settlements);

        using var supplier = await Enter(complaint, CaseSide.Complainant, complainant);
        page = await supplier.Open((await supplier.Open($"/zaak/{complaint.Id}/dossier")).Link("Het voorstel lezen")!);
        Assert.Contains("Wij passen bijlage 2 aan.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Berend", page.Source, StringComparison.Ordinal);
        var shown = page;
        page = await supplier.Press(page, "Ja, wij zijn het eens", ("Name", "Lies"));
        Assert.Contains("De zaak is daarmee opgelost.", page.Notice, StringComparison.Ordinal);
        Assert.Equal(ComplaintState.Settled, (await Now(complaint)).State);
        Assert.Equal($"/zaak/{complaint.Id}/dossier", (await supplier.Press(shown, "Ja, wij zijn het eens", ("Name", "Lies"))).Path);
        Assert.Equal("Schikken kan nu niet", (await board.Open($"/zaak/{complaint.Id}/schikking")).Heading);
    }

    [Fact]
    public async Task What_was_taken_back_is_not_accepted_and_what_is_refused_lets_the_case_go_on()
    {
        var (complaint, complainant, respondent) = await ADispute();
        using var board = await Enter(complaint, CaseSide.Respondent, respondent);
        using var supplier = await Enter(complaint, CaseSide.Complainant, complainant);
        await board.Press(await board.Open($"/zaak/{complaint.Id}/schikking"), "Voorstel versturen", ("Terms", "Eerste."), ("Name", "Berend"));
        var shown = await supplier.Open($"/zaak/{complaint.Id}/schikking");
        await board.Press(await board.Open($"/zaak/{complaint.Id}/schikking"), "Voorstel terugnemen", ("Name", "Berend"));
        var page = await supplier.Press(shown, "Ja, wij zijn het eens", ("Name", "Lies"));
        Assert.StartsWith("Dit voorstel is intussen teruggenomen", Assert.Single(page.Errors), StringComparison.Ordinal);
        await board.Press(await board.Open($"/zaak/{complaint.Id}/schikking"), "Voorstel versturen", ("Terms", "Tweede."), ("Name", "Berend"));
        page = await supplier.Press(await supplier.Open($"/zaak/{complaint.Id}/schikking"), "Nee, de zaak gaat verder", ("Name", "Lies"));
        Assert.Contains("gaat niet door", page.Notice, StringComparison.Ordinal);
        Assert.Equal((ComplaintState.Hearing, null), ((await Now(complaint)).State, (await Now(complaint)).OpenSettlement));
        Assert.Equal("Een schikking voorstellen", (await supplier.Open($"/zaak/{complaint.Id}/schikking")).Heading);
    }

    [Fact]
    public async Task A_name_and_terms_are_asked_for_and_a_seat_has_no_such_page()
    {
        var (complaint, _, respondent) = await ADispute();
        using var board = await Enter(complaint, CaseSide.Respondent, respondent);
        var page = await board.Press(await board.Open($"/zaak/{complaint.Id}/schikking"), "Voorstel versturen", ("Name", ""));
        Assert.Equal(["Vul uw naam in."], page.Errors);
        page = await board.Press(page, "Voorstel versturen", ("Name", "Berend"));
        Assert.StartsWith("Schrijf op wat u afspreekt", Assert.Single(page.Errors), StringComparison.Ordinal);
        using var seat = await EnterAsSeat(complaint, FounderBook.All[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await seat.Open($"/zaak/{complaint.Id}/schikking")).Status);
    }
}
