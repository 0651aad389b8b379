using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Monitoring.Settings;
using Monitoring.TestKit;
using Monitoring.Web;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Xunit;

namespace Monitoring.Functions;

/// <summary>The head as it is put together, not started: its host is not there.</summary>
public sealed class HeadTests
{
    [Fact]
    public async Task What_one_head_protects_the_other_reads()
    {
        await using var account = await TestAccount.Create(TestContext.Current.CancellationToken);
        var settings = Settings(account);
        using var head = Head(settings);
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddLogging().AddMonitoringCore(builder.Configuration).AddMonitoringWeb(builder.Configuration);
        using var other = builder.Build();

        var sealedHere = Protector(other).Protect("anna");
        Assert.Equal("anna", Protector(head).Unprotect(sealedHere));
    }

    [Fact]
    public async Task Its_settings_pass_and_it_takes_a_form_with_a_large_file()
    {
        await using var account = await TestAccount.Create(TestContext.Current.CancellationToken);
        using var head = Head(Settings(account));
        head.Services.CheckSettings();
        Assert.InRange(head.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxRequestBodySize!.Value, 50L << 20, 100L << 20);
    }

    [Fact]
    public async Task It_exports_to_Application_Insights_where_a_setting_says_so_and_nothing_elsewhere()
    {
        await using var account = await TestAccount.Create(TestContext.Current.CancellationToken);
        var settings = Settings(account);
        using (var quiet = Head(settings))
        {
            Assert.Null(quiet.Services.GetService<TracerProvider>());
        }

        settings["Monitoring:Telemetry:ApplicationInsights"] = "InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://127.0.0.1:1/";
        using var head = Head(settings);
        head.Services.CheckSettings();
        Assert.NotNull(head.Services.GetService<TracerProvider>());
        Assert.NotNull(head.Services.GetService<MeterProvider>());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ab")]
    [InlineData("monitoring-prod")]
    [InlineData("1monitoring")]
    public void A_hub_without_a_name_of_its_own_is_refused(string? name) =>
        Assert.StartsWith("Set MONITORING_HUB to", Assert.Throws<SettingException>(() => Head(new() { ["MONITORING_HUB"] = name })).Message, StringComparison.Ordinal);

    private static IDataProtector Protector(IHost host) => host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("a test");

    internal static IHost Head(Dictionary<string, string?> settings)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddMonitoring();
        return builder.Build();
    }

    internal static Dictionary<string, string?> Settings(TestAccount account)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=Monitoring", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(World.Beginning.AddYears(-1), World.Beginning.AddYears(9));
        return new()
        {
            ["MONITORING_HUB"] = "monitoringtest",
            ["MONITORING_STORAGE"] = account.Options.Connection,
            ["Monitoring:Storage:Prefix"] = account.Options.Prefix,
            ["Monitoring:Keys:Certificate"] = Convert.ToBase64String(certificate.Export(X509ContentType.Pkcs12)),
            ["Monitoring:Links:Secret"] = Convert.ToBase64String(new byte[32]),
            ["Monitoring:Site:BaseUrl"] = "https://monitoring.example",
            ["Monitoring:Site:SecretariaatEmail"] = "secretariaat@platform.example",
            ["Monitoring:Site:Phone"] = "030 000 00 00",
            ["Monitoring:Desk:Addresses:0"] = World.Desk,
            ["Monitoring:Scanning:By"] = "Storage",
            ["Monitoring:Mail:By"] = "Smtp",
            ["Monitoring:Mail:From"] = "monitoring@platform.example",
            ["Monitoring:Mail:Smtp:Host"] = "smtp.platform.example",
        };
    }
}
