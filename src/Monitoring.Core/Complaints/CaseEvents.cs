namespace Monitoring.Complaints;

/// <summary>Adds to the time line of a case.</summary>
public static class CaseEvents
{
    /// <summary>The case with one event more, and that event, to be written in the batch that changes the case.</summary>
    public static (Complaint Case, CaseEvent Event) Tell(
        this Complaint complaint, CaseEventKind kind, CaseSide by, Audience audience, DateTimeOffset at, string? person = null, string? words = null, DateOnly? day = null, string? about = null)
    {
        var next = complaint with { Events = complaint.Events + 1 };
        return (next, new CaseEvent
        {
            ComplaintId = complaint.Id,
            Number = next.Events,
            Kind = kind,
            At = at,
            By = by,
            Person = person,
            Audience = audience,
            Words = words,
            Day = day,
            About = about,
        });
    }

    /// <summary>Adds these to the batch that changes the case.</summary>
    public static void InsertAll(this Storage.Batch batch, IEnumerable<CaseEvent> events)
    {
        foreach (var told in events)
        {
            batch.Insert(told);
        }
    }
}
