using Monitoring.Evidence;

namespace Monitoring.Letters;

/// <summary>What a link to an evidence request gives access to.</summary>
/// <param name="Request">The request.</param>
/// <param name="Contact">The id of the contact to whom the letter went.</param>
/// <param name="Generation">Raised to revoke all links given out before.</param>
public readonly record struct Access(RequestKey Request, string Contact, int Generation);
