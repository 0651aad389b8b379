using Monitoring.Register;

namespace Monitoring.Complaints;

/// <summary>Finds who gets letters of a case: its sides, as the register knows them now.</summary>
public sealed class FindReaders(PartyRegister register)
{
    /// <summary>At most two reads.</summary>
    public async Task<CaseReaders> Of(Complaint complaint, CancellationToken cancellation)
    {
        var respondent = register.Find(complaint.RespondentId, cancellation);
        var complainant = complaint.Complainant?.PartyId is { } id ? (await register.Find(id, cancellation))?.Value : null;
        return new CaseReaders((await respondent)?.Value, complainant, complaint.Complainant?.Outsider);
    }
}
