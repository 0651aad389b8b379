using System.Collections.Concurrent;
using System.Text;
using Monitoring.Storage;

namespace Monitoring.Frameworks;

/// <summary>The published versions of the framework, as rounds pin them.</summary>
public sealed class FrameworkLibrary(Table<PublishedFramework> published, TimeProvider clock)
{
    // A published version never changes, so that it may be kept.
    private readonly ConcurrentDictionary<string, Framework> read = new();

    /// <summary>Publishes the versions that come with this release and were not published before.</summary>
    public async Task PublishShipped(CancellationToken cancellation)
    {
        foreach (var framework in ShippedFrameworks.All)
        {
            using var data = new StreamReader(typeof(FrameworkLibrary).Assembly.GetManifestResourceStream($"framework-{framework.Version}.json")!);
            await published.Insert(
                new PublishedFramework { Version = framework.Version, Data = await data.ReadToEndAsync(cancellation), PublishedAt = clock.GetUtcNow() }, cancellation);
        }
    }

    /// <summary>The published version.</summary>
    /// <exception cref="InvalidOperationException">It was not published, or cannot be read any more.</exception>
    public async Task<Framework> Get(string version, CancellationToken cancellation) =>
        await Find(version, cancellation) ?? throw new InvalidOperationException($"Framework {version} was not published.");

    /// <summary>The published version, or null.</summary>
    public async Task<Framework?> Find(string version, CancellationToken cancellation)
    {
        if (read.TryGetValue(version, out var known))
        {
            return known;
        }

        return Key.IsValidPart(version) && await published.Find(PublishedFramework.KeyOf(version), cancellation) is { } row
            ? read.GetOrAdd(version, Read(row.Value))
            : null;
    }

    /// <summary>All published versions, the oldest first.</summary>
    public async Task<IReadOnlyList<Framework>> All(CancellationToken cancellation)
    {
        var all = new List<Framework>();
        await foreach (var row in published.Query(PublishedFramework.Partition, PublishedFramework.Prefix, cancellation: cancellation))
        {
            all.Add(read.GetOrAdd(row.Value.Version, _ => Read(row.Value)));
        }

        return all;
    }

    private static Framework Read(PublishedFramework row)
    {
        var reading = Framework.Parse(new MemoryStream(Encoding.UTF8.GetBytes(row.Data)));
        return reading.Framework
            ?? throw new InvalidOperationException($"Framework {row.Version} cannot be read: {string.Join(' ', reading.Errors.Select(e => e.Sentence.En))}");
    }
}
