namespace Monitoring.Complaints;

/// <summary>Who brought a dispute or a complaint (art. 12.1).</summary>
/// <param name="PartyId">The party; null when it is none, and the secretariaat puts its complaint before the Platform.</param>
/// <param name="Name">The name of the party, or of who is none.</param>
/// <param name="Outsider">How who is no party is reached; null for a party, whose contacts stand in the register.</param>
public sealed record Complainant(string? PartyId, string Name, Register.Contact? Outsider = null);
