using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Workflows;

namespace Monitoring.Housekeeping;

/// <summary>Finds the cases that should have moved and did not.</summary>
public sealed class FindCases(ComplaintWalk complaints, MailHoldBook hold, IWorkflows workflows, TimeProvider clock) : IChore
{
    private const int Part = 200;

    // What is this late was forgotten; what is less late is being worked on, but for what waited while mail was held.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    public string Name => "cases";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var late = await hold.WasJustLifted(now, cancellation) ? now : now - Late;
        var lines = await complaints.Part(Part, from, cancellation);
        foreach (var line in lines.Where(line => !line.IsOver))
        {
            await (await complaints.IsOverdue(line.Id, late, cancellation)
                ? workflows.Nudge(Complaint.ProcessOf(line.Id), cancellation)
                : workflows.Start(Complaint.ProcessOf(line.Id), cancellation));
        }

        return lines.Count < Part ? null : lines[^1].Key.Row;
    }
}
