using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Letters;
using Monitoring.Web.Shell;

namespace Monitoring.Web.Letters;

/// <summary>A letter in a frame of its own on one of our pages: it brings a look of its own, in line, which no page of ours may.</summary>
internal static class LetterFrame
{
    // Nothing but that look; only our own page may frame it.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private const string Note = "margin:0 0 24px;padding:12px 16px;border-left:4px solid #0b5cad;background:#eef4fb;color:#16243a;border-radius:4px";

    /// <summary>Lets a page have such a frame.</summary>
    public static void Allow(HttpResponse response) => response.Headers.ContentSecurityPolicy = SecurityHeaders.Policy + "; frame-src 'self'";

    /// <summary>Sets the headers of what stands in the frame.</summary>
    public static void Guard(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XFrameOptions = "SAMEORIGIN";
    }

    /// <summary>The letter, a note above it and the same as plain text below it.</summary>
    public static ContentResult Of(HttpResponse response, OutgoingLetter letter, string note, string asText)
    {
        Guard(response);
        var at = letter.Html.IndexOf("<body", StringComparison.Ordinal);
        at = letter.Html.IndexOf('>', at) + 1;
        var end = letter.Html.LastIndexOf("</body>", StringComparison.Ordinal);
        return Html($"""
            {letter.Html[..at]}
            <div style="max-width:36em;margin:0 auto"><p style="{Note}">{WebUtility.HtmlEncode(note)}</p></div>
            {letter.Html[at..end]}
            <div style="max-width:36em;margin:40px auto 0"><h2 style="margin:0 0 12px">{WebUtility.HtmlEncode(asText)}</h2>
            <pre style="white-space:pre-wrap;overflow-wrap:anywhere;font:15px/1.5 monospace;margin:0">{WebUtility.HtmlEncode($"{letter.Subject}\n\n{letter.Text}")}</pre></div>
            </body></html>
            """);
    }

    /// <summary>Sentences that say why there is no letter to see.</summary>
    public static ContentResult Of(HttpResponse response, string title, IEnumerable<string> sentences, string language)
    {
        Guard(response);
        return Html($"""
            <!doctype html>
            <html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{WebUtility.HtmlEncode(title)}</title></head>
            <body style="margin:0;padding:24px 16px;font:17px/1.55 'Source Sans 3',system-ui,sans-serif;color:#16243a;background:#ffffff">
            <div role="main" style="max-width:36em;margin:0 auto"><h1 style="font-size:1.4em">{WebUtility.HtmlEncode(title)}</h1>
            <ul>{string.Concat(sentences.Select(sentence => $"<li>{WebUtility.HtmlEncode(sentence)}</li>"))}</ul></div></body></html>
            """);
    }

    private static ContentResult Html(string html) => new() { Content = html, ContentType = "text/html; charset=utf-8" };
}
