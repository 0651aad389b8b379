using AngleSharp.Dom;
using Monitoring.Complaints;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public sealed class ProposeDecisionTests(DeskSite site) : DeskActsTest(site)
{
    private static readonly (string, string)[] Whole = [("Facts", "Wat er gebeurde."), ("Considerations", "Hoe wij dat wegen."), ("Ruling", "De bijsluiter wordt aangevuld.")];

    [Fact]
    public async Task Without_a_power_the_page_says_why_and_the_seats_vote_on_a_ruling_alone()
    {
        var id = await ADiscussed();
        await NobodyElseOpens($"/zaken/{id}/voorstel");
        using var anna = await Site.SignIn();
        using var bo = await Site.SignIn(DeskSite.Colleague);
        var form = await anna.Open((await anna.Open($"/zaken/{id}")).Link("Voorstel schrijven")!);
        var his = await bo.Open($"/zaken/{id}/voorstel");
        Assert.Contains("Het Platform kan hier geen maatregel nemen", form.Text, StringComparison.Ordinal);
        Assert.Empty(form.Document.QuerySelectorAll("[name=Measure]"));
        Assert.NotNull(form.Document.QuerySelector("input[name=Articles][value='3.2'][checked]"));

        Assert.Equal(["Schrijf op wat er is gebeurd."], (await anna.Press(form, "Voorleggen")).Errors);
        Assert.Equal(["Schrijf op hoe u dat weegt."], (await anna.Press(form, "Voorleggen", Whole[0])).Errors);
        Assert.Equal(["Schrijf op wat u voorstelt."], (await anna.Press(form, "Voorleggen", Whole[0], Whole[1])).Errors);
        Assert.Equal(["Houd dit korter dan 20.000 tekens."], (await anna.Press(form, "Voorleggen", [.. Whole[..2], ("Ruling", new string('x', 20_001))])).Errors);
        Assert.Equal(["Kies het artikel van het Convenant waarop het voorstel rust."], (await anna.Press(form, "Voorleggen", [.. Whole, ("Articles", "99")])).Errors);

        for (var time = 0; time < 2; time++)
            Is($"/zaken/{id}", "Het voorstel ligt bij de zetels. Elke zetel krijgt een brief met een link om te stemmen.", await anna.Press(form, "Voorleggen", Whole));
        Assert.Equal([NotOpen], (await bo.Press(his, "Voorleggen", [.. Whole[..2], ("Ruling", "Iets anders.")])).Errors);
        await World.Settle();
        var voting = await anna.Open($"/zaken/{id}");
        Assert.Contains("De zetels stemmen", voting.Text, StringComparison.Ordinal);
        Assert.Contains("Nog niet gestemd:", voting.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await World.Case(id)).Proposals);
    }

    [Fact]
    public async Task When_all_seats_voted_a_person_closes_the_vote_once_and_the_decision_can_be_read()
    {
        var id = await ADiscussed();
        await World.PutsToVote(id);
        using var anna = await Site.SignIn();
        Assert.Equal($"/zaken/{id}", (await anna.Open($"/zaken/{id}/stemming")).Path);
        await World.AllVote(id, Vote.For);
        var form = await anna.Open((await anna.Open($"/zaken/{id}")).Link("Stemming sluiten")!);
        for (var time = 0; time < 2; time++)
            Is($"/zaken/{id}", "De stemming sluit nu. De uitslag komt vanzelf op deze pagina.", await anna.Press(form, "Ja, de stemming sluiten"));
        await World.Settle();
        var decided = await anna.Open($"/zaken/{id}");
        Assert.Contains("Het voorstel is aangenomen.", decided.Text, StringComparison.Ordinal);
        var document = await anna.Get(decided.Link("Het besluit als document")!);
        Assert.StartsWith("sandbox", document.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("De bijsluiter moet worden aangevuld.", await document.Content.ReadAsStringAsync(World.Patience), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_ends_as_unresolved_with_reasons_once()
    {
        var id = await ADiscussed();
        await NobodyElseOpens($"/zaken/{id}/niet-opgelost");
        using var anna = await Site.SignIn();
        var form = await anna.Open((await anna.Open($"/zaken/{id}")).Link("Eindigen als niet opgelost")!);
        Assert.Equal(["Schrijf op waarom de zaak niet is opgelost. Beide partijen lezen dit."], (await anna.Press(form, "Ja, eindigen")).Errors);
        Assert.Equal(["Houd dit korter dan 4.000 tekens."], (await anna.Press(form, "Ja, eindigen", ("Reasons", new string('x', 4001)))).Errors);
        for (var time = 0; time < 2; time++)
            Is($"/zaken/{id}", "De zaak is geëindigd als niet opgelost. Beide partijen krijgen daarvan bericht.", await anna.Press(form, "Ja, eindigen", ("Reasons", "Er is geen bevoegdheid.")));
        Assert.Contains("Er is geen bevoegdheid.", (await anna.Open($"/zaken/{id}")).Text, StringComparison.Ordinal);
    }
}
