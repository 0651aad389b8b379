using System.Collections.Concurrent;
using System.Text.Json;
using Monitoring.Adoptions;
using Monitoring.Calendar;
using Monitoring.Storage;

namespace Monitoring.Beeldmerk;

/// <summary>The published versions of the conditions of the beeldmerk, and which of them hold when (art. 11.4).</summary>
public sealed class ConditionsBook(Table<PublishedConditions> published, AdoptionBook adoptions, TimeProvider clock)
{
    // A published version never changes, so that it may be kept.
    private readonly ConcurrentDictionary<string, BeeldmerkConditions> read = new();

    /// <summary>Publishes the sample that comes with this release, if it was not published before. It does not hold by that.</summary>
    public async Task PublishShipped(CancellationToken cancellation)
    {
        foreach (var conditions in ShippedConditions.All)
        {
            await published.Insert(new PublishedConditions { Version = conditions.Version, Data = DataOf(conditions), PublishedAt = clock.GetUtcNow() }, cancellation);
        }
    }

    /// <summary>The published version.</summary>
    /// <exception cref="InvalidOperationException">It was not published.</exception>
    public async Task<BeeldmerkConditions> Of(string version, CancellationToken cancellation) =>
        await Find(version, cancellation) ?? throw new InvalidOperationException($"Conditions {version} were not published.");

    /// <summary>The published version, or null.</summary>
    public async Task<BeeldmerkConditions?> Find(string version, CancellationToken cancellation)
    {
        if (read.TryGetValue(version, out var known))
        {
            return known;
        }

        return Key.IsValidPart(version) && await published.Find(PublishedConditions.KeyOf(version), cancellation) is { } row ? read.GetOrAdd(version, Read(row.Value)) : null;
    }

    /// <summary>What was published in a row of <see cref="All"/>.</summary>
    public BeeldmerkConditions In(PublishedConditions row) => read.GetOrAdd(row.Version, _ => Read(row));

    /// <summary>All published versions, the latest first.</summary>
    public async Task<IReadOnlyList<PublishedConditions>> All(CancellationToken cancellation)
    {
        var all = new List<PublishedConditions>();
        await foreach (var row in published.Query(PublishedConditions.Partition, PublishedConditions.Prefix, cancellation: cancellation))
        {
            all.Add(row.Value);
        }

        return [.. all.OrderByDescending(row => row.PublishedAt).ThenByDescending(row => row.Version, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The version in force on that day; null when none was. One is in force from the day of the meeting that adopted it, but no earlier than the day on which that was recorded
    /// here: nobody is held to what could not be known yet.
    /// </summary>
    public async Task<string?> InForce(DateOnly day, CancellationToken cancellation) =>
        (await adoptions.All(cancellation)).Where(adoption => HoldsFrom(adoption) <= day)
            .OrderByDescending(HoldsFrom).ThenByDescending(adoption => adoption.RecordedAt)
            .SelectMany(adoption => adoption.Subjects).Select(Adoption.ConditionsOf).FirstOrDefault(version => version is not null);

    /// <summary>Publishes a version of the secretariaat's own, once. It is in force only once the Platform adopts it.</summary>
    /// <param name="version">The version.</param>
    /// <param name="form">Made with the form: the same one again is the same version.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>What keeps it from being published; nothing when it is, now or by the same form before.</returns>
    public async Task<IReadOnlyList<ConditionsFault>> Publish(BeeldmerkConditions version, string form, string by, CancellationToken cancellation)
    {
        var faults = version.Faults();
        if (faults.Count > 0)
        {
            return faults;
        }

        var row = new PublishedConditions { Version = version.Version, Data = DataOf(version), Form = form, PublishedAt = clock.GetUtcNow(), PublishedBy = by };
        return await published.Insert(row, cancellation) == Written.Done || (await published.Find(row.Key, cancellation))?.Value.Form == form ? [] : [new ConditionsFault.VersionTaken()];
    }

    /// <summary>The first day on which what that adoption adopts binds anybody.</summary>
    public static DateOnly HoldsFrom(Adoption adoption) => Amsterdam.Day(adoption.RecordedAt) is var known && known > adoption.On ? known : adoption.On;

    private static string DataOf(BeeldmerkConditions conditions) => JsonSerializer.Serialize(conditions, Json.Options);

    private static BeeldmerkConditions Read(PublishedConditions row) => JsonSerializer.Deserialize<BeeldmerkConditions>(row.Data, Json.Options)
        ?? throw new InvalidOperationException($"Conditions {row.Version} are empty.");
}
