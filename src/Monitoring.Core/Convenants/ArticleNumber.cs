namespace Monitoring.Convenants;

/// <summary>Writes the number of an article as people read it.</summary>
public static class ArticleNumber
{
    /// <summary>
    /// <c>9.1</c> → <c>artikel 9, lid 1</c> or <c>article 9(1)</c>; <c>5.1.a</c> → <c>artikel 5, lid 1, onder a</c> or
    /// <c>article 5(1)(a)</c>.
    /// </summary>
    public static string InWords(string number, bool english)
    {
        var parts = number.Split('.');
        return (english, parts.Length) switch
        {
            (true, _) => $"article {parts[0]}{string.Concat(parts.Skip(1).Select(part => $"({part})"))}",
            (_, 1) => $"artikel {parts[0]}",
            (_, 2) => $"artikel {parts[0]}, lid {parts[1]}",
            _ => $"artikel {parts[0]}, lid {parts[1]}, onder {string.Join(", ", parts.Skip(2))}",
        };
    }

    /// <summary>Several in one sentence: <c>artikel 3, lid 2 en artikel 7, lid 1</c>; between three or more stands a semicolon.</summary>
    public static string InWords(IReadOnlyList<string> numbers, bool english)
    {
        var words = numbers.Select(number => InWords(number, english)).ToList();
        var and = english ? " and " : " en ";
        return words.Count <= 1 ? string.Concat(words) : string.Join("; ", words.SkipLast(1)) + and + words[^1];
    }
}
