using System.Text.Json.Nodes;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Infra;

/// <summary>The template as text: it compiles without a finding, asks for little, and tells azd what it needs.</summary>
public sealed class TemplateTests
{
    private static readonly string[] European =
        ["francecentral", "germanywestcentral", "italynorth", "northeurope", "spaincentral", "swedencentral", "westeurope"];

    [Fact]
    public async Task It_compiles_without_a_warning_or_a_finding()
    {
        var (_, said, code) = await Bicep.Build;

        Assert.Equal("", said.Trim());
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Every_file_is_formatted()
    {
        var folder = Directory.CreateTempSubdirectory("bicep-").FullName;
        try
        {
            var files = Directory.GetFiles(Bicep.Folder, "*.bicep", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(Bicep.Folder, file), File.ReadAllText);
            foreach (var (name, text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
                await File.WriteAllTextAsync(Path.Combine(folder, name), text, TestContext.Current.CancellationToken);
            }

            var (_, said, code) = await Bicep.Run("format", "--pattern", $"{folder}/**/*.bicep");

            Assert.True(code == 0, said);
            Assert.All(files, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(folder, file.Key))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Nothing_comes_from_a_registry_of_modules() =>
        Assert.All(
            Directory.GetFiles(Bicep.Folder, "*.bicep", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("'br", File.ReadAllText(file), StringComparison.Ordinal));

    [Theory]
    [InlineData("location")]
    [InlineData("backupLocation")]
    public async Task All_of_it_stands_in_the_European_Union(string parameter)
    {
        var declared = (await Bicep.Compiled())["parameters"]![parameter]!;

        Assert.Equal(European, declared["allowedValues"]!.AsArray().Select(region => region!.GetValue<string>()));
        Assert.Contains(declared["defaultValue"]!.GetValue<string>(), European);
    }

    [Fact]
    public async Task Nothing_is_made_outside_it() =>
        // The alert of availability has no place of its own; it holds no more than the address of the site.
        Assert.All(
            (await Deployment.Default).Resources.Where(resource => resource["location"] is not null && resource["type"]!.GetValue<string>() != "Microsoft.Insights/metricAlerts"),
            resource => Assert.Contains(resource["location"]!.GetValue<string>(), European));

    [Fact]
    public async Task The_backups_stand_in_another_region_than_the_data()
    {
        var accounts = (await Deployment.Default).Of("Microsoft.Storage/storageAccounts").ToLookup(a => a["location"]!.GetValue<string>(), a => a["name"]!.GetValue<string>());

        Assert.Equal(2, accounts.Count);
        Assert.StartsWith("stback", Assert.Single(accounts["northeurope"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Azd_hands_over_every_parameter_and_asks_for_those_without_a_default()
    {
        var declared = (await Bicep.Compiled())["parameters"]!.AsObject().Select(p => p.Key).Where(name => name != "now").Order();
        var given = Read("infra/main.parameters.json")["parameters"]!.AsObject().Select(p => p.Key).Order();

        Assert.Equal(declared, given);
    }

    [Fact]
    public async Task Only_the_key_of_mail_is_a_secret_parameter_and_no_output_tells_one()
    {
        var template = await Bicep.Compiled();
        var parameters = template["parameters"]!.AsObject();

        Assert.Equal(["sendGridApiKey"], parameters.Where(p => p.Value!["type"]!.GetValue<string>() == "securestring").Select(p => p.Key));
        Assert.Equal("", parameters["sendGridApiKey"]!["defaultValue"]!.GetValue<string>()); // without a default azd would ask for it every time
        Assert.All(template["outputs"]!.AsObject(), output =>
        {
            Assert.Equal("string", output.Value!["type"]!.GetValue<string>());
            Assert.DoesNotContain("connectionString", output.Value!["value"]!.GetValue<string>(), StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("AZURE_LOCATION")]
    [InlineData("AZURE_RESOURCE_GROUP")]
    [InlineData("AZURE_KEY_VAULT_NAME")]
    [InlineData("AZURE_FUNCTION_APP_NAME")]
    [InlineData("SERVICE_FUNCTIONS_URI")]
    [InlineData("BUDGET_FROM")]
    public async Task Azd_is_told(string output) => Assert.Contains(output, (await Bicep.Compiled())["outputs"]!.AsObject().Select(o => o.Key));

    [Fact]
    public async Task The_budget_keeps_the_month_in_which_it_began()
    {
        Assert.Equal("2026-12-01", (await Deployment.Other).One("Microsoft.Consumption/budgets").Says<string>("timePeriod.startDate"));
        Assert.Equal("[utcNow('yyyy-MM-01')]", (await Deployment.Default).One("Microsoft.Consumption/budgets").Says<string>("timePeriod.startDate"));
    }

    [Fact]
    public async Task Azd_publishes_the_head_to_the_app_that_was_made_for_it()
    {
        var azure = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "azure.yaml"), TestContext.Current.CancellationToken);
        var tag = (await Deployment.Default).One("Microsoft.Web/sites")["tags"]!["azd-service-name"]!.GetValue<string>();

        Assert.Contains($"\n  {tag}:\n    project: src/Monitoring.Functions\n", azure, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Repository.Root, "src/Monitoring.Functions/Monitoring.Functions.csproj")));
        Assert.Contains("run: infra/hooks/postprovision.sh", azure, StringComparison.Ordinal);
        Assert.Contains("run: infra/hooks/postprovision.ps1", azure, StringComparison.Ordinal);
    }

    private static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, path)))!;
}
