using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Monitoring.Story;

/// <summary>A person at a browser without JavaScript: opens pages, fills in forms, presses buttons, and sees nothing else.</summary>
public sealed class Visitor(Uri address) : IDisposable
{
    // Moving the clock by weeks is one request.
    private readonly HttpClient http = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Opens a page.</summary>
    public async Task<Page> Open(string url, CancellationToken cancellation) => await Read(await http.GetAsync(new Uri(url, UriKind.RelativeOrAbsolute), cancellation), cancellation);

    /// <summary>Whether a page answers, and with what.</summary>
    public async Task<HttpStatusCode> StatusOf(string url, CancellationToken cancellation) => (await http.GetAsync(new Uri(url, UriKind.RelativeOrAbsolute), cancellation)).StatusCode;

    /// <summary>Opens a page that is not HTML, or whose source matters.</summary>
    public async Task<string> Source(string url, CancellationToken cancellation) => await http.GetStringAsync(new Uri(url, UriKind.RelativeOrAbsolute), cancellation);

    /// <summary>Presses the button with these words, after filling in fields; a byte array is a file of the name given before a colon (<c>File:name.pdf</c>).</summary>
    /// <exception cref="InvalidOperationException">There is no such button, or the page answers with an error.</exception>
    public async Task<Page> Press(Page page, string button, CancellationToken cancellation, params (string Field, object Value)[] filled)
    {
        var (form, submit) = page.FormOf(button);
        var fields = Page.ValuesOf(form).Where(f => !filled.Any(g => g.Field.Split(':')[0] == f.Name)).ToList();
        fields.AddRange(filled.Where(f => f.Value is string).Select(f => (f.Field, (string)f.Value)));
        if (submit.GetAttribute("name") is { Length: > 0 } name)
        {
            fields.Add((name, submit.GetAttribute("value") ?? ""));
        }

        var action = new Uri(page.Url, submit.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "");
        using var content = Content(form, fields, filled);
        return await Read(await http.PostAsync(action, content, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static HttpContent Content(IHtmlFormElement form, List<(string Name, string Value)> fields, (string Field, object Value)[] filled)
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

        foreach (var (field, value) in filled.Where(f => f.Value is byte[]))
        {
            var parts = field.Split(':', 2);
            content.Add(new ByteArrayContent((byte[])value), parts[0], parts[1]);
        }

        return content;
    }

    private static async Task<Page> Read(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var html = await answer.Content.ReadAsStringAsync(cancellation);
        var page = new Page(answer.RequestMessage!.RequestUri!, new HtmlParser().ParseDocument(html));
        return answer.IsSuccessStatusCode ? page : throw new InvalidOperationException($"{answer.RequestMessage.Method} {page.Url} answers {(int)answer.StatusCode}: {page.Heading}");
    }
}
