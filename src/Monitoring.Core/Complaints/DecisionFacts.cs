using Monitoring.Reglements;

namespace Monitoring.Complaints;

/// <summary>All that a decision is written from.</summary>
/// <param name="Case">The case as it stood when the vote closed.</param>
/// <param name="Proposal">What was decided.</param>
/// <param name="Result">What the votes came to.</param>
/// <param name="At">When the vote closed.</param>
/// <param name="Statements">What the sides said, the first first.</param>
/// <param name="Reglement">The Reglement of the case.</param>
/// <param name="MeasureName">How the measure is called; null when there is none.</param>
/// <param name="NoPower">Why no measure could be chosen; null when one could.</param>
public sealed record DecisionFacts(
    Complaint Case, Proposal Proposal, VoteResult Result, DateTimeOffset At, IReadOnlyList<Statement> Statements, Reglement Reglement, LocalText? MeasureName, NoPower? NoPower);
