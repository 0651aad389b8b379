using System.Diagnostics;
using System.Runtime.Versioning;
using Xunit;

namespace Monitoring.Infra;

/// <summary>The script that makes what must be made once, against a stand-in for the Azure CLI that keeps a vault in a folder.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PostprovisionTests : IDisposable
{
    // What it is asked goes to the file "asked", so that a test sees every command line.
    private const string Az = """
        #!/bin/sh
        here=$(dirname "$0")
        printf '%s\n' "$*" >>"$here/asked"
        if [ "$1" = rest ]; then exit 0; fi
        kind=$2 act=$3 name='' file=''
        while [ $# -gt 0 ]; do
          case $1 in
            --name) name=$2 ;;
            --file) file=$2 ;;
            --policy) file=${2#@} ;;
          esac
          shift
        done
        if [ -e "$here/forbidden" ]; then echo 'ERROR: (Forbidden) Caller is not authorized. Code: ForbiddenByRbac' >&2; exit 1; fi
        if [ -e "$here/broken" ]; then echo 'ERROR: the network is away' >&2; exit 1; fi
        case $act in
          show)
            if [ -e "$here/$kind.$name" ]; then exit 0; fi
            if [ "$kind" = secret ]; then echo 'ERROR: (SecretNotFound) not there' >&2; else echo 'ERROR: (CertificateNotFound) not there' >&2; fi
            exit 3 ;;
          set | create) cp "$file" "$here/$kind.$name" ;;
        esac
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("az-").FullName;

    public PostprovisionTests()
    {
        File.WriteAllText(Path.Combine(folder, "az"), Az);
        File.SetUnixFileMode(Path.Combine(folder, "az"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.WriteAllText(Vault("secret.sendgrid-api-key"), "key");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_first_time_it_makes_both_and_the_app_reads_them()
    {
        var (code, said) = await Run();

        Assert.Equal(0, code);
        var secret = await File.ReadAllTextAsync(Vault("secret.link-secret"), TestContext.Current.CancellationToken);
        Assert.Equal(48, Convert.FromBase64String(secret).Length);
        Assert.Contains("\"exportable\": true", await File.ReadAllTextAsync(Vault("certificate.protection-keys"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(Asked, line => line.Contains("/config/configreferences/appsettings/refresh", StringComparison.Ordinal));
        Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_second_time_it_changes_nothing()
    {
        await Run();
        var secret = await File.ReadAllTextAsync(Vault("secret.link-secret"), TestContext.Current.CancellationToken);
        File.Delete(Vault("asked"));

        var (code, said) = await Run();

        Assert.Equal(0, code);
        Assert.Equal(secret, await File.ReadAllTextAsync(Vault("secret.link-secret"), TestContext.Current.CancellationToken));
        Assert.All(Asked, line => Assert.Matches("^keyvault (secret|certificate) show |^rest ", line));
        Assert.Contains("link-secret is there, and stays.", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forbidden")]
    [InlineData("broken")]
    public async Task When_it_cannot_see_whether_a_secret_is_there_it_makes_none(string fault)
    {
        await File.WriteAllTextAsync(Vault(fault), "", TestContext.Current.CancellationToken);

        var (code, said) = await Run();

        Assert.Equal(1, code);
        Assert.Contains("could not be found out, so nothing was made", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Vault("secret.link-secret")));
        // Rights that are on their way are waited for; a fault is told at once.
        Assert.Equal(fault == "forbidden" ? 20 : 1, Asked.Length);
    }

    [Fact]
    public async Task Without_a_key_of_mail_it_says_how_to_give_one()
    {
        File.Delete(Vault("secret.sendgrid-api-key"));

        var (code, said) = await Run();

        Assert.Equal(1, code);
        Assert.Contains("azd env set SENDGRID_API_KEY", said, StringComparison.Ordinal);
        Assert.True(File.Exists(Vault("secret.link-secret"))); // what it made before that stays
    }

    private string[] Asked => File.ReadAllLines(Vault("asked"));

    private string Vault(string name) => Path.Combine(folder, name);

    private async Task<(int Code, string Said)> Run()
    {
        var info = new ProcessStartInfo("/bin/sh", [Path.Combine(Bicep.Folder, "hooks", "postprovision.sh")]);
        info.Environment["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}";
        info.Environment["AZURE_KEY_VAULT_NAME"] = "kv-test";
        info.Environment["AZURE_SUBSCRIPTION_ID"] = "22222222-2222-2222-2222-222222222222";
        info.Environment["AZURE_RESOURCE_GROUP"] = "rg-test";
        info.Environment["AZURE_FUNCTION_APP_NAME"] = "func-test";
        info.Environment["MONITORING_HOOK_PAUSE"] = "0";
        var (output, said, code) = await Bicep.Start(info);
        return (code, output + said);
    }
}
