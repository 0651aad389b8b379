using Monitoring.TestKit;

namespace Monitoring.Story.Round;

/// <summary>A line of the mailbox.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Url">Where the letter is.</param>
public sealed record Post(string To, string Subject, string Url)
{
    /// <summary>Every letter there is, newest first.</summary>
    public static Task<IReadOnlyList<Post>> All(Visitor visitor, CancellationToken cancellation) => Read("/postvak", visitor, cancellation);

    /// <summary>The letters to one address, newest first.</summary>
    public static Task<IReadOnlyList<Post>> AllTo(string address, Visitor visitor, CancellationToken cancellation) =>
        Read($"/postvak?aan={Uri.EscapeDataString(address)}", visitor, cancellation);

    /// <summary>The address in a letter that begins so.</summary>
    public async Task<string> Link(Visitor visitor, string path, CancellationToken cancellation)
    {
        var text = (await visitor.Open(Url, cancellation)).Text;
        var start = text.IndexOf(path, StringComparison.Ordinal);
        return start < 0
            ? throw new InvalidOperationException($"The letter '{Subject}' to {To} has no link to {path}.")
            : new string([.. text[start..].TakeWhile(c => !char.IsWhiteSpace(c))]);
    }

    private static string Words(AngleSharp.Dom.IElement row, string selector) => row.QuerySelector(selector)?.TextContent.Trim() ?? "";

    private static async Task<IReadOnlyList<Post>> Read(string first, Visitor visitor, CancellationToken cancellation)
    {
        var letters = new List<Post>();
        for (var url = first; url is not null;)
        {
            var page = await visitor.Open(url, cancellation);
            letters.AddRange(page.Document.QuerySelectorAll("tbody tr").Select(row => new Post(
                Words(row, "[data-to]"), Words(row, "a[href^='/postvak/']"), row.QuerySelector("a[href^='/postvak/']")!.GetAttribute("href")!)));
            url = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } next ? new Uri(page.Url, next).PathAndQuery : null;
        }

        return letters;
    }
}
