using System.IO.Compression;
using System.Net;
using Monitoring.Complaints;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public sealed class DossierTests(DeskSite site) : DeskActsTest(site)
{
    [Fact]
    public async Task The_whole_case_is_one_document_and_a_ZIP_with_safe_names_and_the_desk_only_gets_them()
    {
        var id = await AHearing();
        await NobodyElseOpens($"/zaken/{id}/dossier");
        await NobodyElseOpens($"/zaken/{id}/dossier.zip");
        using var anna = await Site.SignIn();
        var form = await anna.Open($"/zaken/{id}/schrijven");
        await anna.Send(form, "Vastleggen", [("../../geheim <b>.pdf", new ByteArrayContent(SmallPdf.Saying("een"))), ("GEHEIM _b_.pdf", new ByteArrayContent(SmallPdf.Saying("twee")))], ("Text", "<script>alert(1)</script> Wij vonden dit."));
        var page = await anna.Open($"/zaken/{id}");
        var answer = await anna.Get(page.Link("Het hele dossier")!);
        var html = await answer.Content.ReadAsStringAsync(World.Patience);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.Contains("@media print", html, StringComparison.Ordinal);
        Assert.Contains("De bijsluiter klopt niet.", html, StringComparison.Ordinal);
        Assert.StartsWith("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        using var zip = new ZipArchive(await (await anna.Get($"/zaken/{id}/dossier.zip")).Content.ReadAsStreamAsync(World.Patience));
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        Assert.Equal("dossier.html", names[0]);
        Assert.Equal(3, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.DoesNotContain("..", name, StringComparison.Ordinal));
        Assert.All(names.Skip(1), name => Assert.StartsWith("stukken/02-", name, StringComparison.Ordinal));
        Assert.All(zip.Entries.Skip(1), entry => Assert.Equal((byte)'%', (byte)entry.Open().ReadByte()));
    }

    [Fact]
    public async Task A_file_that_belongs_to_no_statement_of_the_case_is_not_found()
    {
        var id = await AHearing();
        using var anna = await Site.SignIn();
        var hash = new string('a', 64);
        foreach (var path in new[] { $"/zaken/{id}/stukken/1/{hash}", $"/zaken/{id}/stukken/9/{hash}", $"/zaken/{id}/verslag/{hash}", $"/zaken/{id}/besluit/1", $"/zaken/er-is-geen/stukken/1/{hash}", "/zaken/er-is-geen/dossier.zip" })
            Assert.Equal(HttpStatusCode.NotFound, (await anna.Get(path)).StatusCode);
    }
}
