using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monitoring.Web;
using Monitoring.Web.Shell;
using Xunit;

namespace Monitoring.Settings;

/// <summary>A mistake in a setting is a sentence that names it and says what to do, before anything starts.</summary>
public sealed class SettingsCheckTests : IDisposable
{
    private readonly WrittenLog log = new();

    public void Dispose() => log.Dispose();

    [Fact]
    public void Good_settings_pass_without_a_word()
    {
        Check();
        Assert.Empty(log.Lines);
    }

    [Theory]
    [InlineData("MONITORING_STORAGE", "nonsense")]
    [InlineData("MONITORING_STORAGE", "http://account.blob.core.windows.net")]
    [InlineData("Monitoring:Storage:Prefix", "Hoofdletter")]
    [InlineData("Monitoring:Links:Secret", "c2hvcnQ=")]
    [InlineData("Monitoring:Site:BaseUrl", "monitoring.example")]
    [InlineData("Monitoring:Site:BaseUrl", "https://monitoring.example/pad")]
    [InlineData("Monitoring:Site:BaseUrl", "http://monitoring.example")]
    [InlineData("Monitoring:Site:SecretariaatEmail", "secretariaat")]
    [InlineData("Monitoring:Site:SecretariaatEmail", "")]
    [InlineData("Monitoring:Site:Phone", "")]
    [InlineData("Monitoring:Site:Name", "")]
    [InlineData("Monitoring:Site:SignInLimit", "0")]
    [InlineData("Monitoring:Desk:Addresses:0", "anna")]
    [InlineData("Monitoring:Desk:Addresses:0", "Anna <anna@platform.example>")]
    [InlineData("Monitoring:Housekeeping:Every", "00:00:01")]
    [InlineData("Monitoring:Housekeeping:Every", "6.00:00:00")]
    [InlineData("Monitoring:Housekeeping:Every", "an hour")]
    [InlineData("Monitoring:Retention:EvidenceYears", "0")]
    [InlineData("Monitoring:Retention:EvidenceYears", "two")]
    [InlineData("Monitoring:Retention:AnnouncedDays", "0")]
    [InlineData("Monitoring:Scanning:By", "Nobody")]
    [InlineData("Monitoring:Privacy:Controllers:0", " ")]
    [InlineData("Monitoring:Keys:Certificate", "/nowhere/keys.pfx")]
    [InlineData("Monitoring:Demo:Mailbox", "true")]
    [InlineData("Monitoring:Demo:Clock", "true")]
    public void A_mistake_is_refused_in_one_line_that_names_the_setting(string setting, string value)
    {
        var sentence = Refused((setting, value));
        Assert.Contains(setting, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence);
    }

    [Fact]
    public void A_Platform_whose_secretariaat_nobody_named_is_refused() =>
        Assert.Contains("Monitoring:Desk:Addresses:0", Refused(("Monitoring:Desk:Addresses:0", null)), StringComparison.Ordinal);

    [Fact]
    public void Two_mistakes_are_two_lines() =>
        Assert.Equal(2, Refused(("Monitoring:Links:Secret", ""), ("Monitoring:Retention:EvidenceYears", "0")).Split('\n').Length);

    [Theory]
    [InlineData("MONITORING_STORAGE")]
    [InlineData("Monitoring:Links:Secret")]
    [InlineData("Monitoring:Keys:Certificate")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING")]
    public void A_reference_to_a_key_vault_that_was_not_resolved_is_named_and_not_repeated(string setting)
    {
        var sentence = Refused((setting, "@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/hidden)"));
        Assert.Contains($"The setting {setting} refers", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Monitoring:Retention:EvidenceYaers")]
    [InlineData("Monitoring:Retentoin:EvidenceYears")]
    [InlineData("Monitoring:Mail:Smtp:Prot")]
    [InlineData("Monitoring:Telemetry:Insights")]
    public void A_setting_that_nothing_reads_is_told(string setting)
    {
        Check((setting, "2"));
        var expected = setting.StartsWith("Monitoring:Retentoin", StringComparison.Ordinal) ? "Monitoring:Retentoin" : setting;
        Assert.Contains($"The setting {expected} is not known", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_to_a_real_account_is_told_and_one_to_Azurite_is_not()
    {
        Check(("MONITORING_STORAGE", $"DefaultEndpointsProtocol=https;AccountName=a;AccountKey={Convert.ToBase64String(new byte[64])};EndpointSuffix=core.windows.net"));
        Assert.Contains("holds a key of the storage account", Assert.Single(log.Lines), StringComparison.Ordinal);
        Check(("MONITORING_STORAGE", TestKit.TestStorage.ConnectionString));
        Assert.Single(log.Lines);
    }

    [Fact]
    public void That_nobody_hears_whether_letters_arrive_is_told_and_refuses_nothing()
    {
        Check(("Monitoring:Mail:Bounces:Host", null), ("Monitoring:Mail:Bounces:User", null), ("Monitoring:Mail:Bounces:Password", null));
        Assert.Contains("Set Monitoring:Mail:Bounces:Host", Assert.Single(log.Lines), StringComparison.Ordinal);
        Check(("Monitoring:Mail:By", "SendGrid"), ("Monitoring:Mail:SendGrid:ApiKey", "SG.x"));
        Assert.Contains("Set Monitoring:Mail:SendGrid:EventsKey", log.Lines.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_demo_may_leave_out_what_a_real_Platform_must_set()
    {
        Check("Demo", ("Monitoring:Demo:Mailbox", "true"), ("Monitoring:Demo:Clock", "true"), ("Monitoring:Site:Phone", null), ("Monitoring:Site:BaseUrl", "http://monitoring.example"));
        Assert.Empty(log.Lines);
    }

    private string Refused(params (string Name, string? Value)[] settings) => Assert.Throws<SettingException>(() => Check(settings)).Message;

    private void Check(params (string Name, string? Value)[] settings) => Check("Production", settings);

    private void Check(string environment, params (string Name, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["MONITORING_STORAGE"] = "https://account.blob.core.windows.net",
            ["Monitoring:Links:Secret"] = Convert.ToBase64String(new byte[32]),
            ["Monitoring:Site:BaseUrl"] = "https://monitoring.example",
            ["Monitoring:Site:SecretariaatEmail"] = "secretariaat@platform.example",
            ["Monitoring:Site:Phone"] = "030 000 00 00",
            ["Monitoring:Desk:Addresses:0"] = "anna@platform.example",
            ["Monitoring:Scanning:By"] = "Storage",
            ["Monitoring:Mail:By"] = "Smtp",
            ["Monitoring:Mail:From"] = "monitoring@platform.example",
            ["Monitoring:Mail:Smtp:Host"] = "smtp.platform.example",
            ["Monitoring:Mail:Bounces:Host"] = "imap.platform.example",
            ["Monitoring:Mail:Bounces:User"] = "terug",
            ["Monitoring:Mail:Bounces:Password"] = "secret",
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
            if (value is null)
                all.Remove(name);
        }

        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(all);
        builder.Logging.AddProvider(log);
        builder.Services.AddMonitoringCore(builder.Configuration);
        builder.Services.AddMonitoringWeb(builder.Configuration);
        using var app = builder.Build();
        app.Services.CheckSettings();
    }
}
