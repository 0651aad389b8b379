using System.IO.Compression;
using System.Net;
using System.Text;
using Xunit;

namespace Monitoring.Web.Shell;

public class AssetsTests(RunningSite site) : IClassFixture<RunningSite>
{
    private readonly Assets assets = Assets.Embedded;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task The_stylesheet_travels_compressed_and_is_kept_for_ever(string encoding)
    {
        var answer = await Ask(assets.Url("site.css"), encoding);
        Assert.Equal(encoding, answer.Header("Content-Encoding"));
        Assert.Equal("Accept-Encoding", answer.Header("Vary"));
        Assert.Equal("public, max-age=31536000, immutable", answer.Header("Cache-Control"));
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var packed = new MemoryStream(bytes);
        using Stream stream = encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        var css = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
        Assert.Contains("--mon-accent", css, StringComparison.Ordinal);
        Assert.Contains(".utrecht-button{", css, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("br;q=0, gzip;q=0")]
    public async Task Who_reads_no_compression_gets_none(string accepts)
    {
        var answer = await Ask(assets.Url("site.css"), accepts);
        Assert.Equal("", answer.Header("Content-Encoding"));
        Assert.Contains("--mon-accent", await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_the_previous_release_still_finds_its_stylesheet_but_does_not_keep_it()
    {
        var answer = await Ask("/assets/0123456789ab/site.css", "br");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-cache", answer.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("/assets/x/none.css")]
    [InlineData("/assets/x/../appsettings.json")]
    [InlineData("/assets/x/vendor/components/LICENSE.txt")]
    public async Task What_is_no_asset_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Get(address)).StatusCode);

    [Fact]
    public async Task A_first_visit_weighs_less_than_a_hundred_kilobytes()
    {
        var page = await site.Visitor().Page("/");
        var weight = Encoding.UTF8.GetByteCount(page.DocumentElement.OuterHtml);
        foreach (var link in page.QuerySelectorAll("link[href]"))
            weight += (await (await Ask(link.GetAttribute("href")!, "br")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        TestContext.Current.TestOutputHelper?.WriteLine($"{weight} bytes");
        Assert.InRange(weight, 30_000, 100_000);
    }

    [Fact]
    public void Asking_for_an_asset_that_is_not_there_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => assets.Url("none.css"));

    private Task<HttpResponseMessage> Ask(string address, string encoding)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encoding.Length > 0)
            request.Headers.Add("Accept-Encoding", encoding);
        return site.Visitor().SendAsync(request, TestContext.Current.CancellationToken);
    }
}
