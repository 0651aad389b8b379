namespace Monitoring.Letters;

/// <summary>What is wrong with a text, and where.</summary>
/// <param name="Fault">What.</param>
/// <param name="English">In the English text; in the Dutch one otherwise.</param>
/// <param name="InSubject">In the subject; in the body otherwise.</param>
/// <param name="What">The field, or the words that it is about.</param>
public sealed record TextMistake(TextFault Fault, bool English, bool InSubject, string What = "");
