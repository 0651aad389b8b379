using System.Text.RegularExpressions;

namespace Monitoring.Letters;

/// <summary>One part of a filled letter, for who sets it otherwise than as mail.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">Its lines; of a list its items.</param>
public sealed partial record LetterPart(LetterPartKind Kind, IReadOnlyList<string> Lines)
{
    private const string Bullet = "- ";

    /// <summary>The parts of a text, in order, without markup.</summary>
    /// <param name="text">The text with its fields.</param>
    /// <param name="value">The values of the fields.</param>
    /// <exception cref="KeyNotFoundException">A field has no value.</exception>
    public static IReadOnlyList<LetterPart> Of(LetterText text, Func<string, string> value) =>
        [.. text.Body.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(paragraph => Part(paragraph, value))];

    // What it is tells the text, not what was filled in: a name of asterisks is no heading. A list is a list whoever wrote it.
    private static LetterPart Part(string paragraph, Func<string, string> value)
    {
        IReadOnlyList<string> lines = new LetterText("", LetterRenderer.Plain(paragraph)).Fill(value).Body.Split('\n');
        return paragraph == "{link}" ? new(LetterPartKind.Link, lines)
            : AllBold().IsMatch(paragraph) ? new(LetterPartKind.Heading, lines)
            : lines.All(line => line.StartsWith(Bullet, StringComparison.Ordinal)) ? new(LetterPartKind.List, [.. lines.Select(line => line[Bullet.Length..])])
            : new(LetterPartKind.Words, lines);
    }

    [GeneratedRegex(@"^\*\*[^*\n]+\*\*$")]
    private static partial Regex AllBold();
}

/// <summary>What a part of a letter is.</summary>
public enum LetterPartKind
{
    /// <summary>A paragraph.</summary>
    Words,

    /// <summary>Heads what stands below it.</summary>
    Heading,

    /// <summary>A list.</summary>
    List,

    /// <summary>The reader's own link.</summary>
    Link,
}
