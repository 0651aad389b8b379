namespace Monitoring.Evidence;

/// <summary>What became of recording an answer that came by post.</summary>
public enum PostOutcome
{
    /// <summary>It stands, now or by the same form before.</summary>
    Done,

    /// <summary>There is no such request, or nothing lies on the desk.</summary>
    NotFound,

    /// <summary>Review has started, a person decided on the intention, or the request has ended.</summary>
    NotOpen,

    /// <summary>A colleague recorded, changed, entered or set aside something since the page was opened.</summary>
    Changed,

    /// <summary>The day lies in the future.</summary>
    NotYet,

    /// <summary>The day lies before the day on which the party was asked.</summary>
    BeforeAsked,
}
