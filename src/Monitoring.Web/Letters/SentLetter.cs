using Monitoring.Letters;

namespace Monitoring.Web.Letters;

/// <summary>A letter to a party with what it is about.</summary>
/// <param name="Letter">Which letter to whom, and how it went.</param>
/// <param name="About">The round, or what was recorded about the party.</param>
/// <param name="Page">The page of that at the desk.</param>
/// <param name="Content">The page with the letter as it was written.</param>
public sealed record SentLetter(LetterTrace Letter, string About, string Page, string Content);
