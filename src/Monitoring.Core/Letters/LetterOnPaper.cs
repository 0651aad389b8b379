namespace Monitoring.Letters;

/// <summary>A letter in one language, in parts, as it is set on paper.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Parts">What follows, in order.</param>
public sealed record LetterOnPaper(string Subject, IReadOnlyList<LetterPart> Parts);
