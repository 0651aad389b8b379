namespace Monitoring.Complaints;

/// <summary>The roads that lead to a case, with different standing.</summary>
public enum ComplaintKind
{
    /// <summary>Geschil: between Convenantpartijen, on the interpretation or execution of the Convenant (art. 12.1).</summary>
    Dispute,

    /// <summary>Klacht: about a party (art. 12.1).</summary>
    Complaint,

    /// <summary>The Platform itself: evidence that stays away (art. 12.1, within the structure of 9.1) or misuse (art. 9.2, 11.4).</summary>
    OwnMotion,
}
