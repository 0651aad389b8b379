using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>Where a case stands in one of the lists of <see cref="CaseShelf"/>: an index row of its <see cref="ComplaintLine"/>.</summary>
[Shape("case-entry")]
public sealed record CaseEntry : Row, IRow<CaseEntry>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Cases;

    /// <summary>The beginning of the row key: the shelf, and the order on it.</summary>
    public required string Place { get; init; }

    /// <summary>The line itself.</summary>
    public required ComplaintLine Line { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(ComplaintLine.Partition, $"{Place}|{Line.Id}");
}
