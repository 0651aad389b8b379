namespace Monitoring.Complaints;

/// <summary>Whether a dispute or complaint was admitted: kind and standing; scope (art. 2); not decided before.</summary>
/// <param name="Ground">Why not; null when it was.</param>
/// <param name="Reasons">In words; always given when it was not.</param>
/// <param name="By">Who of the secretariaat.</param>
/// <param name="At">When.</param>
public sealed record Admissibility(InadmissibleOn? Ground, string Reasons, string By, DateTimeOffset At);

/// <summary>Why a dispute or complaint is not admitted.</summary>
public enum InadmissibleOn
{
    /// <summary>Who brings it may not (art. 12.1, Reglement): a dispute is between parties only.</summary>
    Standing,

    /// <summary>Who it is about is no Convenantpartij (art. 1.3).</summary>
    NoParty,

    /// <summary>It is not about the Convenant (art. 2, 12.1).</summary>
    Scope,

    /// <summary>The same was decided before, and no new facts are named.</summary>
    DecidedBefore,
}

/// <summary>How the hearing ended.</summary>
public enum HearingEnd
{
    /// <summary>The respondent answered, or said that it does not wish to.</summary>
    Answered,

    /// <summary>Its term ended without an answer: the case goes on without, and says so.</summary>
    Lapsed,
}

/// <summary>Onderling overleg in the Platform (art. 12.1).</summary>
/// <param name="On">The day of the meeting.</param>
/// <param name="PlannedBy">Who of the secretariaat set it.</param>
/// <param name="Minutes">The minutes; null until it was held.</param>
/// <param name="Conclusion">What the meeting came to, in words for the decision; null until it was held.</param>
/// <param name="HeldAt">When that was recorded.</param>
public sealed record Consultation(DateOnly On, string PlannedBy, CaseFile? Minutes = null, string? Conclusion = null, DateTimeOffset? HeldAt = null);

/// <summary>A settlement that a side proposed.</summary>
/// <param name="By">Which side proposed it.</param>
/// <param name="Name">Who, as it was given.</param>
/// <param name="Terms">What is agreed, in words.</param>
/// <param name="At">When.</param>
/// <param name="AcceptedBy">Who of the other side accepted it; null until then.</param>
/// <param name="AcceptedAt">When.</param>
/// <param name="RefusedBy">Which side refused it: its own, when it took it back; null as long as it is open.</param>
/// <param name="RefusedAt">When.</param>
public sealed record Settlement(
    CaseSide By, string Name, string Terms, DateTimeOffset At, string? AcceptedBy = null, DateTimeOffset? AcceptedAt = null, CaseSide? RefusedBy = null, DateTimeOffset? RefusedAt = null);

/// <summary>A term that a person extended, with reasons.</summary>
/// <param name="State">In which step.</param>
/// <param name="From">The last day before.</param>
/// <param name="To">The last day since.</param>
/// <param name="Reasons">Why; told to both sides.</param>
/// <param name="By">Who of the secretariaat.</param>
/// <param name="At">When.</param>
public sealed record Extension(ComplaintState State, DateOnly From, DateOnly To, string Reasons, string By, DateTimeOffset At);
