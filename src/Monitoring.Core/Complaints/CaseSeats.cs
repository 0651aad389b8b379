using Monitoring.Register;

namespace Monitoring.Complaints;

/// <summary>The seats in the Platform, and how each stands to a case.</summary>
public sealed class CaseSeats(SeatBook seats, PartyRegister register)
{
    /// <summary>The seats of today, in the order of the preamble; founders that left the Convenant have none (art. 11.7).</summary>
    public async Task<IReadOnlyList<SeatStanding>> Of(Complaint complaint, CancellationToken cancellation)
    {
        var respondent = register.Find(complaint.RespondentId, cancellation);
        var complainant = complaint.Complainant?.PartyId is { } id ? (await register.Find(id, cancellation))?.Value : null;
        return Conflicts.Of(await seats.Seats(cancellation), complaint, [.. new[] { (await respondent)?.Value, complainant }.OfType<Party>()]);
    }
}
