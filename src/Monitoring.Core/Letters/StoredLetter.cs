namespace Monitoring.Letters;

/// <summary>A letter as it was decided, and how it went.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="PartyId">To which party.</param>
/// <param name="PartyName">That party, by name.</param>
/// <param name="Trace">How far it is; null when its row knows nothing of it any more.</param>
public sealed record StoredLetter(Letter Letter, string PartyId, string PartyName, LetterTrace? Trace);
