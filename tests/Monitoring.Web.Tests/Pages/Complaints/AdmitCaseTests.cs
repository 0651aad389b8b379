using Monitoring.Complaints;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public sealed class AdmitCaseTests(DeskSite site) : DeskActsTest(site)
{
    [Fact]
    public async Task A_dispute_is_admitted_once_and_a_colleague_reads_that_it_was_decided()
    {
        var id = await ADispute();
        await NobodyElseOpens($"/zaken/{id}/toelating");
        using var anna = await Site.SignIn();
        using var bo = await Site.SignIn(DeskSite.Colleague);
        var page = await anna.Open($"/zaken/{id}");
        Assert.Contains("Beoordeel of de zaak in behandeling wordt genomen", page.Text, StringComparison.Ordinal);
        var (hers, his) = (await anna.Open(page.Link("Beoordelen")!), await bo.Open($"/zaken/{id}/toelating"));
        Assert.Contains("De bijsluiter klopt niet.", hers.Text, StringComparison.Ordinal);
        Assert.Equal(["Kies of de zaak in behandeling wordt genomen, of waarom niet."], (await anna.Press(hers, "Besluit vastleggen")).Errors);
        Assert.Equal(
            ["Schrijf op waarom de zaak niet in behandeling wordt genomen. Beide partijen lezen dit."],
            (await anna.Press(hers, "Besluit vastleggen", ("Verdict", nameof(InadmissibleOn.Scope)))).Errors);
        Assert.Equal(["Houd dit korter dan 4.000 tekens."], (await anna.Press(hers, "Besluit vastleggen", ("Verdict", "ja"), ("Reasons", new string('x', 4001)))).Errors);

        const string done = "De zaak is in behandeling genomen. De verweerder wordt gevraagd te antwoorden.";
        Is($"/zaken/{id}", done, await anna.Press(hers, "Besluit vastleggen", ("Verdict", "ja"), ("Reasons", "Het gaat over artikel 3.")));
        Is($"/zaken/{id}", done, await anna.Press(hers, "Besluit vastleggen", ("Verdict", "ja"), ("Reasons", "Het gaat over artikel 3.")));
        Assert.Equal([NotOpen], (await bo.Press(his, "Besluit vastleggen", ("Verdict", nameof(InadmissibleOn.Scope)), ("Reasons", "Nee."))).Errors);
        await World.Settle();
        Assert.Equal(ComplaintState.Hearing, (await World.Case(id)).State);
        var heard = await anna.Open($"/zaken/{id}");
        Assert.Contains("De verweerder is aan zet", heard.Text, StringComparison.Ordinal);
        Assert.Contains("De zaak is in behandeling genomen.", heard.Of(".timeline"), StringComparison.Ordinal);
        Assert.Equal($"/zaken/{id}", (await anna.Open($"/zaken/{id}/toelating")).Path);
    }

    [Fact]
    public async Task What_is_not_admitted_ends_with_its_ground_and_other_cases_about_the_party_are_named()
    {
        var (complainant, respondent) = await TwoParties();
        var first = await World.Opens(World.ADispute(complainant, respondent, "De eerste keer"));
        var id = await World.Opens(World.ADispute(complainant, respondent));
        using var anna = await Site.SignIn();
        var form = await anna.Open($"/zaken/{id}/toelating");
        Assert.Equal([$"/zaken/{first}"], form.LinksTo("/zaken/zaak").Where(link => link != $"/zaken/{id}"));
        var refused = await anna.Press(form, "Besluit vastleggen", ("Verdict", nameof(InadmissibleOn.DecidedBefore)), ("Reasons", "Zie de eerste zaak."));
        Is($"/zaken/{id}", "De zaak is niet in behandeling genomen. Beide partijen krijgen uw redenen te lezen.", refused);
        Assert.Contains("Hierover is al eerder beslist, en er zijn geen nieuwe feiten.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(ComplaintState.Inadmissible, (await World.Case(id)).State);
    }
}
