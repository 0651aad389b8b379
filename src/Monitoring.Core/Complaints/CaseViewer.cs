namespace Monitoring.Complaints;

/// <summary>Who looks at a case.</summary>
/// <param name="Side">Whose view it is.</param>
/// <param name="Who">The id of the contact; of a seat the id of its founder; of the secretariaat an address.</param>
/// <param name="HasConflict">Whether the founder of this seat is a party to the case or bound to one: it sees neither findings nor originals.</param>
public readonly record struct CaseViewer(CaseSide Side, string Who, bool HasConflict = false);
