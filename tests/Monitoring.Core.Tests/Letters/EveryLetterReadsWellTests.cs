using System.Text.RegularExpressions;
using Xunit;

namespace Monitoring.Letters;

/// <summary>Every letter that ships, in both languages, filled as a reader gets it.</summary>
public sealed partial class EveryLetterReadsWellTests(ITestOutputHelper output)
{
    // A page and a half: who reads on a phone turns it over a few times, English below it.
    private const int MostWords = 330;

    private static readonly string Link = LetterFields.Get("link").Sample.Nl;
    private static readonly string Privacy = LetterFields.Get("privacy").Sample.Nl;

    public static TheoryData<string, bool> Letters() => [.. LetterTexts.All.SelectMany(text => new[] { false, true }, (text, english) => new TheoryDataRow<string, bool>(text, english))];

    public static TheoryData<string> Texts() => [.. LetterTexts.All];

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_keeps_to_the_rules_for_texts_as_what_is_edited_does(string text) => Assert.Empty(TextRules.Mistakes(text, LetterTexts.Shipped(text)));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Its_fields_are_filled_and_its_links_whole(string text)
    {
        var letter = Render(text);
        Assert.DoesNotMatch(@"[{}]", letter.Subject + letter.Text + Body(letter.Html));
        var fields = LetterTexts.Shipped(text).Dutch.Fields;
        string[] links = [.. fields.Contains("link") ? [Link] : Array.Empty<string>(), .. fields.Contains("privacy") ? [Privacy] : Array.Empty<string>()];
        Assert.Equal(links.Order(), Addresses().Matches(letter.Text).Select(found => found.Value).Distinct().Order());
        Assert.Equal(links.Order(), Href().Matches(letter.Html).Select(found => found.Groups[1].Value).Distinct().Order());
        Assert.Equal(2 * links.Length, Href().Count(letter.Html));
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void It_says_why_and_whom_to_call_and_where_a_case_may_follow_what_the_Convenant_is_in_court(string text, bool english)
    {
        var filled = Filled(text, english).Body;
        Assert.Contains(new WhomToCall().InWords.In(english), filled, StringComparison.Ordinal);

        // The link to sign in rests on no article.
        Assert.Equal(text != LetterStep.SignIn, filled.Contains(english ? "article" : "artikel", StringComparison.Ordinal));

        // Who has a last day, or a case, may come to a case; who joins is told what it joins.
        var fields = LetterTexts.Shipped(text).In(english).Fields;
        // A seat that votes is no side.
        var mayFollow = (fields.Overlaps(["lastDay", "graceDay", "explanationDay", "runsUntil", "stepDay", "meeting"]) && text is not (LetterStep.Vote or LetterStep.VoteReminder))
            || text is LetterStep.NotDecided or LetterStep.DecisionTaken or LetterStep.MeasureInForce or LetterStep.Unresolved or LetterStep.BringCase or LetterStep.OriginalReleased
            || text is LetterStep.CaseRegistered or LetterStep.CaseAdmitted or LetterStep.AnswerReceived or LetterStep.HearingLapsed or LetterStep.SettlementProposed or LetterStep.AccededSupplier or LetterStep.AccededBoard or LetterStep.MembershipRecorded;
        Assert.Equal(mayFollow, filled.Contains(TextRules.Standing.In(english), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void It_is_short_and_in_plain_words(string text, bool english)
    {
        var (subject, body) = Filled(text, english);
        var words = body.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.InRange(subject.Length, 1, 90);
        Assert.InRange(words, 1, MostWords);
        var ease = ReadingEase.Of(LetterRenderer.Plain(body), english);
        output.WriteLine($"{text} {(english ? "en" : "nl")}: {words} words, ease {ease:0}");
        Assert.True(ease >= ReadingEase.Plain, $"{text}: the {(english ? "English" : "Dutch")} reads at {ease:0}, and plain is {ReadingEase.Plain}.");
    }

    [Theory]
    [InlineData("Wij vragen u om bewijs. Dat kan tot en met vrijdag.", 80, 110)]
    [InlineData("De geregistreerde verwerkingsverantwoordelijkheid impliceert overeenstemming aangaande informatiebeveiligingsvoorzieningen.", -500, 0)]
    public void The_measure_tells_plain_Dutch_from_officialese(string text, double least, double most) => Assert.InRange(ReadingEase.Of(text, english: false), least, most);

    [Theory]
    [InlineData("We ask you for proof. You have until Friday.", 80, 115)]
    [InlineData("Organisational accountability necessitates documentation demonstrating administrative conformity.", -500, 0)]
    public void The_measure_tells_plain_English_from_officialese(string text, double least, double most) => Assert.InRange(ReadingEase.Of(text, english: true), least, most);

    private static OutgoingLetter Render(string text) => LetterRenderer.Render(SampleLetter.Of(text), LetterTexts.Shipped(text), "id", "anna@leerlijn.example", Link);

    private static LetterText Filled(string text, bool english) => LetterTexts.Shipped(text).In(english).Fill(field => LetterFields.Get(field) switch
    {
        // What stands in a list is the framework's or the file's, not the letter's.
        { Alone: true } => "",
        var known => known.Sample.In(english),
    });

    private static string Body(string html) => html[html.IndexOf("<body", StringComparison.Ordinal)..];

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Addresses();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Href();
}
