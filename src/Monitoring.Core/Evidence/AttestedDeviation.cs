namespace Monitoring.Evidence;

/// <summary>A deviation in an attestation, in the words that the party read and wrote.</summary>
/// <param name="Clause">The id of the clause.</param>
/// <param name="Subject">What the clause is about.</param>
/// <param name="Place">Where it stands in the agreement; null when not told.</param>
/// <param name="What">What differs from the model.</param>
/// <param name="Why">The reason (art. 4.2).</param>
public sealed record AttestedDeviation(string Clause, LocalText Subject, string? Place, string What, string Why);
