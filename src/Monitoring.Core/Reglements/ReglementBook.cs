using System.Collections.Concurrent;
using System.Text.Json;
using Monitoring.Adoptions;
using Monitoring.Storage;

namespace Monitoring.Reglements;

/// <summary>The published versions of the Reglement, and which of them the Platform has adopted (art. 8.4).</summary>
public sealed class ReglementBook(Table<PublishedReglement> published, AdoptionBook adoptions, TimeProvider clock)
{
    // A published version never changes, so that it may be kept.
    private readonly ConcurrentDictionary<string, Reglement> read = new();

    /// <summary>Publishes the sample that comes with this release, if it was not published before. It does not hold by that.</summary>
    public async Task PublishShipped(CancellationToken cancellation)
    {
        foreach (var reglement in ShippedReglements.All)
        {
            await published.Insert(new PublishedReglement { Version = reglement.Version, Data = DataOf(reglement), PublishedAt = clock.GetUtcNow() }, cancellation);
        }
    }

    /// <summary>The version that a case goes by: the one that it began with, or what holds without any.</summary>
    /// <param name="version">The version; null when none had been adopted when the case began.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="InvalidOperationException">It was not published.</exception>
    public async Task<Reglement> Of(string? version, CancellationToken cancellation) => version is null ? Reglement.None
        : await Find(version, cancellation) ?? throw new InvalidOperationException($"Reglement {version} was not published.");

    /// <summary>The published version, or null.</summary>
    public async Task<Reglement?> Find(string version, CancellationToken cancellation)
    {
        if (read.TryGetValue(version, out var known))
        {
            return known;
        }

        return Key.IsValidPart(version) && await published.Find(PublishedReglement.KeyOf(version), cancellation) is { } row ? read.GetOrAdd(version, Read(row.Value)) : null;
    }

    /// <summary>What was published in a row of <see cref="All"/>.</summary>
    public Reglement In(PublishedReglement row) => read.GetOrAdd(row.Version, _ => Read(row));

    /// <summary>All published versions, the latest first.</summary>
    public async Task<IReadOnlyList<PublishedReglement>> All(CancellationToken cancellation)
    {
        var all = new List<PublishedReglement>();
        await foreach (var row in published.Query(PublishedReglement.Partition, PublishedReglement.Prefix, cancellation: cancellation))
        {
            all.Add(row.Value);
        }

        return [.. all.OrderByDescending(row => row.PublishedAt).ThenByDescending(row => row.Version, StringComparer.Ordinal)];
    }

    /// <summary>The version in force on that day, by the latest adoption on or before it; null when none was adopted.</summary>
    public async Task<string?> InForce(DateOnly day, CancellationToken cancellation) =>
        (await adoptions.All(cancellation)).Where(adoption => adoption.On <= day)
            .SelectMany(adoption => adoption.Subjects).Select(Adoption.ReglementOf).FirstOrDefault(version => version is not null);

    /// <summary>Publishes a version of the secretariaat's own, once. It holds only once the Platform adopts it.</summary>
    /// <param name="reglement">The version.</param>
    /// <param name="form">Made with the form: the same one again is the same version.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>What keeps it from being published; nothing when it is, now or by the same form before.</returns>
    public async Task<IReadOnlyList<ReglementFault>> Publish(Reglement reglement, string form, string by, CancellationToken cancellation)
    {
        var faults = reglement.Faults();
        if (faults.Count > 0)
        {
            return faults;
        }

        var row = new PublishedReglement { Version = reglement.Version, Data = DataOf(reglement), Form = form, PublishedAt = clock.GetUtcNow(), PublishedBy = by };
        return await published.Insert(row, cancellation) == Written.Done || (await published.Find(row.Key, cancellation))?.Value.Form == form ? [] : [new ReglementFault.VersionTaken()];
    }

    private static string DataOf(Reglement reglement) => JsonSerializer.Serialize(reglement, Json.Options);

    private static Reglement Read(PublishedReglement row) => JsonSerializer.Deserialize<Reglement>(row.Data, Json.Options)
        ?? throw new InvalidOperationException($"Reglement {row.Version} is empty.");
}
