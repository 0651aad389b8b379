using System.Net;
using Monitoring.Letters;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Letters;

public sealed class EditTextTests
{
    private const string Page = "/brieven/teksten/ask";

    [Fact]
    public async Task A_text_is_found_in_the_list_edited_previewed_with_a_real_letter_and_saved_and_the_next_letter_has_it()
    {
        await using var site = await DeskSite.New();
        await site.World.ARoundOf(await site.World.Given.ASupplier("Leerlijn B.V."));
        using var visitor = await site.SignIn();
        var list = await visitor.Open((await visitor.Open("/taken")).Link("Teksten van brieven")!);
        Assert.Equal(LetterTexts.All.Count, list.RowLinks.Count);
        var form = await visitor.Open(list.Link("Eerste brief")!);
        Assert.Equal((Page, "Eerste brief"), (form.Path, form.Heading));
        Assert.Contains("Niemand heeft de tekst ooit gewijzigd", form.Text, StringComparison.Ordinal);

        var body = Body(form).Replace("U heeft geen account nodig.", "Een account is niet nodig.", StringComparison.Ordinal);
        var preview = await visitor.Press(form, "Voorbeeld bekijken", ("DutchBody", body));
        Assert.Contains("Een account is niet nodig.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("ingevuld met de brief aan Leerlijn B.V.", preview.Text, StringComparison.Ordinal);
        Assert.Matches(@"Leesbaarheid: [789]\d in het Nederlands, [789]\d in het Engels\.", preview.Text);
        Assert.DoesNotContain("/bewijs/", preview.Source, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", string.Join(' ', preview.Answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Empty(await site.World.Get<TextBook>().InUse(site.World.Patience));

        var saved = await visitor.Press(form, "Bewaren als nieuwe versie", ("DutchBody", body));
        Assert.Equal("Bewaard. Nieuwe brieven krijgen deze tekst, en brieven die nog niet weg zijn ook.", saved.Notice);
        Assert.Contains($"In gebruik: eigen versie 1, van {World.Desk}", saved.Text, StringComparison.Ordinal);
        Assert.Equal("Bewaard. Nieuwe brieven krijgen deze tekst, en brieven die nog niet weg zijn ook.", (await visitor.Press(form, "Bewaren als nieuwe versie", ("DutchBody", body))).Notice);
        Assert.Equal("Er is niets veranderd, dus er is niets bewaard.", (await visitor.Press(saved, "Bewaren als nieuwe versie")).Notice);
        Assert.Contains("eigen versie 1", (await visitor.Open("/brieven/teksten")).Text, StringComparison.Ordinal);

        await site.World.Pass(TimeSpan.FromDays(1));
        await site.World.ARoundOf(await site.World.Given.ASupplier("Roosterwijs", "rita@roosterwijs.example"));
        Assert.Contains("Een account is niet nodig.", (await site.World.Letters("rita@roosterwijs.example"))[0].Letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_a_sentence_and_what_was_typed_stays()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        var form = await visitor.Open(Page);
        (string, string)[] typed = [("DutchSubject", "Voor {party}"), ("DutchBody", Body(form).Replace("{lastDay}", "vrijdag", StringComparison.Ordinal)), ("EnglishSubject", ""), ("EnglishBody", "<b>Hello</b> {wie}")];
        var refused = await visitor.Press(form, "Bewaren als nieuwe versie", typed);
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("Nederlands onderwerp: Haal {party} uit het onderwerp. Een onderwerp is kort, en iedereen kan het lezen: er staat niets persoonlijks in.", refused.Errors);
        Assert.Contains("Nederlandse tekst: Het veld {lastDay} ontbreekt. Zet het erin: de lezer kan er niet buiten.", refused.Errors);
        Assert.Contains("Engels onderwerp: Vul een onderwerp in.", refused.Errors);
        Assert.Contains("Engelse tekst: Haal de HTML weg. Gebruik gewone tekst; in plaats van < schrijft u ‘kleiner dan’.", refused.Errors);
        Assert.Contains("Engelse tekst: Het veld ‘{wie}’ bestaat niet in deze brief. Kies een veld uit de lijst, of haal het weg.", refused.Errors);
        Assert.Contains(refused.Errors, error => error.StartsWith("Engelse tekst: Zet deze zin er precies zo in: ‘The provisions", StringComparison.Ordinal));
        Assert.Equal("<b>Hello</b> {wie}", refused.Document.QuerySelector("#EnglishBody")!.TextContent.Trim());
        Assert.Contains("Engels onderwerp: Vul een onderwerp in.", (await visitor.Press(form, "Voorbeeld bekijken", typed)).Text, StringComparison.Ordinal);
        Assert.Empty(await site.World.Get<TextBook>().InUse(site.World.Patience));
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_is_told_and_keeps_its_text()
    {
        await using var site = await DeskSite.New();
        using var anna = await site.SignIn();
        using var bert = await site.SignIn(DeskSite.Colleague);
        var (first, second) = (await anna.Open(Page), await bert.Open(Page));
        await anna.Press(first, "Bewaren als nieuwe versie", ("DutchSubject", "Van Anna"));
        var told = await bert.Press(second, "Bewaren als nieuwe versie", ("DutchSubject", "Van Bert"));
        Assert.StartsWith($"{World.Desk} bewaarde intussen een andere tekst.", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Equal("Van Bert", told.Document.QuerySelector("#DutchSubject")!.GetAttribute("value"));
        Assert.Null(told.Document.QuerySelector("iframe")!.GetAttribute("src"));
        Assert.Contains("Uw tekst is nog niet bewaard.", told.Text, StringComparison.Ordinal);
        Assert.Contains("Van Bert", (await bert.Press(told, "Voorbeeld bekijken")).Text, StringComparison.Ordinal);
        Assert.Equal("Bewaard. Nieuwe brieven krijgen deze tekst, en brieven die nog niet weg zijn ook.", (await bert.Press(told, "Bewaren als nieuwe versie")).Notice);

        var version = await anna.Open("/brieven/teksten/ask/versies/1002");
        Assert.Contains($"Van {DeskSite.Colleague}", version.Text, StringComparison.Ordinal);
        Assert.Equal("Van Anna", version.Of("del"));
        Assert.Equal("Van Bert", version.Of("ins"));
    }

    [Fact]
    public async Task An_earlier_version_is_seen_and_put_back_as_the_next_one()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        var edited = await visitor.Press(await visitor.Open(Page), "Bewaren als nieuwe versie", ("DutchSubject", "Anders"));
        var shipped = await visitor.Open(edited.Link("meegeleverde versie 1")!);
        Assert.Equal("Eerste brief: meegeleverde versie 1", shipped.Heading);
        Assert.Contains("Wij vragen u om bewijs", (await visitor.Open(shipped.Document.QuerySelector("iframe")!.GetAttribute("src")!)).Text, StringComparison.Ordinal);
        var back = await visitor.Press(shipped, "Deze tekst terugzetten");
        Assert.Equal("Teruggezet. Nieuwe brieven krijgen deze tekst, en brieven die nog niet weg zijn ook.", back.Notice);
        Assert.Contains("teruggezet: meegeleverde versie 1", back.Text, StringComparison.Ordinal);
        Assert.Equal("Teruggezet. Nieuwe brieven krijgen deze tekst, en brieven die nog niet weg zijn ook.", (await visitor.Press(shipped, "Deze tekst terugzetten")).Notice);
        Assert.Equal(1002, (await site.World.Get<TextBook>().Current(site.World.Patience)).VersionOf("ask"));
    }

    [Fact]
    public async Task A_release_that_ships_a_better_text_leaves_the_edited_one_in_use_and_says_so()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        await visitor.Press(await visitor.Open(Page), "Bewaren als nieuwe versie", ("DutchSubject", "Anders"));

        // As if it was edited when an earlier version shipped.
        var rows = site.World.Table<TextInUse>();
        var row = (await rows.Find(TextInUse.KeyOf("ask"), site.World.Patience))!;
        await rows.Replace(row, row.Value with { Shipped = 0 }, site.World.Patience);
        Assert.Contains("Nieuwe meegeleverd", (await visitor.Open("/brieven/teksten")).Text, StringComparison.Ordinal);
        var told = await visitor.Open(Page);
        Assert.Contains("De meegeleverde tekst is veranderd", told.Text, StringComparison.Ordinal);
        Assert.Equal("Anders", told.Document.QuerySelector("#DutchSubject")!.GetAttribute("value"));

        var taken = await visitor.Press(await visitor.Open(told.Link("De meegeleverde tekst bekijken")!), "Deze tekst overnemen");
        Assert.StartsWith("Overgenomen.", taken.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain("De meegeleverde tekst is veranderd", taken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_a_stranger_sees_nothing()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        foreach (var path in new[] { "/brieven/teksten/niets", "/brieven/teksten/ask/versies/7", "/brieven/teksten/ask/versies/1007", "/brieven/teksten/ask/versies/0", "/brieven/teksten/niets?handler=Preview" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(path)).Status);
        }

        using var stranger = site.Site.Visitor();
        foreach (var path in new[] { "/brieven/teksten", Page, $"{Page}?handler=Preview", $"{Page}/versies/1" })
        {
            Assert.Equal("/aanmelden", (await stranger.Open(path)).Path);
        }
    }

    private static string Body(SeenPage form) => form.Document.QuerySelector("#DutchBody")!.TextContent.Trim();
}
