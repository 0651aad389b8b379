using Xunit;

namespace Monitoring.Letters;

public sealed class TextRulesTests
{
    private static readonly LetterWording Shipped = LetterTexts.Shipped(LetterStep.Ask);

    [Theory]
    [InlineData("{link}", "", TextFault.MissingField, "link")]
    [InlineData("{lastDay}", "vrijdag", TextFault.MissingField, "lastDay")]
    [InlineData("{privacy}", "onze site", TextFault.MissingField, "privacy")]
    [InlineData("{contact}", "ons", TextFault.MissingField, "contact")]
    [InlineData("{party}", "{graceDay}", TextFault.UnknownField, "{graceDay}")]
    [InlineData("{party}", "{ party }", TextFault.UnknownField, "{ party }")]
    [InlineData("{party}", "{party", TextFault.UnknownField, "{party,")]
    [InlineData("{party}", "party}", TextFault.UnknownField, "}")]
    [InlineData("{items}", "Dit: {items}", TextFault.NotAlone, "items")]
    [InlineData("{link}", "Hier: {link}", TextFault.NotAlone, "link")]
    [InlineData("**Tot wanneer**", "<b>Tot wanneer</b>", TextFault.Html, "")]
    [InlineData("**Tot wanneer**", "<script>alert(1)</script>", TextFault.Html, "")]
    [InlineData("**Tot wanneer**", "&nbsp;", TextFault.Html, "")]
    [InlineData("**Tot wanneer**", "![x](x.png)", TextFault.Picture, "")]
    [InlineData("**Tot wanneer**", "[klik](http://kwaad.example)", TextFault.Link, "")]
    [InlineData("**Tot wanneer**", "[klik]({link})", TextFault.Link, "")]
    [InlineData("**Tot wanneer**", "<http://kwaad.example>", TextFault.Link, "")]
    [InlineData("**Tot wanneer**", "www.kwaad.example", TextFault.Link, "")]
    [InlineData("**Tot wanneer**", "javascript:alert(1)", TextFault.Link, "")]
    [InlineData("**Tot wanneer**", "[a]: http://kwaad.example", TextFault.Link, "")]
    [InlineData("**Tot wanneer**", "# Tot wanneer", TextFault.Markup, "")]
    [InlineData("**Tot wanneer**", "> Tot wanneer", TextFault.Markup, "")]
    [InlineData("**Tot wanneer**", "`Tot wanneer`", TextFault.Markup, "")]
    [InlineData("**Tot wanneer**", "*Tot wanneer*", TextFault.Markup, "")]
    [InlineData("**Tot wanneer**", "---", TextFault.Markup, "")]
    public void A_body_is_refused_and_says_why(string instead, string of, TextFault fault, string what)
    {
        var body = Shipped.Dutch.Body.Replace(instead, of, StringComparison.Ordinal);
        var mistakes = TextRules.Mistakes(LetterStep.Ask, Shipped with { Dutch = Shipped.Dutch with { Body = body } });
        Assert.Contains(new TextMistake(fault, English: false, InSubject: false, what), mistakes);
    }

    [Theory]
    [InlineData("", TextFault.NoSubject, "")]
    [InlineData("   ", TextFault.NoSubject, "")]
    [InlineData("Twee\nregels", TextFault.LongSubject, "")]
    [InlineData("Voor {party}", TextFault.NotInSubject, "party")]
    [InlineData("Uw {link}", TextFault.NotInSubject, "link")]
    [InlineData("Voor {iemand}", TextFault.UnknownField, "{iemand}")]
    public void A_subject_is_refused_and_says_why(string subject, TextFault fault, string what) => Assert.Equal(
        [new TextMistake(fault, English: true, InSubject: true, what)],
        TextRules.Mistakes(LetterStep.Ask, Shipped with { English = Shipped.English with { Subject = subject } }));

    [Fact]
    public void Where_a_case_may_follow_the_sentence_on_the_Convenant_and_the_AVG_stands_word_for_word()
    {
        var weaker = Shipped with { Dutch = Shipped.Dutch with { Body = Shipped.Dutch.Body.Replace("De AVG geldt altijd.", "De AVG geldt ook.", StringComparison.Ordinal) } };
        Assert.Equal(TextFault.NoStanding, Assert.Single(TextRules.Mistakes(LetterStep.Ask, weaker)).Fault);
        Assert.False(TextRules.NeedsStanding(LetterStep.Accepted));
    }

    [Fact]
    public void Every_field_that_is_no_name_can_go_from_a_text_and_stays_out()
    {
        var without = Shipped with { Dutch = Shipped.Dutch with { Body = Shipped.Dutch.Body.Replace("{party}", "uw organisatie", StringComparison.Ordinal), Subject = "Wij vragen u om bewijs" } };
        Assert.Empty(TextRules.Mistakes(LetterStep.Ask, without));
    }
}
