using System.Globalization;
using System.Text;

namespace Monitoring.Register;

/// <summary>The words of a name as they are looked for: case and accents folded, cut at everything that is no letter or digit.</summary>
/// <remarks>They stand in keys: the same name has the same words in every release.</remarks>
public static class NameWords
{
    /// <summary>The longest word; what is longer is cut.</summary>
    public const int Longest = 40;

    private const int Most = 40;

    private static readonly Dictionary<char, string> Undecomposed = new() { ['ß'] = "ss", ['ø'] = "o", ['æ'] = "ae", ['œ'] = "oe", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i" };

    /// <summary>
    /// Every word by which a name is found: <c>O.S.G. 's-Hertogenbosch</c> by <c>o</c>, <c>s</c>, <c>g</c>, <c>osg</c> and <c>hertogenbosch</c>.
    /// </summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        foreach (var chunk in Chunks(name))
        {
            words.AddRange(chunk.Split('.', StringSplitOptions.RemoveEmptyEntries));
            words.Add(chunk.Replace(".", "", StringComparison.Ordinal));
        }

        return [.. words.Where(w => w.Length > 0).Select(Cut).Distinct().Take(Most)];
    }

    /// <summary>The words of what somebody typed: an abbreviation with points is one word.</summary>
    public static IReadOnlyList<string> Typed(string text) =>
        [.. Chunks(text).Select(chunk => Cut(chunk.Replace(".", "", StringComparison.Ordinal))).Where(w => w.Length > 0).Distinct()];

    private static string Cut(string word) => word.Length > Longest ? word[..Longest] : word;

    // Points and apostrophes join what they stand in; anything else parts it.
    private static string[] Chunks(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (Undecomposed.TryGetValue(c, out var letters))
            {
                folded.Append(letters);
            }
            else if (char.IsLetterOrDigit(c) || c == '.')
            {
                folded.Append(c);
            }
            else if (c is not ('\'' or '’' or '‘' or '`' or 'ʼ'))
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
