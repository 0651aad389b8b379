using System.Globalization;
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

    /// <summary>The addresses of links in the main part whose address begins so, each once.</summary>
    public IReadOnlyList<string> LinksTo(string path) =>
        [.. Document.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith(path, StringComparison.Ordinal)).Distinct()];

    /// <summary>The address of each row's first link, in the page's tables.</summary>
    public IReadOnlyList<string> RowLinks => [.. Document.QuerySelectorAll("main tbody th a[href]").Select(a => a.GetAttribute("href")!).Distinct()];

    /// <summary>The large figure with that name.</summary>
    public int Figure(string name)
    {
        var value = Document.QuerySelectorAll("dl.facts > div").FirstOrDefault(d => Words(d.QuerySelector("dt")).Equals(name, StringComparison.OrdinalIgnoreCase))?.QuerySelector("dd");
        var digits = new string([.. Words(value).SkipWhile(c => !char.IsDigit(c)).TakeWhile(c => char.IsDigit(c) || c == '.').Where(char.IsDigit)]);
        return digits.Length == 0 ? throw new InvalidOperationException($"{Url} shows no figure '{name}'.") : int.Parse(digits, CultureInfo.InvariantCulture);
    }

    /// <summary>The words of a part of the page.</summary>
    public string Of(string selector) => Words(Document.QuerySelector(selector));

    /// <summary>Whether there is a button with these words.</summary>
    public bool HasButton(string words) => Document.QuerySelectorAll("main button").Any(b => Words(b).Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>The words of a part of a page, with single spaces.</summary>
    public static string Words(INode? node) => string.Join(' ', (node?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
