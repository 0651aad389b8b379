namespace Monitoring.Complaints;

/// <summary>What the end of a case means for who takes part.</summary>
public static class CaseEnd
{
    /// <summary>Whether it ended so long ago that its links no longer open it.</summary>
    public static bool IsShutAt(this Complaint complaint, DateTimeOffset now) =>
        complaint.HasEnded && (complaint.StepSince ?? complaint.ChangedAt).AddDays(CaseLinks.DaysAfterEnd) <= now;
}
