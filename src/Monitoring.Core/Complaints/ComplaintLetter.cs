using Monitoring.Letters;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>A letter of a case.</summary>
[Shape("complaint-letter")]
public sealed record ComplaintLetter : Letter, IRow<ComplaintLetter>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Cases;

    /// <summary>The case.</summary>
    public required string ComplaintId { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(ComplaintId, Step, Contact);

    /// <summary>The key of a letter.</summary>
    public static Key KeyOf(string complaintId, string step, string contact) => new(complaintId, Key.Join("letter", step, contact));
}
