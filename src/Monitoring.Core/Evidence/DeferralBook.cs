using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>What parties asked of more time, and what was decided on it.</summary>
public sealed class DeferralBook(Table<Deferral> deferrals)
{
    private const int Most = 100;

    /// <summary>One, or null.</summary>
    public Task<Stored<Deferral>?> Find(RequestKey request, int number, CancellationToken cancellation) => deferrals.Find(Deferral.KeyOf(request, number), cancellation);

    /// <summary>All of a request, the first one first.</summary>
    public async Task<IReadOnlyList<Deferral>> Of(RequestKey request, CancellationToken cancellation) =>
        [.. (await deferrals.Take(Most, request.Partition, Deferral.PrefixOf(request.PartyId), cancellation: cancellation)).Select(d => d.Value)];
}
