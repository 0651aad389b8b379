using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace Monitoring.Letters;

/// <summary>The texts that ship with this release: Markdown with named fields, a file a letter, version and language. A version that was sent never changes.</summary>
/// <remarks>What the secretariaat wrote itself stands in storage: <see cref="TextBook"/>.</remarks>
public static class LetterTexts
{
    /// <summary>Shipped versions are up to this number, edited ones above it, so that neither takes the other's place.</summary>
    public const int LastShipped = 1000;

    private const string Folder = "Letters/";

    private static readonly ConcurrentDictionary<string, LetterText> Read = new();

    private static readonly Dictionary<string, int> Versions = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..].Split('.'))
        .GroupBy(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture))
        .ToDictionary(versions => versions.Key, versions => versions.Max());

    /// <summary>The names of all texts, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Versions.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The latest version of a letter's text that ships with this release.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public static int ShippedVersion(string step) => Versions[LetterStep.TextOf(step)];

    /// <summary>The latest text of a letter that ships with this release.</summary>
    public static LetterWording Shipped(string step) => Find(step, ShippedVersion(step));

    /// <summary>Whether that version of a text ships with this release.</summary>
    public static bool Has(string text, int version) => Assembly.GetExecutingAssembly().GetManifestResourceInfo(string.Create(CultureInfo.InvariantCulture, $"{Folder}{text}.{version}.nl.md")) is not null;

    /// <summary>A shipped text of a letter in both languages.</summary>
    /// <exception cref="InvalidOperationException">There is no such text.</exception>
    public static LetterWording Find(string step, int version) => new(Find(step, version, english: false), Find(step, version, english: true));

    /// <summary>A shipped text of a letter.</summary>
    /// <exception cref="InvalidOperationException">There is no such text.</exception>
    public static LetterText Find(string step, int version, bool english) =>
        Read.GetOrAdd(string.Create(CultureInfo.InvariantCulture, $"{LetterStep.TextOf(step)}.{version}.{(english ? "en" : "nl")}"), Load);

    private static LetterText Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{name}.md")
            ?? throw new InvalidOperationException($"There is no text of a letter called {name}.");
        var lines = new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
        var end = lines.IndexOf('\n', StringComparison.Ordinal);
        return new LetterText(lines[..end].TrimStart('#', ' '), lines[end..].Trim());
    }
}
