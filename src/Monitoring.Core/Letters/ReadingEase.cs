using System.Text.RegularExpressions;

namespace Monitoring.Letters;

/// <summary>
/// How easily a letter reads, counted: from 0 (very hard) to 100 (very easy). Dutch by Flesch–Douma (W.H. Douma, De leesbaarheid van
/// landbouwbladen, Wageningen 1960), English by Flesch (R. Flesch, A new readability yardstick, 1948). In both 60 to 70 is ordinary prose.
/// </summary>
public static partial class ReadingEase
{
    /// <summary>
    /// What a letter reaches at least: in both scales 60 to 70 is the prose of newspapers, 70 to 80 is fairly easy. Level B1 is for
    /// those, too, to whom a newspaper is hard; so a letter is to be easier than that. The measure counts and does not understand: it warns of long words and sentences, no more.
    /// </summary>
    public const int Plain = 70;

    /// <summary>The measure of a filled text: its sentences, without headings, greetings, addresses and the sentence that a letter has to have word for word.</summary>
    /// <param name="text">Filled, as plain text.</param>
    /// <param name="english">By the measure for English; for Dutch otherwise.</param>
    public static double Of(string text, bool english)
    {
        var words = 0;
        var sentences = 0;
        var syllables = 0;
        foreach (var sentence in Sentences(text, english))
        {
            var found = Word().Matches(sentence).Select(word => word.Value).ToList();
            if (found.Count > 0)
            {
                sentences++;
                words += found.Count;
                syllables += found.Sum(word => english ? English(word) : Dutch(word));
            }
        }

        if (words == 0)
        {
            return 100;
        }

        var (perWord, perSentence) = ((double)syllables / words, (double)words / sentences);
        return english ? 206.835 - (84.6 * perWord) - (1.015 * perSentence) : 206.84 - (77 * perWord) - (0.93 * perSentence);
    }

    private static IEnumerable<string> Sentences(string text, bool english) => text
        .Replace(TextRules.Standing.In(english), "", StringComparison.Ordinal)
        .Split('\n')
        .Select(line => Address().Replace(line, "").Trim())
        .Where(line => line is [.., '.' or '!' or '?' or ':'])
        .SelectMany(line => End().Split(line));

    // A group of vowels is a syllable; these stand for one sound, all others are divided.
    private static int Dutch(string word) => Math.Max(1, DutchVowels().Count(word));

    private static int English(string word) => Math.Max(1, EnglishVowels().Count(word) - (SilentEnd().IsMatch(word) ? 1 : 0));

    [GeneratedRegex(@"(?<=[.!?:])\s+(?=[\p{Lu}‘'\d])")]
    private static partial Regex End();

    // An address, and the parts of one.
    [GeneratedRegex(@"\S*(?:://|@)\S*")]
    private static partial Regex Address();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d'’-]*")]
    private static partial Regex Word();

    [GeneratedRegex("aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyàáâäèéêëìíîïòóôöùúûü]", RegexOptions.IgnoreCase)]
    private static partial Regex DutchVowels();

    [GeneratedRegex("[aeiouy]+", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishVowels();

    // The e of 'made', the ed of 'asked' (not of 'wanted'), the es of 'makes' (not of 'pages').
    [GeneratedRegex(@"[^aeiouyl]e$|[aeiouy]le$|[^aeioutd]ed$|[^aeiouscgxz]es$", RegexOptions.IgnoreCase)]
    private static partial Regex SilentEnd();
}
