using Monitoring.Reglements;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Reglements;

public class MakeReglementTests
{
    [Fact]
    public async Task An_own_version_is_made_from_the_sample_read_back_and_published_once()
    {
        await using var site = await DeskSite.New();
        await site.World.Get<ReglementBook>().PublishShipped(site.World.Patience);
        using var visitor = await site.SignIn();
        var form = await visitor.Open((await visitor.Open("/reglement/sample-1")).Link("Eigen versie hiervan maken")!);
        Assert.Equal("2026-1", form.Document.QuerySelector("#Version")!.GetAttribute("value"));
        Assert.False(form.HasButton("Publiceren"));
        var preview = await visitor.Press(
            form, "Teruglezen", ("TitleNl", "Ons Reglement"), ("Voting", "Majority"), ("HasRecusal", "false"), ("Terms[HearingDays]", "25"),
            ("Measures", "waarschuwing"), ("Measures", "verbeterplan"), ("FollowUp[verbeterplan]", "90"));
        Assert.Empty(preview.Errors);
        Assert.Equal("Klopt dit?", preview.Of("#voorbeeld"));
        Assert.Contains("Wederhoor: de partij antwoordt Vanaf de dag dat onze brief aankomt. 25 werkdagen", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Na 90 werkdagen kijken wij of het is nageleefd. Daarna volgt geen zwaardere stap.", preview.Text, StringComparison.Ordinal);
        Assert.Single(await site.World.Get<ReglementBook>().All(site.World.Patience));

        var published = await visitor.Press(preview, "Publiceren");
        Assert.Equal(("/reglement/2026-1", "Versie 2026-1 is gepubliceerd. Zij geldt pas als het Platform haar vaststelt."), (published.Path, published.Notice));
        Assert.Equal("/reglement/2026-1", (await visitor.Press(preview, "Publiceren")).Path);
        var made = await site.World.Get<ReglementBook>().Of("2026-1", site.World.Patience);
        Assert.Equal((25, VotingRule.Majority, false, "sample-1", "Ons Reglement"), (made.Terms.HearingDays, made.Voting, made.HasRecusal, made.BasedOn, made.Title.Nl));
        Assert.Equal(["waarschuwing>verbeterplan>40", "verbeterplan>>90"], made.Measures.Select(rule => $"{rule.Id}>{rule.Next}>{rule.FollowUpDays}"));
        Assert.Equal("2026-2", (await visitor.Open("/reglement/nieuw?van=2026-1")).Document.QuerySelector("#Version")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Each_fault_has_its_sentence_at_its_field_and_what_was_typed_stays()
    {
        await using var site = await DeskSite.New();
        await site.World.Get<ReglementBook>().PublishShipped(site.World.Patience);
        using var visitor = await site.SignIn();
        var form = await visitor.Open("/reglement/nieuw");
        var wrong = await visitor.Press(
            form, "Teruglezen", ("Version", "nieuw"), ("TitleNl", " "), ("Standing", "Niemand"), ("Terms[HearingDays]", "veel"), ("FollowUp[verbeterplan]", "0"), ("Voting", ""));
        Assert.Equal(
            [
                "Geef de versie een naam van letters, cijfers en streepjes, zoals 2027-1. ‘Nieuw’ kan niet.", "Geef het Reglement een titel van hoogstens 120 tekens.", "Kies wie een klacht mag indienen.",
                "Vul een aantal werkdagen in van 5 tot en met 120.", "De herinnering zou weggaan voordat de termijn begint. Vul een kleiner aantal in dan bij wederhoor, reactie en stemmen.",
                "Vul een aantal werkdagen in van 1 tot en met 750, of laat dit leeg.", "Kies hoe het Platform besluit.",
            ],
            wrong.Errors);
        Assert.Equal("veel", wrong.Document.QuerySelector("#Terms_HearingDays_")!.GetAttribute("value"));
        Assert.All(wrong.Document.QuerySelectorAll(".utrecht-alert--error a"), link => Assert.NotNull(wrong.Document.GetElementById(link.GetAttribute("href")![1..])));
        Assert.False(wrong.HasButton("Publiceren"));
        Assert.Equal(["Er is al een versie met deze naam. Kies een andere; wat gepubliceerd is verandert niet."], (await visitor.Press(form, "Teruglezen", ("Version", "sample-1"))).Errors);
        Assert.Single(await site.World.Get<ReglementBook>().All(site.World.Patience));
    }

    [Fact]
    public async Task Two_who_publish_under_one_name_at_once_do_not_overwrite_each_other()
    {
        await using var site = await DeskSite.New();
        await site.World.Get<ReglementBook>().PublishShipped(site.World.Patience);
        using var anna = await site.SignIn();
        using var bo = await site.SignIn(DeskSite.Colleague);
        var hers = await anna.Press(await anna.Open("/reglement/nieuw"), "Teruglezen", ("Publishes", "true"));
        var his = await bo.Press(await bo.Open("/reglement/nieuw"), "Teruglezen");
        Assert.Equal("/reglement/2026-1", (await anna.Press(hers, "Publiceren")).Path);
        Assert.Equal(["Er is al een versie met deze naam. Kies een andere; wat gepubliceerd is verandert niet."], (await bo.Press(his, "Publiceren")).Errors);
        Assert.True((await site.World.Get<ReglementBook>().Of("2026-1", site.World.Patience)).Publishes);
    }
}
