using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Adoptions;

/// <summary>The adoptions of the Platform: without one a thing can be previewed, not started.</summary>
public sealed class AdoptionBook(Table<Adoption> adoptions, Table<AdoptedSubject> subjects, Table<Plan> plans, IWorkflows workflows)
{
    /// <summary>Records an adoption, and lets the plans look again that may have waited for it. The same one again changes nothing.</summary>
    public async Task<Written> Record(Adoption adoption, CancellationToken cancellation)
    {
        var written = await adoptions.Insert(adoption, cancellation);
        await foreach (var plan in plans.Query(Plan.Partition, Plan.Prefix, cancellation: cancellation))
        {
            if (plan.Value.NextOn is not null)
            {
                await workflows.Nudge(SchedulePlan.ProcessOf(plan.Value.Id), cancellation);
            }
        }

        return written;
    }

    /// <summary>By which adoption a subject holds, or null when it does not.</summary>
    public async Task<AdoptedSubject?> Find(string subject, CancellationToken cancellation) =>
        (await subjects.Find(AdoptedSubject.KeyOf(subject), cancellation))?.Value;

    /// <summary>All adoptions, by date, the latest first.</summary>
    public async Task<IReadOnlyList<Adoption>> All(CancellationToken cancellation)
    {
        var all = new List<Adoption>();
        await foreach (var row in adoptions.Query(Adoption.Partition, Adoption.Prefix, cancellation: cancellation))
        {
            all.Add(row.Value);
        }

        return [.. all.OrderByDescending(a => a.On).ThenByDescending(a => a.RecordedAt)];
    }
}
