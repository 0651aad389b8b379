using Monitoring.Storage;

namespace Monitoring.Adoptions;

/// <summary>The adoptions of the Platform: without one a thing can be previewed, not started.</summary>
public sealed class AdoptionBook(Table<Adoption> adoptions, Table<AdoptedSubject> subjects)
{
    /// <summary>Records an adoption. The same one again changes nothing.</summary>
    public Task<Written> Record(Adoption adoption, CancellationToken cancellation) => adoptions.Insert(adoption, cancellation);

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
