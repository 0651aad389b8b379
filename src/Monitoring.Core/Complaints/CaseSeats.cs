using Monitoring.Calendar;
using Monitoring.Register;

namespace Monitoring.Complaints;

/// <summary>A founder's seat in the Platform, as it takes part in one case.</summary>
/// <param name="Founder">The founder (art. 1.5, 8.1).</param>
/// <param name="Representative">Whom is written to; null when the secretariaat does not know whom.</param>
/// <param name="HasConflict">Whether it is a party to the case, or bound to one. Representing one (art. 8.6) is no conflict.</param>
public sealed record CaseSeat(Founder Founder, Contact? Representative, bool HasConflict);

/// <summary>The seats that take part in a case: the founders that did not withdraw (art. 11.7).</summary>
public sealed class CaseSeats(FounderBook founders, TimeProvider clock)
{
    /// <summary>The seats of today, in the order of the preamble.</summary>
    public async Task<IReadOnlyList<CaseSeat>> Of(Complaint complaint, CancellationToken cancellation)
    {
        var (standings, today) = (await founders.Standings(cancellation), Amsterdam.Day(clock.GetUtcNow()));
        return [.. FounderBook.All.Where(founder => !(standings.GetValueOrDefault(founder.Id)?.WithdrawnOn <= today)).Select(founder => new CaseSeat(founder, null, HasConflict: false))];
    }
}
