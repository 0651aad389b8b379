using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>Tells when a case has to be looked at.</summary>
[Shape("due-complaint")]
public sealed record DueComplaint : Row, IRow<DueComplaint>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Cases;

    /// <summary>The case.</summary>
    public required string ComplaintId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(ComplaintId, Key.Join("due", Key.Time(DueAt)));
}
