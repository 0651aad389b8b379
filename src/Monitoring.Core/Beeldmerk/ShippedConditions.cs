using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitoring.Beeldmerk;

/// <summary>The sample of conditions that comes with this release. That it ships does not make it hold: the Platform has to adopt it (art. 11.4).</summary>
public static class ShippedConditions
{
    // A typo in our own data must not silently drop a condition; what is stored may hold what a later release added.
    private static readonly JsonSerializerOptions Strict = new(Json.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true };

    private static readonly Lazy<IReadOnlyList<BeeldmerkConditions>> Read = new(() =>
    [
        .. typeof(ShippedConditions).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("conditions-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var stream = typeof(ShippedConditions).Assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<BeeldmerkConditions>(stream, Strict)!;
            }),
    ]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<BeeldmerkConditions> All => Read.Value;
}
