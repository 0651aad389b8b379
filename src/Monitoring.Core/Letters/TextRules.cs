using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Monitoring.Letters;

/// <summary>What a text of a letter has to keep to, whoever wrote it. The texts that ship keep to it as well.</summary>
public static partial class TextRules
{
    /// <summary>The longest subject, in characters, with its fields unfilled.</summary>
    public const int LongestSubject = 120;

    /// <summary>The longest body, in characters.</summary>
    public const int LongestBody = 8000;

    /// <summary>Where a case may follow, a reader is told what the Convenant is and is not in court (art. 12.2, 12.3).</summary>
    public static LocalText Standing { get; } = new(
        "De bepalingen van het Convenant zijn niet in rechte afdwingbaar (12.2), tenzij uw bewerkersovereenkomst anders bepaalt (12.3). De AVG geldt altijd.",
        "The provisions of the Convenant are not enforceable in court (12.2), unless your processing agreement says otherwise (12.3). The GDPR always applies.");

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().Build();

    /// <summary>Whether a text has to say <see cref="Standing"/>: the one that ships does.</summary>
    public static bool NeedsStanding(string text) => Has(LetterTexts.Shipped(text).Dutch.Body, Standing.Nl);

    /// <summary>What is wrong with a wording of a text; nothing when it can be used.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public static IReadOnlyList<TextMistake> Mistakes(string text, LetterWording wording) =>
        [.. Mistakes(text, wording.Dutch, english: false), .. Mistakes(text, wording.English, english: true)];

    private static IEnumerable<TextMistake> Mistakes(string text, LetterText written, bool english)
    {
        var fields = LetterFields.Of(text);

        TextMistake Body(TextFault fault, string what = "") => new(fault, english, InSubject: false, what);
        TextMistake Subject(TextFault fault, string what = "") => new(fault, english, InSubject: true, what);

        if (string.IsNullOrWhiteSpace(written.Subject))
        {
            yield return Subject(TextFault.NoSubject);
        }
        else if (written.Subject.Length > LongestSubject || written.Subject.Any(char.IsControl))
        {
            yield return Subject(TextFault.LongSubject);
        }

        foreach (var braces in Unknown(written.Subject, fields))
        {
            yield return Subject(TextFault.UnknownField, braces);
        }

        foreach (var field in fields.Where(field => !field.InSubject && written.Subject.Contains($"{{{field.Name}}}", StringComparison.Ordinal)))
        {
            yield return Subject(TextFault.NotInSubject, field.Name);
        }

        if (string.IsNullOrWhiteSpace(written.Body))
        {
            yield return Body(TextFault.NoBody);
            yield break;
        }

        if (written.Body.Length > LongestBody)
        {
            yield return Body(TextFault.LongBody);
            yield break;
        }

        foreach (var braces in Unknown(written.Body, fields))
        {
            yield return Body(TextFault.UnknownField, braces);
        }

        foreach (var field in fields)
        {
            if (field.Needed && !Places(written.Body, field).Any())
            {
                yield return Body(TextFault.MissingField, field.Name);
            }
            else if (field.Alone && Places(written.Body, field).Any(line => line.Trim() != $"{{{field.Name}}}"))
            {
                yield return Body(TextFault.NotAlone, field.Name);
            }
        }

        foreach (var fault in Markup(written.Body).Distinct())
        {
            yield return Body(fault);
        }

        if (NeedsStanding(text) && !Has(written.Body, Standing.In(english)))
        {
            yield return Body(TextFault.NoStanding, Standing.In(english));
        }
    }

    private static IEnumerable<string> Places(string body, LetterField field) => body.Split('\n').Where(line => line.Contains($"{{{field.Name}}}", StringComparison.Ordinal));

    // Also half a field, and one with a space in it: it would stand in the letter as it was typed.
    private static IEnumerable<string> Unknown(string written, IReadOnlyList<LetterField> fields) =>
        Braces().Matches(written).Select(found => found.Value).Where(found => !fields.Any(field => found == $"{{{field.Name}}}")).Distinct();

    private static IEnumerable<TextFault> Markup(string body)
    {
        foreach (var part in Markdig.Markdown.Parse(body, Markdown).Descendants())
        {
            switch (part)
            {
                case HtmlBlock or HtmlInline or HtmlEntityInline:
                    yield return TextFault.Html;
                    break;
                case LinkInline { IsImage: true }:
                    yield return TextFault.Picture;
                    break;
                case LinkInline or AutolinkInline or LinkReferenceDefinition:
                    yield return TextFault.Link;
                    break;
                case HeadingBlock or QuoteBlock or CodeBlock or ThematicBreakBlock or CodeInline or EmphasisInline { DelimiterCount: 1 } or EmphasisInline { DelimiterChar: '_' }:
                    yield return TextFault.Markup;
                    break;
            }
        }

        // Mail programs make a link of these by themselves.
        if (Address().IsMatch(body))
        {
            yield return TextFault.Link;
        }
    }

    private static bool Has(string body, string sentence) => Spaces().Replace(body, " ").Contains(sentence, StringComparison.Ordinal);

    [GeneratedRegex(@"\{[^{}\n]*\}?|\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"\b(?:https?|ftp|mailto|tel|javascript|data):\S|\bwww\.\S", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
