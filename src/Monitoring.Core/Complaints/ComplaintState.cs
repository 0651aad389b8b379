namespace Monitoring.Complaints;

/// <summary>Where a case stands (art. 12.1, 9.2). The numbers do not tell the order: rows of earlier releases keep them.</summary>
public enum ComplaintState
{
    /// <summary>Voornemen: the party is asked to explain. Nothing is registered, counted, published or shown to others.</summary>
    Intention,

    /// <summary>A person of the secretariaat registered it, or a dispute or complaint came in: the next is whether it can be admitted, or, on the Platform's own motion, the hearing.</summary>
    Registered,

    /// <summary>Ended: the evidence came after all, or the sides agreed.</summary>
    Settled,

    /// <summary>Ended: a person of the secretariaat closed the intention with reasons.</summary>
    Closed,

    /// <summary>Ended: who brought it took it back, the party left the Convenant, or the round was cancelled.</summary>
    Withdrawn,

    /// <summary>Wederhoor: the respondent is asked what it says to it, before anything is decided.</summary>
    Hearing,

    /// <summary>The complainant may answer to what the respondent said.</summary>
    Reply,

    /// <summary>Onderling overleg in the Platform: a dated meeting, of which the minutes are kept.</summary>
    Consultation,

    /// <summary>The seats vote on a proposal.</summary>
    Voting,

    /// <summary>Decided with a measure, of which the notice is under way or the standstill runs.</summary>
    Decided,

    /// <summary>The measure holds, and whether it is kept is looked at on its day.</summary>
    FollowUp,

    /// <summary>Ended: not admitted, with reasons (kind and standing; scope, art. 2; decided before).</summary>
    Inadmissible,

    /// <summary>Ended: joined to another case.</summary>
    Joined,

    /// <summary>Ended: niet opgelost. There is no power for a measure, or no decision came about (art. 8.5).</summary>
    Unresolved,

    /// <summary>Ended: decided, and nothing more follows from it.</summary>
    Completed,
}
