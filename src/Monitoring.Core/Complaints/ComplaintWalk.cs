using System.Runtime.CompilerServices;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>Walks the open cases, for Housekeeping; never for a page.</summary>
public sealed class ComplaintWalk(Table<ComplaintLine> lines, Table<Complaint> complaints)
{
    /// <summary>The intentions that were due before that time.</summary>
    public async IAsyncEnumerable<string> Overdue(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in lines.Query(ComplaintLine.Partition, ComplaintLine.Prefix, cancellation: cancellation))
        {
            if (line.Value.State == ComplaintState.Intention
                && (await complaints.Find(Complaint.KeyOf(line.Value.Id), cancellation))?.Value.DueAt() < before)
            {
                yield return line.Value.Id;
            }
        }
    }
}
