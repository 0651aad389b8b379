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

    /// <summary>The next lines of the list of all cases, newest first.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="after">The row key of the last line of the part before.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<IReadOnlyList<ComplaintLine>> Part(int count, string? after, CancellationToken cancellation) =>
        [.. (await lines.Take(count, ComplaintLine.Partition, ComplaintLine.Prefix, after, cancellation: cancellation)).Select(l => l.Value)];

    /// <summary>Whether a case was due before that time.</summary>
    public async Task<bool> IsOverdue(string id, DateTimeOffset before, CancellationToken cancellation) =>
        (await complaints.Find(Complaint.KeyOf(id), cancellation))?.Value.DueAt() < before;
}
