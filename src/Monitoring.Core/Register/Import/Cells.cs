using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitoring.Register.Import;

/// <summary>Reads the cells of one line into values. The first thing that is wrong is kept in <see cref="Why"/>; what is read after it has no meaning.</summary>
internal sealed partial class Cells(Header header, string[] fields)
{
    private const int MaxText = 200;

    /// <summary>What is wrong with the line, or null so far.</summary>
    public LocalText? Why { get; private set; }

    /// <summary>Keeps what is wrong when nothing was wrong before.</summary>
    public void Refuse(LocalText why) => Why ??= why;

    /// <summary>The text of a cell, spaces made single; empty when it is empty.</summary>
    public string Optional(string column)
    {
        var text = Spaces().Replace(fields[header[column]], " ").Trim();
        if (text.Any(char.IsControl))
            Refuse(Sentences.ControlCharacter);

        if (text.Length > MaxText)
            Refuse(Sentences.TooLongValue(column, MaxText));

        return text;
    }

    /// <summary>The text of a cell that must not be empty.</summary>
    public string Text(string column)
    {
        var text = Optional(column);
        if (text.Length == 0)
            Refuse(Sentences.Missing(column));

        return text;
    }

    /// <summary>One of a few words, in any case.</summary>
    public T Word<T>(string column, IReadOnlyDictionary<string, T> words)
    {
        var text = Text(column);
        if (words.FirstOrDefault(w => w.Key.Equals(text, StringComparison.OrdinalIgnoreCase)) is { Key: not null } known)
            return known.Value;

        Refuse(Sentences.NoSuchWord(column, text, words.Keys));
        return words.Values.First();
    }

    /// <summary>A KvK number, eight digits, with the leading zeros that a spreadsheet took away; null when the cell is empty.</summary>
    public string? Kvk(string column)
    {
        var text = Optional(column);
        if (text.Length == 0)
            return null;

        if (PartyFormats.Kvk(text) is not { } kvk)
            Refuse(Sentences.BadKvk(text));
        else
            return kvk;

        return null;
    }

    /// <summary>DUO's number of a school board, five digits; null when the cell is empty.</summary>
    public string? BoardNumber(string column)
    {
        var text = Optional(column);
        if (text.Length > 0 && !PartyFormats.IsBoardNumber(text))
            Refuse(Sentences.BadBoardNumber(text));

        return text.Length == 0 ? null : text;
    }

    /// <summary>An e-mail address that a letter can be sent to: plain ASCII, lower case, a domain with a dot in it.</summary>
    public string Email(string column)
    {
        var text = Text(column);
        if (text.Length > 0 && !PartyFormats.IsEmail(text))
            Refuse(Sentences.BadEmail(text));

        return text.ToLowerInvariant();
    }

    /// <summary>The short code of a product, in lower case, fit to be part of a key and a link.</summary>
    public string Code(string column)
    {
        var text = Text(column);
        if (text.Length > 0 && !PartyFormats.IsProductCode(text))
            Refuse(Sentences.BadCode(text));

        return text.ToLowerInvariant();
    }

    /// <summary>A whole number from 1 to <paramref name="max"/>.</summary>
    public int Order(string column, int max)
    {
        var text = Text(column);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var order) && order >= 1 && order <= max)
            return order;

        Refuse(Sentences.BadOrder(text));
        return max;
    }

    /// <summary>A date of our time, as a computer or a Dutch person writes it; null when the cell is empty.</summary>
    public DateOnly? Date(string column)
    {
        var text = Optional(column);
        if (text.Length == 0)
            return null;

        // A year that cannot be is a slip of the pen (0216, 20016), and would make somebody a party who is none.
        if (DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1980 and < 2100)
            return date;

        Refuse(Sentences.BadDate(column, text));
        return date;
    }

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"];

    [GeneratedRegex(@"[ \t\u00A0\u202F]+")]
    private static partial Regex Spaces();
}
