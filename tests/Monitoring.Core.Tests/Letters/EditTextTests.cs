using Monitoring.Evidence;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Letters;

public sealed class EditTextTests
{
    private const string Ask = LetterStep.Ask;

    [Fact]
    public async Task A_letter_is_written_with_the_version_of_its_day_and_keeps_it()
    {
        await using var world = await World.New();
        var first = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        var round = await world.ARoundOf(first);
        Assert.StartsWith("Wij vragen u om bewijs: ", (await world.Letters("anna@leerlijn.example"))[0].Letter.Subject, StringComparison.Ordinal);

        Assert.Equal(EditOutcome.Saved, await world.Get<EditText>().Save(Ask, seen: 1, Saying("Nieuw: {round}"), "anna@platform.example", world.Patience));
        await world.MoveTo(world.Today.AddDays(1));
        await world.ARoundOf(await world.Given.ASupplier("Roosterwijs", "bert@roosterwijs.example"));
        Assert.StartsWith("Nieuw: ", (await world.Letters("bert@roosterwijs.example"))[0].Letter.Subject, StringComparison.Ordinal);

        var id = (await world.Request(first, round)).Id;
        var stored = (await world.Get<StoredLetters>().Find(LetterKind.Request, id.ToString(), Ask, first.Contacts[0].Id, world.Patience))!;
        Assert.Equal(1, stored.Letter.TextVersion);
        var shown = await world.Get<LetterOffice>().Render(stored.Letter, "id", "", link: null, world.Patience);
        Assert.StartsWith("Wij vragen u om bewijs: ", shown.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("/bewijs/", shown.Text + shown.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_letter_that_waits_leaves_with_the_mended_text_and_its_row_says_so(bool killed)
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.Get<HoldMail>().Hold(World.Desk, world.Patience);
        await world.Given.ANotice(await world.Given.ABoard("Bestuur", "bert@bestuur.example"));
        var round = await world.ARoundOf(party);

        await world.Get<EditText>().Save(Ask, seen: 1, Saying("Gemaakt: {round}"), "anna@platform.example", world.Patience);
        var corrected = LetterTexts.Shipped(LetterStep.PersonCorrected);
        await world.Get<EditText>().Save(LetterStep.PersonCorrected, seen: 1, corrected with { Dutch = corrected.Dutch with { Subject = "Beter" } }, "anna@platform.example", world.Patience);
        if (killed)
        {
            await world.Restart();
        }

        await world.Get<HoldMail>().Lift(World.Desk, world.Patience);
        await world.Settle();

        var subjects = (await world.Letters()).Select(letter => letter.Letter.Subject).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, subjects.Count);
        Assert.Equal("Beter", subjects[0]);
        Assert.StartsWith("Gemaakt: ", subjects[1], StringComparison.Ordinal);

        // What is shown later is what left, also when the text changes once more.
        await world.Get<EditText>().Save(Ask, seen: 1001, Saying("Later: {round}"), "anna@platform.example", world.Patience);
        var stored = (await world.Get<StoredLetters>().Find(LetterKind.Request, (await world.Request(party, round)).Id.ToString(), Ask, party.Contacts[0].Id, world.Patience))!;
        Assert.Equal(1001, stored.Letter.TextVersion);
        Assert.Equal(subjects[1], (await world.Get<LetterOffice>().Render(stored.Letter, "id", "", link: null, world.Patience)).Subject);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_letter_whose_values_do_not_fill_the_later_text_keeps_its_own()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.Get<HoldMail>().Hold(World.Desk, world.Patience);
        var round = await world.ARoundOf(party);
        var key = RequestLetter.KeyOf((await world.Request(party, round)).Id, Ask, party.Contacts[0].Id);
        var written = (await world.Table<RequestLetter>().Find(key, world.Patience))!;
        await world.Get<EditText>().Save(Ask, seen: 1, Saying("Gemaakt: {round}"), "anna@platform.example", world.Patience);

        // As if an earlier release had written it, before the text had this field.
        var fewer = written.Value with { Fields = written.Value.Fields.Where(field => field.Key != "privacy").ToDictionary(field => field.Key, field => field.Value) };
        Assert.Equal(fewer, await world.Get<RefreshText>().Of(fewer, world.Patience));
        Assert.Equal(1, (await world.Table<RequestLetter>().Find(key, world.Patience))!.Value.TextVersion);
        Assert.Equal(1001, (await world.Get<RefreshText>().Of(written.Value, world.Patience)).TextVersion);
    }

    [Fact]
    public async Task Each_save_is_the_next_version_the_same_form_twice_is_one_and_all_stay()
    {
        await using var world = await World.New();
        var edit = world.Get<EditText>();
        Assert.Equal(EditOutcome.Saved, await edit.Save(Ask, 1, Saying("Een"), "anna", world.Patience));
        Assert.Equal(EditOutcome.Saved, await edit.Save(Ask, 1, Saying("Een"), "anna", world.Patience));
        Assert.Equal(EditOutcome.Changed, await edit.Save(Ask, 1, Saying("Twee"), "bert", world.Patience));
        Assert.Equal(EditOutcome.Saved, await edit.Save(Ask, 1001, Saying("Twee"), "bert", world.Patience));
        Assert.Equal(EditOutcome.Unchanged, await edit.Save(Ask, 1002, Saying("Twee"), "anna", world.Patience));
        Assert.Equal(EditOutcome.Saved, await edit.PutBack(Ask, 1002, 1, "anna", world.Patience));
        Assert.Equal(EditOutcome.NotFound, await edit.PutBack(Ask, 1003, 1009, "anna", world.Patience));
        Assert.Equal(EditOutcome.NotFound, await edit.Save("geen-brief", 1, Saying("Een"), "anna", world.Patience));

        var book = world.Get<TextBook>();
        Assert.Equal([(1003, 1002, 1, "anna"), (1002, 1001, null, "bert"), (1001, 1, (int?)null, "anna")],
            (await book.History(Ask, 1003, 50, world.Patience)).Select(v => (v.Version, v.Before, v.PutBack, v.By)));
        Assert.Equal([1003, 1002], (await book.History(Ask, 1003, 2, world.Patience)).Select(v => v.Version));
        Assert.Equal(LetterTexts.Shipped(Ask), await book.Get(Ask, 1003, world.Patience));
        Assert.Equal("Een", (await book.Get(Ask, 1001, world.Patience)).Dutch.Subject);
        Assert.Equal(1003, (await book.Current(world.Patience)).VersionOf(Ask));
        Assert.Equal(1, (await book.Current(world.Patience)).VersionOf(LetterStep.Reminder));
    }

    [Fact]
    public async Task Of_two_who_save_at_once_one_is_told()
    {
        await using var world = await World.New();
        var outcomes = await Task.WhenAll(
            world.Get<EditText>().Save(Ask, 1, Saying("Een"), "anna", world.Patience),
            world.Get<EditText>().Save(Ask, 1, Saying("Twee"), "bert", world.Patience));
        Assert.Equal([EditOutcome.Saved, EditOutcome.Changed], outcomes.Order());
    }

    [Fact]
    public async Task What_breaks_a_rule_is_not_saved()
    {
        await using var world = await World.New();
        Assert.Equal(EditOutcome.Refused, await world.Get<EditText>().Save(Ask, 1, Saying("Aan {party}"), "anna", world.Patience));
        Assert.Null(await world.Get<TextBook>().FindInUse(Ask, world.Patience));
    }

    [Fact]
    public async Task The_link_to_sign_in_is_written_with_its_edited_text_too()
    {
        await using var site = await DeskSite.New();
        var shipped = LetterTexts.Shipped(LetterStep.SignIn);
        await site.World.Get<EditText>().Save(LetterStep.SignIn, 1, shipped with { Dutch = shipped.Dutch with { Subject = "Uw sleutel" } }, "anna", site.World.Patience);
        await site.SignInLink();
        Assert.Equal("Uw sleutel", Assert.Single(await site.World.Letters(World.Desk)).Letter.Subject);
    }

    private static LetterWording Saying(string subject) => LetterTexts.Shipped(Ask) is var shipped ? shipped with { Dutch = shipped.Dutch with { Subject = subject } } : null!;
}
