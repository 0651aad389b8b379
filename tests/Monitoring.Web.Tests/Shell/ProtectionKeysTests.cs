using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Shell;

public class ProtectionKeysTests
{
    [Fact]
    public async Task A_session_and_an_open_form_survive_a_restart()
    {
        await using var site = await Site.New();
        var party = await site.World.Given.ASupplier("Leerlijn");
        var round = await site.World.ARoundOf(party);
        using var before = await site.Enter(party);
        var form = await before.Open($"/verzoek/{round.Id}/{party.Id}/onderdeel/model-agreement");
        var cookies = before.Cookies;
        await site.World.Restart();
        using var http = At(site.Address, cookies);
        Assert.Equal(HttpStatusCode.OK, (await http.Get($"/verzoek/{round.Id}/{party.Id}")).StatusCode);
        var answer = await http.Post(form.Path, ("__RequestVerificationToken", form.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), ("Then", "overview"), ("Choices", "model"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith(party.Id, answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_begun_at_one_instance_goes_on_at_another()
    {
        await using var site = await Site.New();
        var party = await site.World.Given.ASupplier("Leerlijn");
        var round = await site.World.ARoundOf(party);
        using var before = await site.Enter(party);
        await site.World.StartAnother();

        using var http = At(site.AddressOfLatest, before.Cookies);
        Assert.NotEqual(site.Address, http.BaseAddress);
        Assert.Equal(HttpStatusCode.OK, (await http.Get($"/verzoek/{round.Id}/{party.Id}")).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_a_certificate_the_keys_are_not_readable_in_storage_and_a_session_survives_a_restart(bool asFile)
    {
        var content = Certificate(asFile ? "geheim" : null);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
            await using var site = await Site.New(settings: asFile
                ? [("Monitoring:Keys:Certificate", file), ("Monitoring:Keys:Password", "geheim")]
                : [("Monitoring:Keys:Certificate", Convert.ToBase64String(content))]);
            var party = await site.World.Given.ASupplier("Leerlijn");
            var round = await site.World.ARoundOf(party);
            using var before = await site.Enter(party);

            var kept = Assert.Single(await site.World.Get<Blobs>().ReadAll(ContainerNames.Protection, site.World.Patience)).ToString();
            Assert.Contains("EncryptedData", kept, StringComparison.Ordinal);
            Assert.DoesNotContain("masterKey", kept, StringComparison.Ordinal);

            await site.World.Restart();
            using var http = At(site.Address, before.Cookies);
            Assert.Equal(HttpStatusCode.OK, (await http.Get($"/verzoek/{round.Id}/{party.Id}")).StatusCode);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task After_the_certificate_was_changed_a_session_goes_on_as_long_as_the_one_before_is_named()
    {
        var (first, second) = (Convert.ToBase64String(Certificate(null)), Convert.ToBase64String(Certificate(null)));
        var settings = new Dictionary<string, string?> { ["Monitoring:Keys:Certificate"] = first };
        await using var site = await Site.New(changing: settings);
        var party = await site.World.Given.ASupplier("Leerlijn");
        var round = await site.World.ARoundOf(party);
        using var before = await site.Enter(party);

        (settings["Monitoring:Keys:Certificate"], settings["Monitoring:Keys:Former:0"]) = (second, first);
        await site.World.Restart();
        using (var http = At(site.Address, before.Cookies))
            Assert.Equal(HttpStatusCode.OK, (await http.Get($"/verzoek/{round.Id}/{party.Id}")).StatusCode);

        settings.Remove("Monitoring:Keys:Former:0");
        await site.World.Restart();
        using (var http = At(site.Address, before.Cookies))
            Assert.Equal(HttpStatusCode.Unauthorized, (await http.Get($"/verzoek/{round.Id}/{party.Id}")).StatusCode);
        using var after = await site.Enter(party);
        Assert.Contains("EncryptedData", (await site.World.Get<Blobs>().ReadAll(ContainerNames.Protection, site.World.Patience))[^1].ToString(), StringComparison.Ordinal);
    }

    private static HttpClient At(Uri address, string cookies)
    {
        var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Cookie", cookies);
        return http;
    }

    private static byte[] Certificate(string? password)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=Monitoring", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(World.Beginning.AddYears(-1), World.Beginning.AddYears(9));
        return certificate.Export(X509ContentType.Pkcs12, password);
    }
}
