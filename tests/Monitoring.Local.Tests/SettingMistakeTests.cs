using System.Diagnostics;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Local;

/// <summary>The real process with a mistake in its settings: it ends with the sentence that says what to do, and nothing else.</summary>
public sealed class SettingMistakeTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("monitoring-setting-").FullName;

    [Theory]
    [InlineData("serve", "Monitoring__Retention__EvidenceYears", "0", "Set Monitoring:Retention:EvidenceYears to a whole number")]
    [InlineData("serve", "Monitoring__Keys__Certificate", "nowhere", "Set Monitoring:Keys:Certificate to the path")]
    [InlineData("serve", "MONITORING_STORAGE", "nonsense", "Set MONITORING_STORAGE to the URL")]
    [InlineData("start-again", "Monitoring__Site__Name", "@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/x)", "The setting Monitoring:Site:Name refers")]
    public async Task It_says_so_in_one_line(string command, string name, string value, string sentence)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "monitoring.dll"), command, .. command == "serve" ? ["--demo", "--port", "0"] : (string[])[]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MONITORING_STORAGE"] = TestStorage.ConnectionString;
        start.Environment["MONITORING_DATA"] = data;
        start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var line = Assert.Single((await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith(sentence, line, StringComparison.Ordinal);
        Assert.Equal((1, ""), (process.ExitCode, await error));
    }

    public void Dispose() => Directory.Delete(data, recursive: true);
}
