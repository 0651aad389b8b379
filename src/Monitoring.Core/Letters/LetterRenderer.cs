using System.Net;
using System.Text.RegularExpressions;
using Markdig;

namespace Monitoring.Letters;

/// <summary>Makes of a stored letter what leaves: plain text and HTML, Dutch first, English below it.</summary>
public static partial class LetterRenderer
{
    private const string Heading = "font-size:1.4em;line-height:1.25;margin:.6em 0 1em";
    private const string Button = "display:inline-block;padding:12px 22px;border-radius:6px;background:#0b5cad;color:#ffffff;font-weight:600;text-decoration:none";

    private const string Below = "margin:0 0 24px;font-size:16px;color:#46566e";

    private static readonly LocalText LeftOut = new("(hier staat de eigen link van de ontvanger)", "(here is the reader's own link)");

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>Renders a letter.</summary>
    /// <param name="letter">The letter as it was decided.</param>
    /// <param name="wording">Its text.</param>
    /// <param name="id">The same for every try.</param>
    /// <param name="to">The address.</param>
    /// <param name="link">The link for this contact. Null when the letter has none, or for who is only to see the letter: in its place stands what is left out.</param>
    /// <exception cref="KeyNotFoundException">The text has a field of which the letter has no value.</exception>
    public static OutgoingLetter Render(Letter letter, LetterWording wording, string id, string to, string? link)
    {
        string Value(string field, bool english) => field == "link" ? link ?? LeftOut.In(english) : letter.Fields[field].In(english);

        LetterText Filled(bool english) => new LetterText(wording.In(english).Subject, Plain(wording.In(english).Body)).Fill(field => Value(field, english));
        var dutch = Filled(english: false);
        var english = Filled(english: true);
        var dutchHtml = Html(wording.Dutch, field => Value(field, english: false), english: false);
        var englishHtml = Html(wording.English, field => Value(field, english: true), english: true);
        return new OutgoingLetter(
            id,
            letter.Step,
            letter.Contact,
            to,
            dutch.Subject,
            $"(English below.)\n\n{dutch.Body}\n\n\n----------\n\n{english.Subject}\n\n{english.Body}\n",
            $$"""
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>{{WebUtility.HtmlEncode(dutch.Subject)}}</title>
            <style>
            :root { color-scheme: light dark; }
            h2 { margin: 1.6em 0 -.4em; font-size: 1em; }
            li { margin: .25em 0; }
            @media (prefers-color-scheme: dark) {
              body { background: #141b26 !important; color: #e6ebf2 !important; }
              a { color: #8fc1ff !important; }
              .button { background: #8fc1ff !important; color: #0e1520 !important; }
              .soft { color: #aab6c6 !important; }
              hr { border-color: #3c495b !important; }
            }
            </style></head>
            <body style="margin:0;padding:24px 16px;font:17px/1.55 'Source Sans 3',system-ui,sans-serif;color:#16243a;background:#ffffff">
            <div role="main" style="max-width:36em;margin:0 auto;overflow-wrap:anywhere">
            <p class="soft" lang="en" style="margin:0;color:#46566e">English below.</p>
            <h1 style="{{Heading}}">{{WebUtility.HtmlEncode(dutch.Subject)}}</h1>
            {{dutchHtml}}
            <hr style="border:0;border-top:1px solid #d5dce6;margin:40px 0">
            <div lang="en">
            <h1 style="{{Heading}}">{{WebUtility.HtmlEncode(english.Subject)}}</h1>
            {{englishHtml}}
            </div>
            </div>
            </body></html>
            """);
    }

    // A line that is all bold is a heading, and a line that is all link is what the letter is about: a button, its address below it.
    private static string Html(LetterText text, Func<string, string> value, bool english)
    {
        var html = Markdig.Markdown.ToHtml(text.Body.ReplaceField(field => field is "link" or "privacy" && value(field) is var url && url != LeftOut.In(english) ? $"<{url}>" : Escape(value(field))), Markdown);
        html = html.Replace($"<p>{LeftOut.In(english)}</p>", $"<p style=\"margin:24px 0 8px\"><span class=\"button\" style=\"{Button}\">{Open(english)}</span></p>\n<p class=\"soft\" style=\"{Below}\">{LeftOut.In(english)}</p>", StringComparison.Ordinal);
        html = BoldLine().Replace(html, "<h2>$1</h2>");
        return LinkLine().Replace(html, link =>
            $"<p style=\"margin:24px 0 8px\"><a class=\"button\" href=\"{link.Groups[1].Value}\" style=\"{Button}\">{Open(english)}</a></p>\n" +
            $"<p class=\"soft\" style=\"{Below}\">{(english ? "Or copy this address:" : "Of kopieer dit adres:")} {link.Groups[2].Value}</p>");
    }

    private static string Open(bool english) => english ? "Open the link" : "Open de link";

    private static string ReplaceField(this string body, Func<string, string> value) => new LetterText("", body).Fill(value).Body;

    // What a party is called must not become markup. A list of items is one value with a line each.
    private static string Escape(string value) => string.Join('\n', value.Split('\n').Select(line =>
        line.StartsWith("- ", StringComparison.Ordinal) ? "- " + Special().Replace(line[2..], @"\$0") : Special().Replace(line, @"\$0")));

    /// <summary>A body as plain text.</summary>
    public static string Plain(string markdown) => markdown.Replace("**", "", StringComparison.Ordinal).Replace("\\\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex("<p><strong>([^<]*)</strong></p>")]
    private static partial Regex BoldLine();

    [GeneratedRegex("<p><a href=\"([^\"]*)\">([^<]*)</a></p>")]
    private static partial Regex LinkLine();

    [GeneratedRegex(@"[\\`*_{}\[\]()#+\-.!<>|~&=]")]
    private static partial Regex Special();
}
