using System.Net;
using System.Text.RegularExpressions;
using Markdig;

namespace Monitoring.Letters;

/// <summary>Makes of a stored letter what leaves: plain text and HTML, Dutch first, English below it.</summary>
public static partial class LetterRenderer
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>Renders a letter.</summary>
    /// <param name="letter">The letter as it was decided.</param>
    /// <param name="id">The same for every try.</param>
    /// <param name="to">The address.</param>
    /// <param name="link">The link for this contact, or null when the letter has none.</param>
    public static OutgoingLetter Render(Letter letter, string id, string to, string? link)
    {
        string Value(string field, bool english) => field == "link" ? link ?? "" : letter.Fields[field].In(english);
        LetterText Text(bool english) => LetterTexts.Find(letter.Step, letter.TextVersion, english);

        LetterText Plain(bool english) => new LetterText(Text(english).Subject, WithoutMarkup(Text(english).Body)).Fill(field => Value(field, english));
        var dutch = Plain(english: false);
        var english = Plain(english: true);
        var dutchHtml = Html(Text(english: false), field => Value(field, english: false));
        var englishHtml = Html(Text(english: true), field => Value(field, english: true));
        return new OutgoingLetter(
            id,
            letter.Step,
            letter.Contact,
            to,
            dutch.Subject,
            $"{dutch.Body}\n\n--\nEnglish\n\n{english.Body}\n",
            $"""
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{WebUtility.HtmlEncode(dutch.Subject)}</title></head>
            <body style="margin:0;padding:24px 16px;font:17px/1.55 'Source Sans 3',system-ui,sans-serif;color:#16243a;background:#ffffff">
            <div style="max-width:36em;margin:0 auto;overflow-wrap:anywhere">
            {dutchHtml}
            <hr style="border:0;border-top:1px solid #d5dce6;margin:32px 0">
            <div lang="en">
            {englishHtml}
            </div>
            </div>
            </body></html>
            """);
    }

    private static string Html(LetterText text, Func<string, string> value) =>
        Markdig.Markdown.ToHtml(text.Body.ReplaceField(field => field is "link" or "privacy" ? $"<{value(field)}>" : Escape(value(field))), Markdown);

    private static string ReplaceField(this string body, Func<string, string> value) => new LetterText("", body).Fill(value).Body;

    // What a party is called must not become markup. A list of items is one value with a line each.
    private static string Escape(string value) => string.Join('\n', value.Split('\n').Select(line =>
        line.StartsWith("- ", StringComparison.Ordinal) ? "- " + Special().Replace(line[2..], @"\$0") : Special().Replace(line, @"\$0")));

    private static string WithoutMarkup(string markdown) => markdown.Replace("**", "", StringComparison.Ordinal).Replace("\\\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex(@"[\\`*_{}\[\]()#+\-.!<>|~&=]")]
    private static partial Regex Special();
}
