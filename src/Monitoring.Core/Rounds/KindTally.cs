using Monitoring.Evidence;
using Monitoring.Register;

namespace Monitoring.Rounds;

/// <summary>How the requests of one kind of party ended.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="ByStatus">How many ended how.</param>
/// <param name="Arrived">At how many the first letter is known to have arrived.</param>
/// <param name="Declared">How many declared at least once.</param>
public sealed record KindTally(PartyKind Kind, IReadOnlyDictionary<RequestStatus, int> ByStatus, int Arrived, int Declared)
{
    /// <summary>How many were asked.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Asked => ByStatus.Values.Sum();

    /// <summary>How many ended so.</summary>
    public int Count(RequestStatus status) => ByStatus.GetValueOrDefault(status);

    /// <summary>The tallies of requests, a kind each, in the order of the kinds.</summary>
    public static IReadOnlyList<KindTally> Of(IEnumerable<EvidenceRequest> requests) =>
    [
        .. requests.GroupBy(r => r.PartyKind).OrderBy(g => g.Key).Select(g => new KindTally(
            g.Key,
            g.GroupBy(r => r.Status).OrderBy(s => s.Key).ToDictionary(s => s.Key, s => s.Count()),
            g.Count(r => r.HasArrived),
            g.Count(r => r.DeclaredOn is not null || r.Attestations > 0))),
    ];

    /// <summary>The sum of tallies, a kind each.</summary>
    public static IReadOnlyList<KindTally> Sum(IEnumerable<KindTally> tallies) =>
    [
        .. tallies.GroupBy(t => t.Kind).OrderBy(g => g.Key).Select(g => new KindTally(
            g.Key,
            g.SelectMany(t => t.ByStatus).GroupBy(s => s.Key, s => s.Value).OrderBy(s => s.Key).ToDictionary(s => s.Key, s => s.Sum()),
            g.Sum(t => t.Arrived),
            g.Sum(t => t.Declared))),
    ];
}
