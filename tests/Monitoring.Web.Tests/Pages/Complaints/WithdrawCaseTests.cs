using System.Net;
using Monitoring.Complaints;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public class WithdrawCaseTests(Site site) : CasePagesTest(site), IClassFixture<Site>
{
    [Fact]
    public async Task Who_brought_it_takes_it_back_once_it_says_to_mean_it()
    {
        var (complaint, complainant, _) = await ADispute();
        using var supplier = await Enter(complaint, CaseSide.Complainant, complainant);
        var page = await supplier.Press(await supplier.Open($"/zaak/{complaint.Id}/intrekken"), "De zaak intrekken", ("Name", ""));
        Assert.Equal(["Vul uw naam in.", "Zet het vinkje als u de zaak wilt intrekken. De zaak eindigt daarmee."], page.Errors);
        var filled = page;
        page = await supplier.Press(page, "De zaak intrekken", ("Name", "Lies"), ("Sure", "true"), ("Reasons", "Het is opgelost."));
        Assert.Contains("De zaak is ingetrokken.", page.Notice, StringComparison.Ordinal);
        Assert.Equal((ComplaintState.Withdrawn, "Het is opgelost."), ((await Now(complaint)).State, (await Now(complaint)).EndReasons));
        Assert.Equal($"/zaak/{complaint.Id}/dossier", (await supplier.Press(filled, "De zaak intrekken", ("Name", "Lies"), ("Sure", "true"), ("Reasons", "Het is opgelost."))).Path);
        Assert.Equal("Intrekken kan nu niet", (await supplier.Open($"/zaak/{complaint.Id}/intrekken")).Heading);
    }

    [Fact]
    public async Task Nobody_else_has_that_page()
    {
        var (complaint, _, respondent) = await ADispute();
        using var board = await Enter(complaint, CaseSide.Respondent, respondent);
        Assert.Equal(HttpStatusCode.NotFound, (await board.Open($"/zaak/{complaint.Id}/intrekken")).Status);
    }

    [Fact]
    public async Task After_the_decision_it_is_too_late()
    {
        var (complaint, complainant, _) = await ADispute();
        using var supplier = await Enter(complaint, CaseSide.Complainant, complainant);
        var form = await supplier.Open($"/zaak/{complaint.Id}/intrekken");
        await World.Given.Changed(complaint, now => now with { State = ComplaintState.Decided });
        var page = await supplier.Press(form, "De zaak intrekken", ("Name", "Lies"), ("Sure", "true"));
        Assert.StartsWith("Intrekken kan niet meer", Assert.Single(page.Errors), StringComparison.Ordinal);
    }
}
