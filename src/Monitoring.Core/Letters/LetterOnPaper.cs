namespace Monitoring.Letters;

/// <summary>A letter in one language, in parts, as it is set on paper.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Parts">What follows, in order.</param>
public sealed record LetterOnPaper(string Subject, IReadOnlyList<LetterPart> Parts)
{
    /// <summary>A letter as it is set on paper.</summary>
    /// <param name="letter">The letter as it was decided.</param>
    /// <param name="text">Its text in that language.</param>
    /// <param name="link">The link for paper; null when the letter has none.</param>
    /// <param name="english">In English, or in Dutch.</param>
    /// <exception cref="KeyNotFoundException">The text has a field of which the letter has no value.</exception>
    public static LetterOnPaper Of(Letter letter, LetterText text, string? link, bool english)
    {
        string Value(string field) => field == "link" ? link ?? "" : letter.Fields[field].In(english);

        return new LetterOnPaper(text.Fill(Value).Subject, LetterPart.Of(text, Value));
    }
}
