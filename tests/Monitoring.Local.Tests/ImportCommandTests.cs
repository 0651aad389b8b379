using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Local.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private const string Good = "soort,naam,kvk,bestuursnummer\nleverancier,Papegaai,90001001,\n";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("import");
    private readonly StringWriter output = new();

    [Fact]
    public async Task A_folder_is_imported_and_the_second_time_nothing_changes()
    {
        await using var account = await TestAccount.Create(TestContext.Current.CancellationToken);
        Put("a.csv", Good);
        Put("leesmij.txt", "niet lezen");

        Assert.Equal(0, await Run(account.Storage, dryRun: false, folder.FullName));
        Assert.Contains("Samen: 1 toegevoegd, 0 gewijzigd, 0 ongewijzigd, 0 fout", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await Run(account.Storage, dryRun: false, folder.FullName));
        Assert.Contains("Samen: 0 toegevoegd, 0 gewijzigd, 1 ongewijzigd, 0 fout", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_line_is_named_by_file_and_line()
    {
        await using var account = await TestAccount.Create(TestContext.Current.CancellationToken);
        var path = Put("a.csv", Good + "leverancier,,90001002,\n");

        Assert.Equal(1, await Run(account.Storage, dryRun: false, path));

        Assert.Contains("a.csv:3: De kolom 'naam' is leeg.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_needs_no_tables_and_makes_none()
    {
        var storage = new StorageAccount(new StorageOptions { Connection = TestStorage.ConnectionString, Prefix = TestStorage.NewPrefix() });

        Assert.Equal(0, await Run(storage, dryRun: true, Put("a.csv", Good)));
        Assert.Equal(0, await Run(storage, dryRun: true, Put("a.csv", Good)));

        Assert.Contains("Proef: er is niets gewijzigd.", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("0 toegevoegd", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_that_can_be_read_the_code_is_2()
    {
        await using var account = await TestAccount.Create(TestContext.Current.CancellationToken);

        Assert.Equal(2, await Run(account.Storage, dryRun: false, Path.Combine(folder.FullName, "weg.csv")));
        Assert.Contains("dit bestand is er niet", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await Run(account.Storage, dryRun: false, folder.FullName));
        Assert.Equal(2, await Run(account.Storage, dryRun: false, Put("leeg.csv", "")));
        Assert.Contains("leeg.csv: Dit bestand is leeg.", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
    }

    private string Put(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<int> Run(StorageAccount storage, bool dryRun, params string[] paths)
    {
        using var services = new ServiceCollection().AddLogging().AddMonitoringCore(new ConfigurationBuilder().Build()).AddSingleton(storage).BuildServiceProvider();
        return await ImportCommand.Run(paths, dryRun, services, output, TestContext.Current.CancellationToken);
    }
}
