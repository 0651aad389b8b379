namespace Monitoring.Complaints;

/// <summary>The measure that was decided, and how far it is. It takes effect only after its notice was delivered and the standstill has passed.</summary>
/// <param name="Proposal">By which proposal (<see cref="Complaints.Proposal.Number"/>).</param>
/// <param name="Measure">What was decided.</param>
/// <param name="DecidedAt">When the vote closed.</param>
public sealed record TakenMeasure(int Proposal, ProposedMeasure Measure, DateTimeOffset DecidedAt)
{
    /// <summary>The last day of the standstill; null as long as the notice did not arrive.</summary>
    public DateOnly? StandstillUntil { get; init; }

    /// <summary>Since when it is in force; null before.</summary>
    public DateTimeOffset? InForceAt { get; init; }

    /// <summary>Whether it was kept; null as long as nobody said so.</summary>
    public bool? Kept { get; init; }

    /// <summary>Who of the secretariaat said so, and why.</summary>
    public DeskDecision? Judgement { get; init; }
}
