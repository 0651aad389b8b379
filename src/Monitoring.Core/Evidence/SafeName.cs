using System.Globalization;
using System.Text;

namespace Monitoring.Evidence;

/// <summary>Makes the name that a browser claimed safe to show, to store beside the file, and to offer for download.</summary>
public static class SafeName
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int MaxLength = 120;

    private const int MaxExtension = 10;
    private const string Nameless = "bestand";

    /// <summary>
    /// The last part of a path, in Unicode NFC, without control, formatting (bidi overrides, zero width) and private
    /// characters, without what file systems refuse, not hidden, not a device of Windows, at most <see cref="MaxLength"/>
    /// long with its extension kept. A name of which nothing is left becomes <c>bestand</c>.
    /// </summary>
    public static string Of(string? claimed)
    {
        var name = (claimed ?? "").Split('/', '\\')[^1];
        name = Clean(Clean(name).Normalize(NormalizationForm.FormC)).Normalize(NormalizationForm.FormC);
        var extension = ExtensionOf(name);
        var stem = name[..^extension.Length].Trim(' ', '.');
        if (stem.Length + extension.Length > MaxLength)
            stem = Cut(stem, MaxLength - extension.Length);
        if (stem.Length == 0)
            stem = Nameless;
        if (IsDevice(stem))
            stem = Cut("_" + stem, MaxLength - extension.Length);
        return stem + extension;
    }

    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes()) // half a surrogate pair becomes U+FFFD, which goes too
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (rune.Value < 0x80 && "<>:\"/\\|?*".Contains((char)rune.Value, StringComparison.Ordinal))
                clean.Append('_');
            else if (rune != Rune.ReplacementChar && IsVisible(Rune.GetUnicodeCategory(rune)))
                clean.Append(rune.ToString());
        }

        return clean.ToString().TrimEnd(' ', '.');
    }

    private static bool IsVisible(UnicodeCategory category) => category is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);

    private static string ExtensionOf(string name)
    {
        var dot = name.LastIndexOf('.');
        var extension = dot < 0 ? "" : name[dot..];
        return extension.Length is > 1 and <= MaxExtension + 1 && extension[1..].All(char.IsAsciiLetterOrDigit) ? extension : "";
    }

    private static string Cut(string text, int length)
    {
        if (text.Length > length)
            text = text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
        return text.TrimEnd(' ', '.');
    }

    private static bool IsDevice(string stem)
    {
        var first = stem.Split('.')[0].TrimEnd().ToUpperInvariant();
        return first is "CON" or "PRN" or "AUX" or "NUL"
            || (first.Length == 4 && first[..3] is "COM" or "LPT" && char.IsAsciiDigit(first[3]));
    }
}
