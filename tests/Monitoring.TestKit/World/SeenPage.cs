using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Monitoring.TestKit;

/// <summary>A page as its visitor sees it.</summary>
public sealed class SeenPage(HttpResponseMessage answer, string source)
{
    /// <summary>The address in the bar.</summary>
    public Uri Url { get; } = answer.RequestMessage!.RequestUri!;

    /// <summary>The path in the bar.</summary>
    public string Path => Url.AbsolutePath;

    /// <summary>How the site answered.</summary>
    public HttpStatusCode Status => answer.StatusCode;

    /// <summary>The answer, for its headers.</summary>
    public HttpResponseMessage Answer => answer;

    /// <summary>As it came.</summary>
    public string Source => source;

    /// <summary>The whole document.</summary>
    public IHtmlDocument Document { get; } = new HtmlParser().ParseDocument(source);

    /// <summary>The main heading.</summary>
    public string Heading => Words(Document.QuerySelector("h1"));

    /// <summary>All words in the main part.</summary>
    public string Text => Words(Document.QuerySelector("main") ?? Document.Body);

    /// <summary>The sentences that say what is wrong with a form.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".utrecht-alert--error[role=alert] li").Select(Words)];

    /// <summary>What the last act came to.</summary>
    public string Notice => Words(Document.QuerySelector("main [role=status]"));

    /// <summary>The address of the link with these words, or null.</summary>
    public string? Link(string words) =>
        Document.QuerySelectorAll("a[href]").FirstOrDefault(a => Words(a).Contains(words, StringComparison.OrdinalIgnoreCase))?.GetAttribute("href");

    /// <summary>The words of a part of the page.</summary>
    public string Of(string selector) => Words(Document.QuerySelector(selector));

    /// <summary>Whether there is a button with these words.</summary>
    public bool HasButton(string words) => Document.QuerySelectorAll("main button").Any(b => Words(b).Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>The words of a part of a page, with single spaces.</summary>
    public static string Words(INode? node) => string.Join(' ', (node?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
