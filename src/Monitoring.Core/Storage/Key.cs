using System.Globalization;
using System.Text;

namespace Monitoring.Storage;

/// <summary>The address of a row: a partition (a boundary of consistency) and a row in it.</summary>
/// <remarks>The key table in <c>docs/decisions/0002-key-table.md</c> lists every key there is.</remarks>
public readonly record struct Key(string Partition, string Row)
{
    private const char Separator = '|';

    /// <summary>Joins parts to one key. A part is an id of the domain.</summary>
    /// <exception cref="ArgumentException">A part is empty, or has a character that Table Storage or this format refuses
    /// (<c>/ \ # ? |</c> and control characters).</exception>
    public static string Join(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (!IsValidPart(part))
            {
                throw new ArgumentException($"'{part}' cannot be part of a key: it is empty or contains / \\ # ? | or a control character.");
            }
        }

        return string.Join(Separator, parts!);
    }

    /// <summary>Whether <paramref name="part"/> can be part of a key.</summary>
    public static bool IsValidPart(string? part) =>
        !string.IsNullOrEmpty(part) && part.AsSpan().IndexOfAny(@"/\#?|") < 0 && !part.Any(char.IsControl);

    /// <summary>A time as a part of a key: in the order of time, to the tick, UTC.</summary>
    public static string Time(DateTimeOffset time) => time.UtcTicks.ToString("d19", CultureInfo.InvariantCulture);

    /// <summary>A time as a part of a key, newest first.</summary>
    public static string NewestFirst(DateTimeOffset time) => (DateTime.MaxValue.Ticks - time.UtcTicks).ToString("d19", CultureInfo.InvariantCulture);

    /// <summary>A name as a part of a key: in alphabetical order, case and accents folded, at most 40 characters.</summary>
    public static string Name(string name)
    {
        var folded = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            folded.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
            if (folded.Length == 40)
            {
                break;
            }
        }

        return folded.Length == 0 ? "-" : folded.ToString();
    }
}
