namespace Monitoring.Register;

/// <summary>That a founder is bound to an organisation, such as by being of the same group: its seat then has a conflict in a case of that organisation.</summary>
/// <param name="Id">Made with the form, so that sending it twice is one.</param>
/// <param name="PartyId">The organisation.</param>
/// <param name="PartyName">Its name when that was recorded.</param>
/// <param name="ComplaintId">The only case for which it holds; null: for all.</param>
/// <param name="Reasons">Why.</param>
/// <param name="By">Who of the secretariaat recorded it.</param>
/// <param name="At">When.</param>
public sealed record FounderTie(string Id, string PartyId, string PartyName, string? ComplaintId, string Reasons, string By, DateTimeOffset At);
