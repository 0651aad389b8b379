namespace Monitoring.Complaints;

/// <summary>An original of a party that was released to the seats.</summary>
/// <param name="Statement">The statement that the file goes with.</param>
/// <param name="Sha256">Its content.</param>
/// <param name="Of">Whose file it is: that side is told.</param>
/// <param name="Reasons">Why; that side and the seats read it.</param>
/// <param name="By">Who of the secretariaat.</param>
/// <param name="At">When.</param>
public sealed record Release(int Statement, string Sha256, CaseSide Of, string Reasons, string By, DateTimeOffset At);
