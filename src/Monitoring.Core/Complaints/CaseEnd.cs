namespace Monitoring.Complaints;

/// <summary>What the end of a case means for who takes part.</summary>
public static class CaseEnd
{
    /// <summary>Whether it has ended, however that was.</summary>
    public static bool HasEnded(this Complaint complaint) => complaint.State is ComplaintState.Settled or ComplaintState.Closed or ComplaintState.Withdrawn
        or ComplaintState.Inadmissible or ComplaintState.Joined or ComplaintState.Unresolved or ComplaintState.Completed;

    /// <summary>Whether it ended so long ago that its links no longer open it.</summary>
    public static bool IsShutAt(this Complaint complaint, DateTimeOffset now) =>
        complaint.HasEnded() && (complaint.StepSince ?? complaint.ChangedAt).AddDays(CaseLinks.DaysAfterEnd) <= now;
}
