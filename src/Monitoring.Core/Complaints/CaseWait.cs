namespace Monitoring.Complaints;

/// <summary>On whom an open case waits, and until when.</summary>
/// <param name="Who">The side that has to act; of the secretariaat what it has to do stands in <see cref="Complaint.Asked"/>, or a letter of its has reached nobody yet.</param>
/// <param name="Until">The day by which it is to be done: the end of a term, or the day by which the secretariaat does it.</param>
public sealed record CaseWait(CaseSide Who, DateOnly Until);
