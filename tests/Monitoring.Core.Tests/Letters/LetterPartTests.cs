using Xunit;

namespace Monitoring.Letters;

/// <summary>A letter in parts is the mail without its markup: what is a heading, a list or the link is told by the text, not by what was filled in.</summary>
public sealed class LetterPartTests
{
    [Fact]
    public void What_is_filled_in_is_neither_a_heading_nor_the_link()
    {
        var parts = LetterPart.Of(new LetterText("", "**Wat wij vragen**\n\n{items}\n\n{party}\n\n{link}\n\nGroet,\\\nhet **secretariaat**"), field => field switch
        {
            "items" => "- De overeenkomst\n- De bijsluiter",
            "party" => "**Sterren**",
            _ => "https://monitoring.example/bewijs/a",
        });
        Assert.Equal(
            [
                (LetterPartKind.Heading, "Wat wij vragen"), (LetterPartKind.List, "De overeenkomst|De bijsluiter"), (LetterPartKind.Words, "**Sterren**"),
                (LetterPartKind.Link, "https://monitoring.example/bewijs/a"), (LetterPartKind.Words, "Groet,|het secretariaat"),
            ],
            parts.Select(part => (part.Kind, string.Join('|', part.Lines))));
    }

    [Fact]
    public void Every_letter_that_ships_has_all_its_words_on_paper_and_no_markup()
    {
        foreach (var step in LetterTexts.All)
        {
            var wording = LetterTexts.Shipped(step);
            foreach (var text in new[] { wording.Dutch, wording.English })
            {
                string Value(string field) => LetterFields.Get(field).Sample.Nl;
                var parts = LetterPart.Of(text, Value);
                Assert.Equal(Words(text.Fill(Value).Body.Replace("**", "", StringComparison.Ordinal).Replace("\\\n", "\n", StringComparison.Ordinal)), Words(string.Join('\n', parts.SelectMany(part => part.Lines))));
                Assert.Equal(text.Fields.Contains("link") ? 1 : 0, parts.Count(part => part.Kind == LetterPartKind.Link));
                Assert.All(parts, part => Assert.DoesNotContain("**", string.Join('\n', part.Lines), StringComparison.Ordinal));
            }
        }
    }

    private static string Words(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word != "-"));
}
