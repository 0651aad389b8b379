using System.Text.RegularExpressions;

namespace Monitoring.Letters;

/// <summary>A letter's text in one language.</summary>
/// <param name="Subject">The subject, with fields.</param>
/// <param name="Body">Markdown, with fields such as <c>{party}</c>.</param>
public sealed partial record LetterText(string Subject, string Body)
{
    /// <summary>The names of the fields.</summary>
    public IReadOnlySet<string> Fields => Field().Matches(Subject + Body).Select(m => m.Groups[1].Value).ToHashSet();

    /// <summary>Fills the fields.</summary>
    /// <exception cref="KeyNotFoundException">A field has no value.</exception>
    public LetterText Fill(Func<string, string> value) => new(Fill(Subject, value), Fill(Body, value));

    private static string Fill(string text, Func<string, string> value) => Field().Replace(text, m => value(m.Groups[1].Value));

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Field();
}
