using System.Text.RegularExpressions;

namespace Monitoring.Register;

/// <summary>What numbers, addresses and codes of the register look like, for imports and pages alike.</summary>
public static partial class PartyFormats
{
    /// <summary>A KvK number, eight digits, with the leading zeros that a spreadsheet took away and without spaces and points; null for what is none.</summary>
    public static string? Kvk(string text)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return KvkDigits().IsMatch(digits) && digits.Any(d => d != '0') ? digits.PadLeft(8, '0') : null;
    }

    /// <summary>Whether it is DUO's number of a school board: five digits.</summary>
    public static bool IsBoardNumber(string text) => BoardDigits().IsMatch(text);

    /// <summary>Whether a letter can be sent to it: plain ASCII, a domain with a point in it.</summary>
    public static bool IsEmail(string text) => text.Length <= 254 && Address().IsMatch(text);

    /// <summary>Whether it can be the short code of a product: fit to be part of a key and a link.</summary>
    public static bool IsProductCode(string text) => ProductCode().IsMatch(text);

    [GeneratedRegex(@"^[0-9]{6,8}\z")]
    private static partial Regex KvkDigits();

    [GeneratedRegex(@"^[0-9]{5}\z")]
    private static partial Regex BoardDigits();

    [GeneratedRegex(@"^(?=[^@]{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,39}\z")]
    private static partial Regex ProductCode();
}
