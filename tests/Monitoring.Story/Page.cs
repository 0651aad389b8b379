using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Monitoring.Story;

/// <summary>A page as a person sees it: words, links, forms.</summary>
public sealed class Page(Uri url, IHtmlDocument document)
{
    /// <summary>The address in the bar.</summary>
    public Uri Url => url;

    /// <summary>The whole document.</summary>
    public IHtmlDocument Document => document;

    /// <summary>The main heading.</summary>
    public string Heading => Words(document.QuerySelector("h1"));

    /// <summary>All words in the main part.</summary>
    public string Text => Words(document.QuerySelector("main") ?? document.Body);

    /// <summary>The addresses of links whose address begins so.</summary>
    public IReadOnlyList<string> LinksTo(string path) =>
        [.. document.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith(path, StringComparison.Ordinal)).Distinct()];

    /// <summary>The address of each row's first link, in the page's tables.</summary>
    public IReadOnlyList<string> RowLinks => [.. document.QuerySelectorAll("main tbody th a[href]").Select(a => a.GetAttribute("href")!).Distinct()];

    /// <summary>The address of the link with these words.</summary>
    public string? Link(string words) => document.QuerySelectorAll("a[href]").FirstOrDefault(a => Words(a).Contains(words, StringComparison.OrdinalIgnoreCase))?.GetAttribute("href");

    /// <summary>Whether there is a button with these words.</summary>
    public bool HasButton(string words) => Buttons(words).Any();

    /// <summary>The large figure with that name.</summary>
    public int Figure(string name)
    {
        var value = document.QuerySelectorAll("dl.facts > div").FirstOrDefault(d => Words(d.QuerySelector("dt")).Equals(name, StringComparison.OrdinalIgnoreCase))?.QuerySelector("dd");
        var digits = new string([.. Words(value).SkipWhile(c => !char.IsDigit(c)).TakeWhile(c => char.IsDigit(c) || c == '.').Where(char.IsDigit)]);
        return digits.Length == 0 ? throw new InvalidOperationException($"{url} shows no figure '{name}'.") : int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
    }

    internal (IHtmlFormElement Form, IElement Button) FormOf(string words)
    {
        var button = Buttons(words).FirstOrDefault()
            ?? throw new InvalidOperationException($"{url} ('{Heading}') has no button '{words}'; it has: {string.Join(", ", document.QuerySelectorAll("main button").Select(Words))}.");
        return ((IHtmlFormElement)button.Closest("form")!, button);
    }

    internal static IEnumerable<(string Name, string Value)> ValuesOf(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "file" }:
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    yield return (input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (area.Name!, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return (select.Name!, select.Value ?? "");
                    break;
            }
        }
    }

    private static string Words(INode? node) => string.Join(' ', (node?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IEnumerable<IElement> Buttons(string words) =>
        document.QuerySelectorAll("form button, form input[type=submit]").Where(b => Words(b).Contains(words, StringComparison.OrdinalIgnoreCase));
}
