namespace Monitoring.Complaints;

/// <summary>What a case is about, also when evidence stayed away and nobody wrote it down.</summary>
public static class CaseSubject
{
    /// <summary>In a line; as it was written, it is the same in both languages.</summary>
    public static LocalText InALine(this Complaint complaint) => complaint.Subject.Length > 0
        ? new(complaint.Subject, complaint.Subject)
        : new($"Bewijs bleef weg in {complaint.RoundName}", $"Evidence stayed away in {complaint.RoundName}");

    /// <summary>The articles that it is said to be about; for evidence that stayed away those of what is missing, and the monitoring itself (art. 9.1).</summary>
    public static IReadOnlyList<string> AboutArticles(this Complaint complaint) =>
        complaint.Articles.Count > 0 ? complaint.Articles : [.. complaint.Missed.SelectMany(item => item.Articles).Prepend("9.1").Distinct()];
}
