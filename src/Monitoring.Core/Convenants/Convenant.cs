using System.Text.Json;

namespace Monitoring.Convenants;

/// <summary>
/// One version of the Convenant as an index of its articles and members: what a framework, a letter or a case may refer
/// to. A party accedes to one version; a framework and a round name one.
/// </summary>
public sealed class Convenant
{
    private readonly Dictionary<string, Article> _byNumber;

    private Convenant(string version, LocalText name, IReadOnlyList<Article> articles)
    {
        Version = version;
        Name = name;
        Articles = articles;
        _byNumber = articles.ToDictionary(article => article.Number, StringComparer.Ordinal);
    }

    /// <summary><c>2.0</c>.</summary>
    public string Version { get; }

    public LocalText Name { get; }

    /// <summary>Every article, followed by its members and their parts, in the order of the text.</summary>
    public IReadOnlyList<Article> Articles { get; }

    public bool Has(string article) => _byNumber.ContainsKey(article);

    /// <summary>The article, member or part with this number, or null when this version has none.</summary>
    public Article? Find(string article) => _byNumber.GetValueOrDefault(article);

    /// <summary>All versions that this release knows, the oldest first.</summary>
    public static IReadOnlyList<Convenant> All => Known.Value;

    /// <summary>The version by its number, or null when this release does not know it.</summary>
    public static Convenant? ByVersion(string version) => All.FirstOrDefault(convenant => convenant.Version == version);

    /// <summary>The version by its number, for code that names one itself.</summary>
    /// <exception cref="ArgumentException">This release does not know the version.</exception>
    public static Convenant Get(string version) =>
        ByVersion(version) ?? throw new ArgumentException($"Convenant {version} is not known to this release.", nameof(version));

    private static readonly Lazy<IReadOnlyList<Convenant>> Known = new(() =>
    [
        .. typeof(Convenant).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("convenant-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read)
    ]);

    private static Convenant Read(string resource)
    {
        using var stream = typeof(Convenant).Assembly.GetManifestResourceStream(resource)!;
        var file = JsonSerializer.Deserialize<ConvenantFile>(stream, FileOptions)!;
        return new Convenant(file.Version, file.Name, [.. file.Articles.SelectMany(article => Flatten(article, article.Title!))]);
    }

    private static readonly JsonSerializerOptions FileOptions = new(JsonSerializerDefaults.Web);

    private static IEnumerable<Article> Flatten(ConvenantEntry entry, LocalText title) =>
    [
        new Article(entry.Number, title, entry.Summary),
        .. (entry.Members ?? []).SelectMany(member => Flatten(member, title))
    ];

    private sealed record ConvenantFile(string Version, LocalText Name, IReadOnlyList<ConvenantEntry> Articles);

    private sealed record ConvenantEntry(string Number, LocalText? Title, LocalText Summary, IReadOnlyList<ConvenantEntry>? Members);
}
