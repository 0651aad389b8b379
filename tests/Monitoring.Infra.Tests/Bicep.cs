using System.Diagnostics;
using System.Text.Json.Nodes;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Infra;

/// <summary>The Bicep compiler. It works offline: nothing of a subscription is asked.</summary>
public static class Bicep
{
    /// <summary>The folder of what is deployed.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "infra");

    /// <summary>What is compiled.</summary>
    public static string Main { get; } = Path.Combine(Folder, "main.bicep");

    private static readonly Lazy<Task<(string Out, string Said, int Code)>> Once = new(() => Run("build", Main, "--stdout"));

    /// <summary>What it compiles to, and what the compiler and its linter say of it.</summary>
    public static Task<(string Out, string Said, int Code)> Build => Once.Value;

    /// <summary>The template that it compiles to.</summary>
    public static async Task<JsonObject> Compiled() => JsonNode.Parse((await Build).Out)!.AsObject();

    /// <summary>Runs the compiler.</summary>
    public static async Task<(string Out, string Said, int Code)> Run(params string[] arguments)
    {
        var path = Environment.GetEnvironmentVariable("MONITORING_TEST_BICEP") ?? Restored();
        Assert.False(string.IsNullOrEmpty(path), "This test needs the Bicep compiler. ./test restores it; or set MONITORING_TEST_BICEP to its path.");
        return await Start(new ProcessStartInfo(path, arguments));
    }

    // By an earlier ./test on this machine.
    private static string? Restored()
    {
        var folder = Path.Combine(Repository.Root, ".tools", "bicep", "packages");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "bicep", SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault() : null;
    }

    internal static async Task<(string Out, string Said, int Code)> Start(ProcessStartInfo info)
    {
        info.RedirectStandardOutput = info.RedirectStandardError = true;
        using var process = Process.Start(info)!;
        var cancellation = TestContext.Current.CancellationToken;
        var (output, said) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return (await output, await said, process.ExitCode);
    }
}
