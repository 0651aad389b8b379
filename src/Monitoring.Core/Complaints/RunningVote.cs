using Monitoring.Reglements;

namespace Monitoring.Complaints;

/// <summary>The vote that runs while a case is voting (art. 8.1, 8.5): on which proposal, by whom, and who voted. How a seat voted stands in its <see cref="Ballot"/>.</summary>
/// <param name="Proposal">The proposal (<see cref="Complaints.Proposal.Number"/>).</param>
/// <param name="Seats">The seats that vote: the founders that took part when it opened, in the order of the preamble.</param>
/// <param name="RemindOn">The day on which the seats that did not vote are reminded.</param>
public sealed record RunningVote(int Proposal, IReadOnlyList<VotingSeat> Seats, DateOnly RemindOn)
{
    /// <summary>The rule of the Reglement by which it is counted.</summary>
    public VotingRule Rule { get; init; }

    /// <summary>Whether a seat with a conflict withdraws, as the Reglement provides for it.</summary>
    public bool HasRecusal { get; init; }

    /// <summary>The founders whose seat voted, in the order in which they did.</summary>
    public IReadOnlyList<string> Voted { get; init; } = [];

    /// <summary>The founders whose seat could not be asked, as the secretariaat knows by a task.</summary>
    public IReadOnlyList<string> Unreached { get; init; } = [];

    /// <summary>Whether the secretariaat was asked, on its last day, to call the seats that stay silent.</summary>
    public bool SilentAsked { get; init; }

    /// <summary>The person of the secretariaat who closed it as all had voted; null when its term closes it.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}

/// <summary>A founder's seat in one vote.</summary>
/// <param name="Founder">The founder.</param>
/// <param name="HasConflict">Whether it is a party to the case or bound to one. Representing one (art. 8.6) is no conflict.</param>
public sealed record VotingSeat(string Founder, bool HasConflict = false);
