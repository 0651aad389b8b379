using Monitoring.Letters;

namespace Monitoring.Web.Letters;

/// <summary>The letters of a request, a case or a notice, and whose they are.</summary>
/// <param name="Letters">The letters.</param>
/// <param name="PartyId">The party.</param>
/// <param name="PartyName">Its name as it stands there; null where only the register has it.</param>
/// <param name="Home">The page that shows them, from the root of the site.</param>
public sealed record SentLetters(Correspondence Letters, string PartyId, string? PartyName, string Home);
