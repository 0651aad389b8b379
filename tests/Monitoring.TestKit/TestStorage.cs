using System.Globalization;

namespace Monitoring.TestKit;

/// <summary>The storage account that a run of the tests has for itself: Azurite, started by <c>./test</c>.</summary>
public static class TestStorage
{
    /// <summary>The account's connection string, from <c>MONITORING_TEST_STORAGE</c>.</summary>
    /// <exception cref="InvalidOperationException">The variable is not set.</exception>
    public static string ConnectionString =>
        Environment.GetEnvironmentVariable("MONITORING_TEST_STORAGE") is { Length: > 0 } connection
            ? connection
            : throw new InvalidOperationException(
                "The tests need a storage account of their own: run ./test, which starts one, or set MONITORING_TEST_STORAGE to the connection string of an Azurite.");

    /// <summary>
    /// A prefix that no other test has, for the names of its tables and containers: <c>t</c>, the date (yyMMdd, UTC), so that
    /// what a cut-off test left behind can be told from what is running, and 8 lowercase letters or digits.
    /// </summary>
    public static string NewPrefix() => string.Create(
        CultureInfo.InvariantCulture,
        $"t{TimeProvider.System.GetUtcNow():yyMMdd}{new string(Random.Shared.GetItems<char>("abcdefghijklmnopqrstuvwxyz0123456789", 8))}");
}
