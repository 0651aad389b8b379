namespace Monitoring.Complaints;

/// <summary>What a link to a case comes to now.</summary>
/// <param name="State">Whether it works, and why not.</param>
/// <param name="Case">The case; null when the link is unknown.</param>
/// <param name="Access">What the link says.</param>
/// <param name="Name">What takes part on that side, by name: the party, the founder, or who is no party.</param>
/// <param name="Person">The name of the contact to whom the letter went; empty when it went by post, or nothing is known.</param>
public sealed record CaseLink(CaseLinkState State, Complaint? Case = null, CaseAccess Access = default, string Name = "", string Person = "")
{
    /// <summary>How the seat stands to the sides; null for who is no seat.</summary>
    public SeatStanding? Seat { get; init; }

    /// <summary>Who looks at the case by it: of a seat the founder, whoever acts for it.</summary>
    public CaseViewer Viewer => Seat is null ? new CaseViewer(Access.Side, Access.Who)
        : new CaseViewer(Access.Side, Seat.Seat.Id, Seat.HasConflict || Case?.Vote?.Seats.Any(seat => seat.Founder == Seat.Seat.Id && seat.HasConflict) == true);

    /// <summary>A link that we did not make, or to what is not there.</summary>
    public static CaseLink Unknown { get; } = new(CaseLinkState.Unknown);
}

/// <summary>Whether a link to a case works.</summary>
public enum CaseLinkState
{
    /// <summary>We did not make it, or what it was for is not there: which of the two is not said.</summary>
    Unknown,

    /// <summary>It leads to the case.</summary>
    Works,

    /// <summary>It was replaced, or its contact is no longer that side's.</summary>
    Revoked,

    /// <summary>The case ended longer ago than its links last (<see cref="CaseLinks.DaysAfterEnd"/>).</summary>
    Ended,
}
