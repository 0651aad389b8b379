namespace Monitoring.Complaints;

/// <summary>Where a case stands.</summary>
public enum ComplaintState
{
    /// <summary>Voornemen: the party is asked to explain. Nothing is registered, counted, published or shown to others.</summary>
    Intention,

    /// <summary>A person of the secretariaat registered it (art. 12.1).</summary>
    Registered,

    /// <summary>Ended: the evidence came after all.</summary>
    Settled,

    /// <summary>Ended: a person of the secretariaat closed it with reasons.</summary>
    Closed,

    /// <summary>Ended: the party left the Convenant, or the round was cancelled.</summary>
    Withdrawn,
}
