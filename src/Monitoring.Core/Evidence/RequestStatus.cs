namespace Monitoring.Evidence;

/// <summary>Where a request stands. The order is the order of the desk's list: first what asks for a person.</summary>
public enum RequestStatus
{
    /// <summary>The party declared; the secretariaat has to review.</summary>
    Submitted = 10,

    /// <summary>The secretariaat is reviewing; the party can no longer change its answer.</summary>
    InReview = 20,

    /// <summary>No contact could be reached; no term runs.</summary>
    Undeliverable = 30,

    /// <summary>Evidence stayed away and an intention was opened: the party is asked to send it or to explain.</summary>
    AskedToExplain = 40,

    /// <summary>Reviewed and asked anew: some items need rework, within a term of their own.</summary>
    Rework = 45,

    /// <summary>Asked, and nothing declared yet.</summary>
    Asked = 50,

    /// <summary>Ended: the evidence was accepted.</summary>
    Accepted = 60,

    /// <summary>Ended: evidence stayed away and the secretariaat registered a case (art. 12.1).</summary>
    CaseRegistered = 70,

    /// <summary>Ended: evidence stayed away and the secretariaat closed the case with reasons.</summary>
    ClosedWithoutEvidence = 80,

    /// <summary>Ended: the party left the Convenant (art. 11.7).</summary>
    Withdrawn = 85,

    /// <summary>Ended without consequence: the round was stopped, or closed by hand.</summary>
    Cancelled = 90,
}

/// <summary>What a status means.</summary>
public static class RequestStatuses
{
    /// <summary>Whether a declaration of the party lies here and is not judged to the end: it waits for that, or for what the party was asked to add.</summary>
    public static bool IsDeclared(this RequestStatus status) => status is RequestStatus.Submitted or RequestStatus.InReview or RequestStatus.Rework;
}
