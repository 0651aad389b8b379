using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>What was found of the evidence in review, and what was asked anew.</summary>
public sealed class ReviewBook(Table<Finding> findings, Table<Rework> reworks)
{
    /// <summary>The findings about a party's answers, by the key of their item.</summary>
    public async Task<IReadOnlyDictionary<string, Stored<Finding>>> Findings(RequestKey request, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Stored<Finding>>();
        await foreach (var finding in findings.Query(request.Partition, Finding.PrefixOf(request.PartyId), cancellation: cancellation))
        {
            found[finding.Value.ItemKey] = finding;
        }

        return found;
    }

    /// <summary>How far the review of a declaration is.</summary>
    public async Task<Review> Review(RequestKey request, AttestedDocument document, CancellationToken cancellation) =>
        Evidence.Review.Of(document, (await Findings(request, cancellation)).ToDictionary(f => f.Key, f => f.Value.Value));

    /// <summary>The finding of an item, or null.</summary>
    public Task<Stored<Finding>?> FindFinding(RequestKey request, string itemKey, CancellationToken cancellation) => findings.Find(Finding.KeyOf(request, itemKey), cancellation);

    /// <summary>What began an asking; null for the first one.</summary>
    public async Task<Rework?> FindRework(RequestKey request, int asking, CancellationToken cancellation) =>
        asking == 1 ? null : (await reworks.Find(Rework.KeyOf(request, asking), cancellation))?.Value;

    /// <summary>All that was asked anew, the first one first.</summary>
    public async Task<IReadOnlyList<Rework>> Reworks(RequestKey request, CancellationToken cancellation)
    {
        var found = new List<Rework>();
        await foreach (var rework in reworks.Query(request.Partition, Rework.PrefixOf(request.PartyId), cancellation: cancellation))
        {
            found.Add(rework.Value);
        }

        return found;
    }
}
