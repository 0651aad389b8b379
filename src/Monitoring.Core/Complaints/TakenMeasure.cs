using Monitoring.Reglements;

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

    /// <summary>When the beeldmerk followed it; null before, and for a measure that is not about the beeldmerk.</summary>
    public DateTimeOffset? MarkedAt { get; init; }

    /// <summary>The day on which is looked whether it was kept; null before it is in force, and when nothing has to be.</summary>
    public DateOnly? FollowUpDay { get; init; }

    /// <summary>When the party was asked how it kept it; null before.</summary>
    public DateTimeOffset? FollowUpAskedAt { get; init; }

    /// <summary>Whether it was kept; null as long as nobody said so.</summary>
    public bool? Kept { get; init; }

    /// <summary>Who of the secretariaat said so, and why.</summary>
    public DeskDecision? Judgement { get; init; }

    /// <summary>When it ended by itself, as the party left the Convenant (art. 11.7); null when it did not.</summary>
    public DateTimeOffset? LapsedAt { get; init; }

    /// <summary>The next step on the ladder, as it was not kept (<see cref="MeasureRule.Next"/>); null when there is none.</summary>
    public string? Next { get; init; }

    /// <summary>What that is.</summary>
    public MeasureKind? NextKind { get; init; }
}
