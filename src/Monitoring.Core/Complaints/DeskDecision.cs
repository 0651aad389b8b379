namespace Monitoring.Complaints;

/// <summary>What a person of the secretariaat decided on an intention: to register it, or to close it with reasons.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Reasons">Why; always given when the case is closed.</param>
public sealed record DeskDecision(string By, DateTimeOffset At, string Reasons);
