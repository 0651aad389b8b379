namespace Monitoring.Complaints;

/// <summary>A vote that closed.</summary>
/// <param name="Proposal">On which proposal (<see cref="Complaints.Proposal.Number"/>).</param>
/// <param name="At">When its term ended, or a person closed it.</param>
/// <param name="Result">What it came to.</param>
/// <param name="Document">The decision as a document; null when there is none.</param>
public sealed record ClosedVote(int Proposal, DateTimeOffset At, VoteResult Result, DecisionDocument? Document);

/// <summary>A decision as a document, kept unchangeable.</summary>
/// <param name="Sha256">Its content, lower-case hexadecimal.</param>
/// <param name="Length">In bytes.</param>
public sealed record DecisionDocument(string Sha256, long Length);
