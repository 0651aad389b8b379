using Microsoft.Extensions.DependencyInjection;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Local;

/// <summary>A mistake in <c>MONITORING_STORAGE</c> is a sentence that says what to look at.</summary>
public sealed class ReachStorageTests
{
    [Theory]
    [InlineData("nonsense", "neither a connection string nor the URL")]
    [InlineData("a=b", "neither a connection string nor the URL")]
    public async Task What_names_no_account_is_said(string connection, string sentence) => Assert.Contains(sentence, await Tried(connection), StringComparison.Ordinal);

    [Fact]
    public async Task A_key_that_does_not_fit_is_said()
    {
        var wrong = string.Join(';', TestStorage.ConnectionString.Split(';').Select(part => part.StartsWith("AccountKey=", StringComparison.Ordinal) ? "AccountKey=" + Convert.ToBase64String(new byte[64]) : part));
        Assert.Contains("is the key or the sign-in right?", await Tried(wrong), StringComparison.Ordinal);
    }

    private static async Task<string> Tried(string connection)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(_ => new StorageAccount(new StorageOptions { Connection = connection, Prefix = TestStorage.NewPrefix() }))
            .BuildServiceProvider();
        var output = new StringWriter();
        Assert.False(await ReachStorage.Try(services, output, TestContext.Current.CancellationToken));
        return output.ToString();
    }
}
