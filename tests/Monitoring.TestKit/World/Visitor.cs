using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Monitoring.TestKit;

/// <summary>A person at a browser without JavaScript, with cookies of its own: opens pages, fills in forms, presses buttons, and sees nothing else.</summary>
/// <remarks>Without a token of its own, a call ends with the test.</remarks>
public sealed class Visitor : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;

    /// <summary>A visitor of the site at that address.</summary>
    public Visitor(Uri address) => http = new(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Whether a page that answers with an error ends what this visitor does.</summary>
    public bool ExpectsNoErrors { get; init; }

    /// <summary>What the browser would send as the header of that name.</summary>
    public string Cookies => cookies.GetCookieHeader(http.BaseAddress!);

    /// <summary>For what a browser would not do.</summary>
    public HttpClient Http => http;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens a page.</summary>
    public async Task<SeenPage> Open(string path, CancellationToken? cancellation = null) => await Read(await Get(path, cancellation), cancellation);

    /// <summary>What an address answers, as bytes.</summary>
    public Task<HttpResponseMessage> Get(string path, CancellationToken? cancellation = null) =>
        http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), cancellation ?? Cancellation);

    /// <summary>Presses the button with these words, after filling in fields. Several values of one name are several ticks.</summary>
    /// <exception cref="InvalidOperationException">There is no such button.</exception>
    public Task<SeenPage> Press(SeenPage page, string button, params (string Field, string Value)[] filled) => Send(page, button, [], filled);

    /// <summary>Presses the button with these words, after choosing a file and filling in fields.</summary>
    public Task<SeenPage> Press(SeenPage page, string button, (string Name, HttpContent Content)? file, params (string Field, string Value)[] filled) =>
        Send(page, button, file is { } chosen ? [chosen] : [], filled);

    /// <summary>Presses the button with these words, after choosing several files at once and filling in fields.</summary>
    public Task<SeenPage> Send(SeenPage page, string button, IReadOnlyList<(string Name, HttpContent Content)> files, params (string Field, string Value)[] filled) =>
        Send(page, button, files, filled, cancellation: null);

    /// <summary>The same, with a token of its own.</summary>
    public async Task<SeenPage> Send(
        SeenPage page, string button, IReadOnlyList<(string Name, HttpContent Content)> files, IReadOnlyList<(string Field, string Value)> filled, CancellationToken? cancellation)
    {
        var submit = page.Document.QuerySelectorAll("form button").FirstOrDefault(b => SeenPage.Words(b).Contains(button, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException(
                $"{page.Url} ('{page.Heading}') has no button '{button}'; it has: {string.Join(", ", page.Document.QuerySelectorAll("main button").Select(SeenPage.Words))}.");
        var form = (IHtmlFormElement)submit.Closest("form")!;
        var fields = ValuesOf(form).Where(f => !filled.Any(g => g.Field == f.Name)).Concat(filled).ToList();
        if (submit.GetAttribute("name") is { Length: > 0 } name)
        {
            fields.Add((name, submit.GetAttribute("value") ?? ""));
        }

        using var content = Content(form, fields, files);
        var action = new Uri(page.Url, submit.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "");
        return await Read(await http.PostAsync(action, content, cancellation ?? Cancellation), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static HttpContent Content(IHtmlFormElement form, List<(string Name, string Value)> fields, IReadOnlyList<(string Name, HttpContent Content)> files)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data")
        {
            return new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        }

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value, Encoding.UTF8), name);
        }

        foreach (var chosen in files)
        {
            content.Add(chosen.Content, form.QuerySelector("input[type=file]")?.GetAttribute("name") ?? "File", chosen.Name);
        }

        return content;
    }

    private static IEnumerable<(string Name, string Value)> ValuesOf(IHtmlFormElement form)
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

    private async Task<SeenPage> Read(HttpResponseMessage answer, CancellationToken? cancellation)
    {
        var page = new SeenPage(answer, await answer.Content.ReadAsStringAsync(cancellation ?? Cancellation));
        return answer.IsSuccessStatusCode || !ExpectsNoErrors
            ? page
            : throw new InvalidOperationException($"{answer.RequestMessage!.Method} {page.Url} answers {(int)answer.StatusCode}: {page.Heading}");
    }
}
