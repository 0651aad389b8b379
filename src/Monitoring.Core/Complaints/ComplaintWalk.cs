using System.Runtime.CompilerServices;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>Walks the open cases, for Housekeeping; never for a page.</summary>
public sealed class ComplaintWalk(Table<ComplaintLine> lines, Table<Complaint> complaints)
{
    /// <summary>The cases to which something can still happen.</summary>
    public async IAsyncEnumerable<string> Live([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in lines.Query(ComplaintLine.Partition, ComplaintLine.Prefix, cancellation: cancellation))
        {
            if (!line.Value.IsOver)
            {
                yield return line.Value.Id;
            }
        }
    }

    /// <summary>Whether a case was due before that time.</summary>
    public async Task<bool> IsOverdue(string id, DateTimeOffset before, CancellationToken cancellation) =>
        (await complaints.Find(Complaint.KeyOf(id), cancellation))?.Value.DueAt() < before;
}
