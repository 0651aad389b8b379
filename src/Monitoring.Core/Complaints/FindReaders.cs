using Monitoring.Register;

namespace Monitoring.Complaints;

/// <summary>Finds who gets letters of a case: its sides, as the register knows them now; while it votes also who acts for the seats.</summary>
public sealed class FindReaders(PartyRegister register, SeatBook seats)
{
    /// <summary>At most three reads.</summary>
    public async Task<CaseReaders> Of(Complaint complaint, CancellationToken cancellation)
    {
        var respondent = register.Find(complaint.RespondentId, cancellation);
        var complainant = complaint.Complainant?.PartyId is { } id ? (await register.Find(id, cancellation))?.Value : null;
        var act = complaint.State == ComplaintState.Voting ? await seats.Seats(cancellation) : [];
        return new CaseReaders(
            (await respondent)?.Value,
            complainant,
            complaint.Complainant?.Outsider,
            [.. act.SelectMany(seat => seat.Representatives.Select(person => person with { Id = CaseLetter.ContactOf(seat.Id, person.Id) }))]);
    }
}
