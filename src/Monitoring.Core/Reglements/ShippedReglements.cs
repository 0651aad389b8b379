using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitoring.Reglements;

/// <summary>The sample of a Reglement that comes with this release, from its embedded data. That it ships does not make it hold: the Platform has to adopt it (art. 8.4).</summary>
public static class ShippedReglements
{
    // A typo in our own data must not silently drop a rule; what is stored may hold what a later release added.
    private static readonly JsonSerializerOptions Strict = new(Json.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true };

    private static readonly Lazy<IReadOnlyList<Reglement>> Read = new(() =>
    [
        .. typeof(ShippedReglements).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("reglement-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var stream = typeof(ShippedReglements).Assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<Reglement>(stream, Strict)!;
            }),
    ]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Reglement> All => Read.Value;
}
