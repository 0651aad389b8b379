using System.Text.Json.Nodes;
using Monitoring.Retention;
using Xunit;

namespace Monitoring.Infra;

/// <summary>The three accounts: nobody gets in by a key, what is deleted can be brought back, and not for longer than is promised.</summary>
public sealed class StorageTests
{
    private const string Accounts = "Microsoft.Storage/storageAccounts";

    [Fact]
    public async Task No_account_opens_for_a_key_or_for_everybody()
    {
        var accounts = (await Deployment.Default).Of(Accounts);

        Assert.Equal(3, accounts.Count);
        Assert.All(accounts, account =>
        {
            Assert.False(account.Says<bool?>("allowSharedKeyAccess") ?? true);
            Assert.False(account.Says<bool?>("allowBlobPublicAccess") ?? true);
            Assert.False(account.Says<bool?>("allowCrossTenantReplication") ?? true);
            Assert.True(account.Says<bool>("supportsHttpsTrafficOnly"));
            Assert.Equal("TLS1_2", account.Says<string>("minimumTlsVersion"));
        });
        Assert.All((await Deployment.Default).Of(Accounts + "/blobServices/containers"), container => Assert.Equal("None", container.Says<string>("publicAccess")));
    }

    [Fact]
    public async Task The_host_and_Durable_have_an_account_of_their_own()
    {
        var deployment = await Deployment.Default;
        var host = deployment.Settings["AzureWebJobsStorage__accountName"];

        Assert.StartsWith("sthost", host, StringComparison.Ordinal);
        Assert.Contains("/stdata", deployment.Settings["MONITORING_STORAGE"], StringComparison.Ordinal);
        Assert.Contains("/stback", deployment.Settings["Monitoring__Backup__Storage"], StringComparison.Ordinal);
        Assert.DoesNotContain(deployment.Settings, setting => setting.Key.StartsWith("AzureWebJobs", StringComparison.Ordinal) && setting.Value.Contains("AccountKey", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Evidence_can_be_brought_back_to_a_moment_of_the_last_week()
    {
        var blobs = (await Deployment.Default).One(Accounts + "/blobServices", "stdata");

        var restore = blobs.Says<int>("restorePolicy.days");
        Assert.True(blobs.Says<bool>("restorePolicy.enabled"));
        Assert.InRange(restore, 7, 365);
        // What a restore rests on has to reach further back than it does.
        Assert.True(blobs.Says<bool>("isVersioningEnabled"));
        Assert.True(blobs.Says<bool>("deleteRetentionPolicy.enabled"));
        Assert.True(blobs.Says<int>("deleteRetentionPolicy.days") > restore);
        Assert.True(blobs.Says<bool>("changeFeed.enabled"));
        Assert.True(blobs.Says<int>("changeFeed.retentionInDays") >= restore);
        Assert.True(blobs.Says<bool>("containerDeleteRetentionPolicy.enabled"));
        Assert.True(Versions(await Deployment.Default) >= restore);
    }

    [Fact]
    public async Task What_was_erased_is_gone_when_the_pages_say_it_is()
    {
        var deployment = await Deployment.Default;
        var data = deployment.One(Accounts + "/blobServices", "stdata");
        var backup = deployment.One(Accounts + "/blobServices", "stback");
        var promised = int.Parse(deployment.Settings["Monitoring__Retention__BackupDays"], null);

        // A day for each sweep that runs once a day.
        Assert.True(Versions(deployment) + data.Says<int>("deleteRetentionPolicy.days") + 2 <= promised);
        Assert.True(int.Parse(deployment.Settings["Monitoring__Backup__Days"], null) + backup.Says<int>("deleteRetentionPolicy.days") + 2 <= promised);
        Assert.True(promised <= new RetentionOptions().BackupDays);
        Assert.False(backup.Says<bool?>("isVersioningEnabled") ?? false); // its versions would need a sweep too
    }

    [Fact]
    public async Task Data_and_backups_cannot_be_deleted_by_a_slip()
    {
        var locks = (await Deployment.Default).Of("Microsoft.Authorization/locks");

        Assert.All(locks, found => Assert.Equal("CanNotDelete", found.Says<string>("level")));
        Assert.Equal(["stback", "stdata"], locks.Select(found => found["id"]!.GetValue<string>().Split('/')[8][..6]).Order());
    }

    [Fact]
    public async Task Every_uploaded_file_is_looked_at_and_its_verdict_is_where_the_app_reads_it()
    {
        var deployment = await Deployment.Default;
        var scanning = deployment.One("Microsoft.Security/defenderForStorageSettings");

        Assert.Contains("/stdata", scanning["id"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(scanning.Says<bool>("isEnabled"));
        Assert.True(scanning.Says<bool>("malwareScanning.onUpload.isEnabled"));
        Assert.Equal("BlobIndexTags", scanning.Says<string>("malwareScanning.blobScanResultsOptions"));
        Assert.Equal("Storage", deployment.Settings["Monitoring__Scanning__By"]);
    }

    private static int Versions(Deployment deployment) =>
        Assert.Single(deployment.One(Accounts + "/managementPolicies", "stdata")["properties"]!["policy"]!["rules"]!.AsArray())!
            ["definition"]!["actions"]!["version"]!["delete"]!["daysAfterCreationGreaterThan"]!.GetValue<int>();
}
