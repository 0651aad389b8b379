using System.Net;
using Monitoring.Beeldmerk;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Beeldmerk;

public class ConditionsPagesTests
{
    [Fact]
    public async Task Art_11_4_conditions_are_read_with_the_conduct_that_breaks_them_and_say_from_when_they_are_in_force()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        Assert.Equal("Er gelden nog geen voorwaarden", (await visitor.Open("/beeldmerk/voorwaarden")).Of(".empty h2"));
        await site.World.Given.Conditions(on: site.World.Today.AddDays(-20));
        var page = await visitor.Open("/beeldmerk/voorwaarden");
        Assert.Contains("Geldt nu vanaf maandag 26 oktober 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Wat ertegen is: De leverancier wekt de indruk dat het Platform een product heeft gekeurd of goedgekeurd.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Voorwaarden van het beeldmerk sample-1 (voorbeeld)", (await visitor.Open("/vaststellingen")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/beeldmerk/voorwaarden/er-is-geen")).Status);
    }

    [Fact]
    public async Task An_own_version_keeps_what_stays_leaves_out_what_is_empty_and_adds_what_is_new()
    {
        await using var site = await DeskSite.New();
        var book = site.World.Get<ConditionsBook>();
        await book.PublishShipped(site.World.Patience);
        using var visitor = await site.SignIn();
        var form = await visitor.Open("/beeldmerk/voorwaarden/nieuw");
        var preview = await visitor.Press(
            form, "Teruglezen", ("Lines[0].TextNl", ""), ("Lines[0].BrokenNl", ""), ("Lines[0].TextEn", ""), ("Lines[0].BrokenEn", ""),
            ("Lines[4].TextNl", "De leverancier haalt het beeldmerk weg als hij opzegt."), ("Lines[4].BrokenNl", "Het beeldmerk staat er na een maand nog."));
        Assert.Empty(preview.Errors);
        Assert.Contains("Wat ertegen is: Het beeldmerk staat er na een maand nog.", preview.Of("section.now"), StringComparison.Ordinal);
        Assert.Equal("/beeldmerk/voorwaarden/2026-1", (await visitor.Press(preview, "Publiceren")).Path);
        Assert.Equal("/beeldmerk/voorwaarden/2026-1", (await visitor.Press(preview, "Publiceren")).Path);
        var made = await book.Of("2026-1", site.World.Patience);
        Assert.Equal(["geen-keurmerk", "niet-wijzigen", "meewerken-aan-monitoring", "de-leverancier-haalt-het-beeldmerk-weg-a"], made.Conditions.Select(condition => condition.Id));
        Assert.Equal("Het beeldmerk staat er na een maand nog.", made.Conditions[3].BrokenBy.En);
        Assert.Equal("sample-1", made.BasedOn);
    }

    [Fact]
    public async Task Each_fault_has_its_sentence_at_its_field()
    {
        await using var site = await DeskSite.New();
        await site.World.Get<ConditionsBook>().PublishShipped(site.World.Patience);
        using var visitor = await site.SignIn();
        var form = await visitor.Open("/beeldmerk/voorwaarden/nieuw");
        var wrong = await visitor.Press(form, "Teruglezen", ("Version", "a b"), ("TitleNl", ""), ("TitleEn", ""), ("Lines[1].BrokenNl", ""), ("Lines[1].BrokenEn", ""), ("Lines[4].BrokenNl", "Iets."));
        Assert.Equal(
            [
                "Geef de versie een naam van letters, cijfers en streepjes, zoals 2027-1. ‘Nieuw’ kan niet.", "Geef de voorwaarden een titel van hoogstens 120 tekens.",
                "Schrijf ook op welk gedrag ertegen is: alleen daarop kan een maatregel rusten.", "Schrijf op wat de leverancier moet doen of laten, elk in hoogstens 600 tekens.",
            ],
            wrong.Errors);
        Assert.All(wrong.Document.QuerySelectorAll(".utrecht-alert--error a"), link => Assert.NotNull(wrong.Document.GetElementById(link.GetAttribute("href")![1..])));
        (string, string)[] none = [.. Enumerable.Range(0, 6).SelectMany(i => new[] { "TextNl", "TextEn", "BrokenNl", "BrokenEn" }.Select(name => ($"Lines[{i}].{name}", "")))];
        Assert.Equal(["Schrijf minstens één voorwaarde op, en hoogstens 30."], (await visitor.Press(form, "Teruglezen", none)).Errors);
        Assert.Equal(["Er is al een versie met deze naam. Kies een andere; wat gepubliceerd is verandert niet."], (await visitor.Press(form, "Teruglezen", ("Version", "sample-1"))).Errors);
    }
}
