namespace Monitoring.Frameworks;

/// <summary>
/// The frameworks that come with this release, from its embedded data. That one ships does not make it hold: a round needs
/// the Platform's adoption (art. 9.1).
/// </summary>
public static class ShippedFrameworks
{
    private static readonly Lazy<IReadOnlyList<Framework>> Read = new(() =>
    [
        .. typeof(ShippedFrameworks).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("framework-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var stream = typeof(ShippedFrameworks).Assembly.GetManifestResourceStream(name)!;
                var reading = Framework.Parse(stream);
                return reading.Framework ?? throw new InvalidOperationException(
                    $"{name}: {string.Join(' ', reading.Errors.Select(error => $"{error.Where}: {error.Sentence.En}"))}");
            })
    ]);

    /// <summary>All of them, the oldest first.</summary>
    public static IReadOnlyList<Framework> All => Read.Value;

    /// <summary>The framework of this version, or null when this release has none.</summary>
    public static Framework? Find(string version) => All.FirstOrDefault(framework => framework.Version == version);
}
