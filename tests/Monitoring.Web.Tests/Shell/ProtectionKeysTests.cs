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
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Add("Cookie", cookies);
        Assert.Equal(HttpStatusCode.OK, (await http.Get($"/verzoek/{round.Id}/{party.Id}")).StatusCode);
        var answer = await http.Post(form.Path, ("__RequestVerificationToken", form.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), ("Then", "overview"), ("Choices", "model"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith(party.Id, answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_certificate_the_keys_are_not_readable_in_storage_and_a_session_survives_a_restart()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=Monitoring", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(World.Beginning.AddYears(-1), World.Beginning.AddYears(9));
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, "geheim"), TestContext.Current.CancellationToken);
            await using var site = await Site.New(settings: [("Monitoring:Keys:Certificate", file), ("Monitoring:Keys:Password", "geheim")]);
            var party = await site.World.Given.ASupplier("Leerlijn");
            var round = await site.World.ARoundOf(party);
            using var before = await site.Enter(party);

            var kept = Assert.Single(await site.World.Get<Blobs>().ReadAll(ContainerNames.Protection, site.World.Patience)).ToString();
            Assert.Contains("EncryptedData", kept, StringComparison.Ordinal);
            Assert.DoesNotContain("masterKey", kept, StringComparison.Ordinal);

            await site.World.Restart();
            using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = site.Address };
            http.DefaultRequestHeaders.Add("Cookie", before.Cookies);
            Assert.Equal(HttpStatusCode.OK, (await http.Get($"/verzoek/{round.Id}/{party.Id}")).StatusCode);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
