using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Markdig;

namespace Monitoring.Letters;

/// <summary>Makes of a stored letter what leaves: plain text and HTML, Dutch first, English below it.</summary>
public static partial class LetterRenderer
{
    private const string Heading = "font-size:1.4em;line-height:1.25;margin:.6em 0 1em";
    private const string Subject = "font-size:1.25em;line-height:1.3;margin:.6em 0 1em";
    private const string Line = "border:0;border-top:1px solid #d5dce6;margin:40px 0";
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
        var (dutch, english) = (Part.Of(letter, wording, link, english: false), Part.Of(letter, wording, link, english: true));
        return new OutgoingLetter(
            id,
            letter.Step,
            letter.Contact,
            to,
            dutch.Subject,
            $"(English below.)\n\n{dutch.Text}\n\n\n----------\n\n{english.Subject}\n\n{english.Text}\n",
            Page(dutch.Subject, dutch.Html, english.Subject, english.Html));
    }

    /// <summary>Renders several letters as one mail, each under its own heading and with its own link.</summary>
    /// <param name="digest">What stands above them.</param>
    /// <param name="wording">Its text.</param>
    /// <param name="id">The same for every try.</param>
    /// <param name="to">The address.</param>
    /// <param name="letters">The letters with their texts and links. One that is left of several is that letter.</param>
    public static OutgoingLetter Render(Digests.Digest digest, LetterWording wording, string id, string to, IReadOnlyList<(Letter Letter, LetterWording Wording, string? Link)> letters)
    {
        if (letters is [var (alone, itsText, itsLink)])
        {
            return Render(alone, itsText, id, to, itsLink) with { Step = digest.Step };
        }

        var (dutch, english) = (Together(english: false), Together(english: true));
        return new OutgoingLetter(
            id,
            digest.Step,
            digest.Contact,
            to,
            dutch.Subject,
            $"(English below.)\n\n{dutch.Text}\n\n\n----------\n\n{english.Subject}\n\n{english.Text}\n",
            Page(dutch.Subject, dutch.Html, english.Subject, english.Html));

        Part Together(bool english)
        {
            var parts = letters.Select(one => Part.Of(one.Letter, one.Wording, one.Link, english, heading: "h3")).ToList();
            var count = new LocalText(letters.Count.ToString(CultureInfo.InvariantCulture), letters.Count.ToString(CultureInfo.InvariantCulture));
            var list = string.Join('\n', parts.Select(part => $"- {part.Subject}"));
            var above = Part.Of(
                digest with { Fields = new Dictionary<string, LocalText>(digest.Fields) { ["count"] = count, ["letters"] = new(list, list) } }, wording, link: null, english);
            return new Part(
                above.Subject,
                string.Join("\n\n\n", parts.Select((part, at) => $"==== {at + 1}. {part.Subject}\n\n{part.Text}").Prepend(above.Text)),
                string.Concat(parts.Select(part => $"""
                    <hr style="{Line}">
                    <h2 style="{Subject}">{WebUtility.HtmlEncode(part.Subject)}</h2>
                    {part.Html}
                    """).Prepend(above.Html)));
        }
    }

    private static string Page(string subject, string dutch, string englishSubject, string english) => $$"""
        <!doctype html>
        <html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>{{WebUtility.HtmlEncode(subject)}}</title>
        <style>
        :root { color-scheme: light dark; }
        h2, h3 { margin: 1.6em 0 -.4em; font-size: 1em; }
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
        <h1 style="{{Heading}}">{{WebUtility.HtmlEncode(subject)}}</h1>
        {{dutch}}
        <hr style="{{Line}}">
        <div lang="en">
        <h1 style="{{Heading}}">{{WebUtility.HtmlEncode(englishSubject)}}</h1>
        {{english}}
        </div>
        </div>
        </body></html>
        """;

    /// <summary>A letter in one language, filled.</summary>
    private sealed record Part(string Subject, string Text, string Html)
    {
        public static Part Of(Letter letter, LetterWording wording, string? link, bool english, string heading = "h2")
        {
            string Value(string field) => field == "link" ? link ?? LeftOut.In(english) : letter.Fields[field].In(english);
            var (subject, body) = new LetterText(wording.In(english).Subject, Plain(wording.In(english).Body)).Fill(Value);
            return new Part(subject, body, HtmlOf(wording.In(english), Value, english, heading));
        }
    }

    // A line that is all bold is a heading, and a line that is all link is what the letter is about: a button, its address below it.
    private static string HtmlOf(LetterText text, Func<string, string> value, bool english, string heading)
    {
        var html = Markdig.Markdown.ToHtml(text.Body.ReplaceField(field => field is "link" or "privacy" && value(field) is var url && url != LeftOut.In(english) ? $"<{url}>" : Escape(value(field))), Markdown);
        html = html.Replace($"<p>{LeftOut.In(english)}</p>", $"<p style=\"margin:24px 0 8px\"><span class=\"button\" style=\"{Button}\">{Open(english)}</span></p>\n<p class=\"soft\" style=\"{Below}\">{LeftOut.In(english)}</p>", StringComparison.Ordinal);
        html = BoldLine().Replace(html, $"<{heading}>$1</{heading}>");
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
