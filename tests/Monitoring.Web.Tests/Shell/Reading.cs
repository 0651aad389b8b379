using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Monitoring.Web.Shell;

internal static class Reading
{
    public static async Task<IHtmlDocument> Page(this HttpClient visitor, string address) =>
        await (await visitor.GetAsync(address, TestContext.Current.CancellationToken)).Page();

    public static async Task<IHtmlDocument> Page(this HttpResponseMessage answer)
    {
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return new HtmlParser().ParseDocument(await answer.Text());
    }

    public static Task<string> Text(this HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> Get(this HttpClient visitor, string address) =>
        visitor.GetAsync(address, TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> Post(this HttpClient visitor, string address, params (string Name, string Value)[] fields) =>
        visitor.PostAsync(address, new FormUrlEncodedContent(fields.ToDictionary(f => f.Name, f => f.Value)),
            TestContext.Current.CancellationToken);

    /// <summary>An attribute of an answer's header, or nothing.</summary>
    public static string Header(this HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values) : "";
}
