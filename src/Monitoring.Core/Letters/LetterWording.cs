namespace Monitoring.Letters;

/// <summary>A letter's text in both languages.</summary>
/// <param name="Dutch">Dutch, which comes first.</param>
/// <param name="English">English, with the same meaning and the same fields.</param>
public sealed record LetterWording(LetterText Dutch, LetterText English)
{
    /// <summary>The text in English when <paramref name="english"/>, in Dutch otherwise.</summary>
    public LetterText In(bool english) => english ? English : Dutch;

    /// <summary>Whether these values fill all of it, in both languages. The link is no value of a letter: it is made when the letter leaves.</summary>
    public bool IsFilledBy(IReadOnlyDictionary<string, LocalText> values) => Dutch.Fields.Concat(English.Fields).All(field => field == "link" || values.ContainsKey(field));
}
