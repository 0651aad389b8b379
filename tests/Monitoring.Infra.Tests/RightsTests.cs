using System.Text.RegularExpressions;
using Xunit;

namespace Monitoring.Infra;

/// <summary>Who may do what, and where: these rights and no other.</summary>
public sealed partial class RightsTests
{
    // On what, as whom, which role.
    private static readonly string[] Given =
    [
        "sthost: app, Storage Blob Data Owner",
        "sthost: app, Storage Queue Data Contributor",
        "sthost: app, Storage Table Data Contributor",
        "stdata: app, Storage Blob Data Contributor",
        "stdata: app, Storage Table Data Contributor",
        "stdata: app, reads tags",
        "stback: app, Storage Blob Data Contributor",
        "appi-: app, Monitoring Metrics Publisher",
        "kv-: app, Key Vault Secrets User",
        "kv-: deployer, Key Vault Secrets Officer",
        "kv-: deployer, Key Vault Certificates Officer",
    ];

    private static readonly Dictionary<string, string> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["b86a8fe4-44ce-4948-aee5-eccb2c155cd7"] = "Key Vault Secrets Officer",
        ["a4417e6f-fecd-4de8-b567-7b0420556985"] = "Key Vault Certificates Officer",
    };

    [Fact]
    public async Task These_rights_are_given_and_no_other()
    {
        var found = (await Deployment.Default).Of("Microsoft.Authorization/roleAssignments").Select(assignment =>
        {
            var on = On().Match((assignment["id"] ?? assignment["name"])!.GetValue<string>()).Groups[1].Value;
            var who = assignment.Says<string>("principalId")! == "11111111-1111-1111-1111-111111111111" ? "deployer" : "app";
            var role = assignment.Says<string>("roleDefinitionId")!.Split('/')[^1];
            return $"{on}: {who}, {Roles.GetValueOrDefault(role, "reads tags")}";
        });

        Assert.Equal(Given.Order(), found.Order());
    }

    [Fact]
    public async Task The_app_reads_the_verdict_of_the_scanner_and_cannot_write_one()
    {
        var role = (await Deployment.Default).One("Microsoft.Authorization/roleDefinitions");
        var permission = Assert.Single(role["properties"]!["permissions"]!.AsArray())!;

        Assert.Empty(permission["actions"]!.AsArray());
        Assert.Equal(
            "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/read",
            Assert.Single(permission["dataActions"]!.AsArray())!.GetValue<string>());
    }

    [Fact]
    public async Task The_app_is_one_identity_and_nothing_takes_a_password_or_a_key()
    {
        var deployment = await Deployment.Default;
        var app = deployment.One("Microsoft.Web/sites");
        var identity = deployment.One("Microsoft.ManagedIdentity/userAssignedIdentities")["id"]!.GetValue<string>();

        Assert.Equal("UserAssigned", app["identity"]!["type"]!.GetValue<string>());
        Assert.Equal([identity], app["identity"]!["userAssignedIdentities"]!.AsObject().Select(i => i.Key));
        Assert.Equal(identity, app.Says<string>("keyVaultReferenceIdentity"));
        Assert.Equal(2, deployment.Of("Microsoft.Web/sites/basicPublishingCredentialsPolicies").Count(policy => !policy.Says<bool>("allow")));
        Assert.True(deployment.One("Microsoft.Insights/components").Says<bool>("DisableLocalAuth"));
        Assert.True(deployment.One("Microsoft.OperationalInsights/workspaces").Says<bool>("features.disableLocalAuth"));
    }

    [Fact]
    public async Task The_vault_knows_rights_by_role_and_lets_nothing_be_purged()
    {
        var vault = (await Deployment.Default).One("Microsoft.KeyVault/vaults");

        Assert.True(vault.Says<bool>("enableRbacAuthorization"));
        Assert.True(vault.Says<bool>("enablePurgeProtection"));
        Assert.True(vault.Says<bool>("enableSoftDelete"));
        Assert.Equal(90, vault.Says<int>("softDeleteRetentionInDays"));
    }

    [Fact]
    public async Task A_deployment_without_the_key_of_mail_leaves_the_one_that_is_there()
    {
        var keys = (await Bicep.Compiled())["resources"]!.AsArray().Single(module => module!["name"]!.GetValue<string>() == "keys")!["properties"]!["template"]!["resources"]!.AsArray();
        var secret = Assert.Single(keys, resource => resource!["type"]!.GetValue<string>() == "Microsoft.KeyVault/vaults/secrets")!;

        Assert.Equal("[not(empty(parameters('sendGridApiKey')))]", secret["condition"]!.GetValue<string>());
    }

    [GeneratedRegex("/(sthost|stdata|stback|kv-|appi-)")]
    private static partial Regex On();
}
