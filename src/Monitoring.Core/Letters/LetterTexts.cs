using System.Collections.Concurrent;
using System.Reflection;

namespace Monitoring.Letters;

/// <summary>The texts of letters: Markdown with named fields, a file a letter, version and language. A version that was sent never changes.</summary>
public static class LetterTexts
{
    private static readonly ConcurrentDictionary<string, LetterText> Read = new();

    /// <summary>The version of each text that new letters are written with.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The text of a letter.</summary>
    /// <exception cref="InvalidOperationException">There is no such text.</exception>
    public static LetterText Find(string step, int version, bool english) => Read.GetOrAdd($"{LetterStep.TextOf(step)}.{version}.{(english ? "en" : "nl")}", Load);

    private static LetterText Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Letters/{name}.md")
            ?? throw new InvalidOperationException($"There is no text of a letter called {name}.");
        var lines = new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
        var end = lines.IndexOf('\n', StringComparison.Ordinal);
        return new LetterText(lines[..end].TrimStart('#', ' '), lines[end..].Trim());
    }
}
