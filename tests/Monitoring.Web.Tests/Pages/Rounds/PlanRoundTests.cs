using AngleSharp.Dom;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Rounds;

public class PlanRoundTests
{
    private static readonly (string, string)[] Good = [("Name", "Najaar, leveranciers"), ("FirstOn", "2026-11-02"), ("EveryMonths", "12"), ("FrameworkVersion", World.FrameworkVersion)];

    [Fact]
    public async Task A_preview_says_when_and_whom_and_makes_nothing()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        await world.Given.ASupplier("Leerlijn B.V.");
        var without = await world.Given.ASupplier("Roosterwijs");
        await world.Given.Changed(without, party => party with { Contacts = [] });
        var gone = await world.Given.ASupplier("Uitgetreden B.V.");
        await world.Withdraws(gone);
        await world.Given.ABoard("Stichting Openbaar Onderwijs");
        using var visitor = await site.SignIn();
        var preview = await visitor.Press(await visitor.Open("/rondes/plannen"), "Voorbeeld", Good);
        Assert.Empty(preview.Errors);
        Assert.Contains("Wij vragen 2 partijen om bewijs bij 2 onderdelen van kader 2.0-0", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Zonder contactpersoon: 1", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Er gaan eerst 1 brief uit", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Wie heeft geen adres? Roosterwijs", preview.Text, StringComparison.Ordinal);

        // 20 working days and 2 for delivery from Monday 2 November; 5 before; 10 from the day after; 10 and 2 from the day after that, Christmas in between.
        Assert.Equal(
            ["maandag 2 november 2026", "woensdag 25 november 2026", "woensdag 2 december 2026", "donderdag 3 december 2026", "vrijdag 18 december 2026"],
            preview.Document.QuerySelectorAll(".timeline strong").Select(day => day.TextContent));
        Assert.Contains("tot en met donderdag 17 december 2026", preview.Text, StringComparison.Ordinal);
        Assert.Contains("tot en met donderdag 7 januari 2027", preview.Text, StringComparison.Ordinal);
        Assert.Empty(await world.Get<PlanBook>().All(world.Patience));
    }

    [Fact]
    public async Task The_newest_version_of_the_framework_stands_first_and_an_older_one_can_be_chosen()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        var versions = (await visitor.Open("/rondes/plannen")).Document.QuerySelectorAll("#FrameworkVersion option");
        Assert.Equal([World.WholeFramework, World.FrameworkVersion], versions.Select(option => option.GetAttribute("value")));
        Assert.True(versions[0].HasAttribute("selected"));
    }

    [Fact]
    public async Task A_plan_is_made_after_its_preview_and_the_same_form_again_makes_no_second()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        var preview = await visitor.Press(await visitor.Open("/rondes/plannen"), "Voorbeeld", Good);
        Assert.Contains("nog geen enkele partij", preview.Text, StringComparison.Ordinal);
        var made = await visitor.Press(preview, "Plan maken");
        Assert.Equal(("/plannen/najaar-leveranciers", "Najaar, leveranciers"), (made.Path, made.Heading));
        Assert.Equal("Het plan ‘Najaar, leveranciers’ is gemaakt. Er is nog niets verstuurd.", made.Notice);
        Assert.Equal("/plannen/najaar-leveranciers", (await visitor.Press(preview, "Plan maken")).Path);

        var other = await visitor.Press(preview, "Plan maken", ("Name", "Najaar (leveranciers)"));
        Assert.Equal(["Er is al een ander plan met deze naam. Kies een andere."], other.Errors);
        var plan = Assert.Single(await site.World.Get<PlanBook>().All(site.World.Patience));
        Assert.Equal(new RoundTerms(), plan.Terms);
    }

    [Theory]
    [InlineData("Name", "", "Geef het plan een naam.")]
    [InlineData("Name", "???", "Gebruik in de naam letters (a–z) of cijfers.")]
    [InlineData("Name", "12345678901234567890123456789012345678901234567890123456789012345678901234567890x", "Houd de naam korter dan 80 tekens.")]
    [InlineData("Who", "", "Kies wie bewijs moet geven.")]
    [InlineData("Who", "7", "Kies wie bewijs moet geven.")]
    [InlineData("FrameworkVersion", "9.9-9", "Kies een versie van het kader.")]
    [InlineData("CohortFrom", "2026-13-13", "Vul in vanaf welke dag, zoals 01-01-2026, of laat beide dagen leeg.")]
    [InlineData("CohortFrom", "2026-11-03", "Deze dag ligt na de eerste dag van de ronde: dan wordt niemand gevraagd. Kies een eerdere.")]
    [InlineData("SampleSize", "veel", "Vul een aantal in vanaf 1, of een percentage van 1 tot en met 99. Laat het leeg om iedereen te vragen.")]
    [InlineData("SampleSize", "0", "Vul een aantal in vanaf 1, of een percentage van 1 tot en met 99. Laat het leeg om iedereen te vragen.")]
    [InlineData("FirstOn", "", "Vul in op welke dag de eerste ronde begint, zoals 01-10-2026.")]
    [InlineData("FirstOn", "2026-02-31", "Vul in op welke dag de eerste ronde begint, zoals 01-10-2026.")]
    [InlineData("FirstOn", "2026-10-25", "Deze dag is voorbij. Kies vandaag (26 okt 2026) of later.")]
    [InlineData("FirstOn", "2029-10-27", "Kies een dag binnen 3 jaar.")]
    [InlineData("EveryMonths", "1", "Kies hoe vaak er een ronde is.")]
    [InlineData("AnswerDays", "4", "Vul een getal in van 5 tot en met 65 werkdagen.")]
    [InlineData("AnswerDays", "veel", "Vul een getal in van 5 tot en met 65 werkdagen.")]
    [InlineData("GraceDays", "66", "Vul een getal in van 5 tot en met 65 werkdagen.")]
    [InlineData("ExplanationDays", "", "Vul een getal in van 5 tot en met 65 werkdagen.")]
    [InlineData("DeliveryDays", "-1", "Vul een getal in van 0 tot en met 10.")]
    [InlineData("ReminderDays", "20", "De herinnering moet minstens 1 werkdag voor de laatste dag gaan, en korter ervoor dan de termijn duurt.")]
    public async Task Each_fault_has_its_sentence_at_its_field_and_what_was_typed_stays(string field, string value, string sentence)
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        var page = await visitor.Press(await visitor.Open("/rondes/plannen"), "Voorbeeld", [.. Good.Where(g => g.Item1 != field), (field, value)]);
        Assert.Equal([sentence], page.Errors);
        Assert.Equal($"#{field}", page.Document.QuerySelector(".utrecht-alert--error a")!.GetAttribute("href"));
        Assert.NotNull(page.Document.GetElementById(field));
        Assert.Equal(field == "Name" ? value : "Najaar, leveranciers", page.Document.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Empty(page.Document.QuerySelectorAll(".timeline"));
    }

    [Fact]
    public async Task A_sample_of_a_cohort_of_all_parties_is_planned_and_its_seed_is_published_with_the_plan()
    {
        await using var site = await DeskSite.New();
        foreach (var n in Enumerable.Range(1, 12))
        {
            await site.World.Given.ASupplier($"Leverancier {n}");
        }

        await site.World.Given.ABoard("Stichting Samen");
        using var visitor = await site.SignIn();
        var form = await visitor.Open("/rondes/plannen");
        Assert.Matches("^[0-9a-f]{12}$", form.Document.QuerySelector("#Seed")!.GetAttribute("value"));
        var preview = await visitor.Press(form, "Voorbeeld", [.. Good, ("Who", "All"), ("CohortFrom", "2025-01-01"), ("SampleSize", "10"), ("SampleUnit", "percent"), ("Seed", "loterij-42")]);
        Assert.Empty(preview.Errors);
        Assert.Contains("13 partijen, van wie er 3 worden getrokken", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Leverancier 1", preview.Text, StringComparison.Ordinal);
        Assert.Equal(["Geef als seed 6 tot en met 40 letters (a–z), cijfers of streepjes."], (await visitor.Press(preview, "opnieuw", ("Seed", "kort"))).Errors);

        var made = await visitor.Press(preview, "Plan maken");
        Assert.Contains("Alle partijen, partij geworden vanaf 1 jan 2025, steekproef van 10%", made.Text, StringComparison.Ordinal);
        Assert.Contains("De seed is loterij-42", made.Text, StringComparison.Ordinal);
        Assert.Contains("loterij-42-20261102", made.Text, StringComparison.Ordinal);
    }
}
