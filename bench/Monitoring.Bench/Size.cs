using System.Globalization;

namespace Monitoring.Bench;

/// <summary>How many parties a small and a large Platform have.</summary>
internal static class Size
{
    /// <summary>A small one.</summary>
    public const int Small = 20;

    /// <summary>A large one: 20,000, or what <c>BENCH_PARTIES</c> says to try out the bench itself.</summary>
    public static int Large { get; } = int.TryParse(Environment.GetEnvironmentVariable("BENCH_PARTIES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 20_000;
}
