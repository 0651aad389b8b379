using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Infra;

/// <summary>The app: its plan, and each setting that it is given.</summary>
public sealed partial class AppTests
{
    // What a real Platform does not start without.
    private static readonly string[] Required =
    [
        "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId", "AzureWebJobsDisableHomepage", "AZURE_CLIENT_ID",
        "MONITORING_STORAGE", "Monitoring__Desk__Addresses__0", "Monitoring__Keys__Certificate", "Monitoring__Links__Secret",
        "Monitoring__Mail__By", "Monitoring__Mail__From", "Monitoring__Scanning__By", "Monitoring__Site__BaseUrl",
        "Monitoring__Site__Phone", "Monitoring__Site__SecretariaatEmail",
    ];

    private static readonly string[] Sections = ["Backup", "Desk", "Keys", "Links", "Mail", "Retention", "Scanning", "Site", "Telemetry"];

    [Fact]
    public async Task It_runs_on_Flex_Consumption_as_an_isolated_worker_of_NET_10()
    {
        var deployment = await Deployment.Default;
        var app = deployment.One("Microsoft.Web/sites");

        Assert.Equal("FC1", deployment.One("Microsoft.Web/serverfarms")["sku"]!["name"]!.GetValue<string>());
        Assert.Equal("dotnet-isolated", app.Says<string>("functionAppConfig.runtime.name"));
        Assert.Equal("10.0", app.Says<string>("functionAppConfig.runtime.version"));
        Assert.Equal("UserAssignedIdentity", app.Says<string>("functionAppConfig.deployment.storage.authentication.type"));
        Assert.Equal(2048, app.Says<int>("functionAppConfig.scaleAndConcurrency.instanceMemoryMB"));
        Assert.True(app.Says<bool>("siteScopedCertificatesEnabled")); // cannot be turned on later
    }

    [Fact]
    public async Task Pages_and_workflows_have_an_instance_ready_unless_it_is_saved()
    {
        Assert.Equal(["http", "durable"], Ready(await Deployment.Default));
        Assert.Empty(Ready(await Deployment.Other));

        static IEnumerable<string> Ready(Deployment deployment) =>
            deployment.One("Microsoft.Web/sites")["properties"]!["functionAppConfig"]!["scaleAndConcurrency"]!["alwaysReady"]!.AsArray().Select(group => group!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Only_https_leads_to_it()
    {
        var app = (await Deployment.Default).One("Microsoft.Web/sites");

        Assert.True(app.Says<bool>("httpsOnly"));
        Assert.Equal("1.2", app.Says<string>("siteConfig.minTlsVersion"));
        Assert.Equal("1.2", app.Says<string>("siteConfig.scmMinTlsVersion"));
        Assert.Equal("Disabled", app.Says<string>("siteConfig.ftpsState"));
        Assert.StartsWith("[format('https://", (await Deployment.Default).Settings["Monitoring__Site__BaseUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_given_what_it_does_not_start_without()
    {
        var given = (await Deployment.Default).Settings.Keys;

        Assert.All(Required, setting => Assert.Contains(setting, given));
        // What the host replaces in its own file is a setting too.
        var host = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "host.json"), TestContext.Current.CancellationToken);
        Assert.All(Replaced().Matches(host), match => Assert.Contains(match.Groups[1].Value, given));
    }

    [Fact]
    public async Task Every_setting_that_it_is_given_is_one_that_the_source_reads()
    {
        var source = string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));

        bool Says(string text) => source.Contains(text, StringComparison.Ordinal);
        Assert.All((await Deployment.Default).Settings.Keys.Where(name => name.StartsWith("Monitoring__", StringComparison.Ordinal)), name =>
        {
            var parts = name.Split("__").Where(part => !int.TryParse(part, out _)).ToList();
            Assert.Contains(parts[1], Sections);
            // A section that nothing names yet comes with the capability that reads it.
            var isThere = Says($"Monitoring:{parts[1]}") || Says($"GetSection(\"{parts[1]}\")");
            Assert.True(!isThere || Says(string.Join(':', parts)) || parts[2..].All(part => Says($" {part} {{ get;")), $"Nothing in src reads {name}.");
        });
    }

    [Fact]
    public async Task A_secret_is_a_reference_to_the_vault_and_never_a_value()
    {
        var deployment = await Deployment.Default;

        var secret = deployment.Settings.Where(setting => Secret().IsMatch(setting.Key)).ToList();
        Assert.Equal(["Monitoring__Keys__Certificate", "Monitoring__Links__Secret", "Monitoring__Mail__SendGrid__ApiKey"], secret.Select(s => s.Key).Order());
        Assert.All(secret, setting => Assert.Contains("@Microsoft.KeyVault(SecretUri=", setting.Value, StringComparison.Ordinal));
        Assert.Equal(
            ["Microsoft.KeyVault/vaults/secrets"],
            deployment.Resources.Where(resource => resource.ToJsonString().Contains("sendGridApiKey", StringComparison.Ordinal)).Select(resource => resource["type"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_host_exports_nothing_since_it_would_record_every_link() =>
        Assert.DoesNotContain((await Deployment.Default).Settings.Keys, name =>
            name.StartsWith("APPLICATIONINSIGHTS", StringComparison.OrdinalIgnoreCase) || name.StartsWith("APPINSIGHTS", StringComparison.OrdinalIgnoreCase) ||
            name.StartsWith("OTEL_EXPORTER", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public async Task Nothing_of_a_demo_is_on() =>
        Assert.DoesNotContain((await Deployment.Default).Settings, setting => setting.Key.Contains("Demo", StringComparison.OrdinalIgnoreCase) || setting.Value == "Mailbox");

    [Fact]
    public async Task Mail_leaves_by_SendGrid_in_the_European_Union_or_by_SMTP()
    {
        Assert.Equal("SendGrid", (await Deployment.Default).Settings["Monitoring__Mail__By"]);
        Assert.Equal("Eu", (await Deployment.Default).Settings["Monitoring__Mail__SendGrid__Region"]);

        var smtp = (await Deployment.Other).Settings;
        Assert.Equal("Smtp", smtp["Monitoring__Mail__By"]);
        Assert.Contains("smtp-password", smtp["Monitoring__Mail__Smtp__Password"], StringComparison.Ordinal);
        Assert.DoesNotContain("Monitoring__Mail__SendGrid__ApiKey", smtp.Keys); // it would refer to nothing
    }

    [Fact]
    public async Task What_becomes_of_letters_is_heard_when_the_key_of_SendGrid_or_a_mailbox_is_given()
    {
        Assert.DoesNotContain((await Deployment.Default).Settings.Keys, name => name.Contains("EventsKey", StringComparison.Ordinal) || name.Contains("Bounces", StringComparison.Ordinal));

        var given = (await Deployment.Other).Settings;
        Assert.Equal("MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE", given["Monitoring__Mail__SendGrid__EventsKey"]); // a public key, which SendGrid shows
        Assert.Equal("terug", given["Monitoring__Mail__Bounces__User"]);
        Assert.Contains("bounces-password", given["Monitoring__Mail__Bounces__Password"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_app_has_a_hub_of_its_own()
    {
        var (one, other) = ((await Deployment.Default).Settings, (await Deployment.Other).Settings);

        Assert.Matches("^[a-z][a-z0-9]{2,44}$", one["MONITORING_HUB"]);
        Assert.NotEqual(one["MONITORING_HUB"], other["MONITORING_HUB"]);
    }

    [Fact]
    public async Task The_desk_is_those_addresses_and_the_platform_says_the_rest_itself()
    {
        var settings = (await Deployment.Default).Settings;

        Assert.Equal("anna@platform.example", settings["Monitoring__Desk__Addresses__0"]);
        Assert.Equal("bram@platform.example", settings["Monitoring__Desk__Addresses__1"]);
        foreach (var (name, value) in JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Bicep.Folder, "settings.json"), TestContext.Current.CancellationToken))!.AsObject())
        {
            Assert.Equal(value!.GetValue<string>(), settings[name]);
            Assert.DoesNotMatch(Secret(), name);
        }
    }

    [Fact]
    public async Task An_own_address_gets_its_certificate_and_stands_in_the_links()
    {
        var deployment = await Deployment.Other;

        Assert.Equal("https://monitoring.platform.example", deployment.Settings["Monitoring__Site__BaseUrl"]);
        Assert.Equal("monitoring.platform.example", deployment.One("Microsoft.Web/sites/certificates").Says<string>("canonicalName"));
        Assert.Equal("SniEnabled", deployment.One("Microsoft.Web/sites/hostNameBindings").Says<string>("sslState"));
        Assert.Empty((await Deployment.Default).Of("Microsoft.Web/sites/hostNameBindings"));
    }

    [GeneratedRegex("%([A-Z_]+)%")]
    private static partial Regex Replaced();

    [GeneratedRegex("Secret$|Key$|Password$|Certificate$")]
    private static partial Regex Secret();
}
