using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>A case in the list of cases. A projection, written by the case's turns; the newer revision wins.</summary>
[Shape("complaint-line")]
public sealed record ComplaintLine : Row, IRow<ComplaintLine>
{
    /// <summary>The partition of the list.</summary>
    public const string Partition = "list";

    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "case|";

    /// <inheritdoc/>
    public static string Table => TableNames.Cases;

    /// <summary>The case.</summary>
    public required string Id { get; init; }

    /// <summary>By which road it came.</summary>
    public required ComplaintKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required ComplaintState State { get; init; }

    /// <summary>The id of the party it is about; empty in a line of an earlier release.</summary>
    public string RespondentId { get; init; } = "";

    /// <summary>The party it is about.</summary>
    public required string RespondentName { get; init; }

    /// <summary>Who brought it; null on the Platform's own motion.</summary>
    public string? ComplainantName { get; init; }

    /// <summary>The id of the party that brought it; null when no party did, and in a line of an earlier release.</summary>
    public string? ComplainantId { get; init; }

    /// <summary>What it is about, in a line; empty for evidence that stayed away.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The round in which evidence stayed away.</summary>
    public string? RoundName { get; init; }

    /// <summary>When it opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The last day to explain.</summary>
    public DateOnly? ExplanationDay { get; init; }

    /// <summary>The day by which whoever it waits on has to act (<see cref="CaseWait.Until"/>); null when it has ended.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>On whom it waits; null when it has ended, and in a line of an earlier release.</summary>
    public CaseSide? WaitsOn { get; init; }

    /// <summary>Whether the secretariaat has to decide.</summary>
    public bool DecisionAsked { get; init; }

    /// <summary>Whether nothing more happens to it.</summary>
    public bool IsOver { get; init; }

    /// <summary>Whether it ended because the sides agreed.</summary>
    public bool IsAgreed { get; init; }

    /// <summary>When the case last changed; in a line of an earlier release not known.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The revision of the case that this line tells of.</summary>
    public required long Revision { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(Partition, Key.Join("case", Key.NewestFirst(OpenedAt), Id));

    /// <inheritdoc/>
    public override IEnumerable<Row> Index() => CaseShelf.EntriesOf(this);

    /// <summary>The line of a case.</summary>
    public static ComplaintLine Of(Complaint complaint)
    {
        var waits = complaint.WaitsOn(complaint.ChangedAt);
        return new()
        {
            Id = complaint.Id,
            Kind = complaint.Kind,
            State = complaint.State,
            RespondentId = complaint.RespondentId,
            RespondentName = complaint.RespondentName,
            ComplainantName = complaint.Complainant?.Name,
            ComplainantId = complaint.Complainant?.PartyId,
            Subject = complaint.Subject,
            RoundName = complaint.RoundName,
            OpenedAt = complaint.OpenedAt,
            ExplanationDay = complaint.ExplanationDay,
            Day = waits?.Until,
            WaitsOn = waits?.Who,
            DecisionAsked = complaint.DecisionAsked,
            IsOver = complaint.IsOver(),
            IsAgreed = complaint.Settlement?.AcceptedAt is not null,
            ChangedAt = complaint.ChangedAt,
            Revision = complaint.Revision,
        };
    }
}
