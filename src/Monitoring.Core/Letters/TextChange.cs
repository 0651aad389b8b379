namespace Monitoring.Letters;

/// <summary>What one version of a text changed in one language: the lines that went and those that came.</summary>
/// <param name="English">In the English text; in the Dutch one otherwise.</param>
/// <param name="Gone">The lines that are no longer there, in their order; the subject is the first line.</param>
/// <param name="Come">The lines that are new, in their order.</param>
public sealed record TextChange(bool English, IReadOnlyList<string> Gone, IReadOnlyList<string> Come)
{
    /// <summary>What changed from one version to another; nothing for a language in which all is as it was.</summary>
    public static IReadOnlyList<TextChange> Between(LetterWording before, LetterWording after) =>
        [.. new[] { Of(before.Dutch, after.Dutch, english: false), Of(before.English, after.English, english: true) }.Where(change => change.Gone.Count + change.Come.Count > 0)];

    private static TextChange Of(LetterText before, LetterText after, bool english)
    {
        var (old, next) = (Lines(before), Lines(after));
        return new TextChange(english, [.. old.Except(next)], [.. next.Except(old)]);
    }

    private static List<string> Lines(LetterText text) => [text.Subject, .. text.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
}
