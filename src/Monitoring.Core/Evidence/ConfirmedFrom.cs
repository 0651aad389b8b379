namespace Monitoring.Evidence;

/// <summary>The accepted answer of an earlier round that a person of the party confirmed as still right.</summary>
/// <param name="RoundId">That round.</param>
/// <param name="Round">Its name.</param>
/// <param name="AcceptedAt">When the secretariaat accepted it.</param>
public sealed record ConfirmedFrom(string RoundId, string Round, DateTimeOffset AcceptedAt);
