namespace Monitoring.Evidence;

/// <summary>What became of a declaration.</summary>
public enum AttestOutcome
{
    /// <summary>It is kept, now or by the same form before.</summary>
    Kept,

    /// <summary>There is no such request.</summary>
    NotFound,

    /// <summary>Review has started, or the request has ended.</summary>
    NotOpen,

    /// <summary>A correction lies here that was not judged yet: one at a time.</summary>
    CorrectedBefore,

    /// <summary>Not every item is answered.</summary>
    Incomplete,

    /// <summary>The answers changed since they were shown, or a colleague declared or corrected otherwise under the same number: nobody declares what was not seen.</summary>
    Changed,

    /// <summary>The party, or a colleague, declared meanwhile; what came by post was not entered.</summary>
    Overtaken,

    /// <summary>The scan of what came by post was refused by the virus scanner, blocked or destroyed: another is needed.</summary>
    ScanGone,
}
