namespace Monitoring.Letters;

/// <summary>A list in a letter: as many lines as a person reads, and as fit in a row for each of fifty contacts.</summary>
internal static class LetterList
{
    private const int MostLines = 100;
    private const int MostCharacters = 12_000;

    /// <summary>The lines, and when there are more than a letter takes, how many are left out.</summary>
    /// <param name="lines">One for each thing.</param>
    /// <param name="more">What the last line says of those that were left out.</param>
    public static string Of(IReadOnlyCollection<string> lines, Func<int, string> more)
    {
        var length = 0;
        var shown = lines.Take(MostLines).TakeWhile(line => (length += line.Length + 1) <= MostCharacters).ToList();
        return string.Join('\n', (shown.Count == lines.Count ? shown : shown.Append(more(lines.Count - shown.Count))).Select(line => $"- {line}"));
    }
}
