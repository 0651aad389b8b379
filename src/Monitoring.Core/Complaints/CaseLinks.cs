using Monitoring.Letters;
using Monitoring.Register;

namespace Monitoring.Complaints;

/// <summary>Tells what a link to a case comes to: anew each time, from the case's row, the register and the seats.</summary>
public sealed class CaseLinks(ComplaintBook complaints, PartyRegister register, CaseSeats seats, TimeProvider clock)
{
    /// <summary>How long after its end a case can still be read by its links: long enough to fetch the decision, not for ever in a mailbox.</summary>
    public const int DaysAfterEnd = 90;

    /// <summary>What a link comes to now.</summary>
    public async Task<CaseLink> Look(CaseAccess access, CancellationToken cancellation)
    {
        if (await complaints.Find(access.ComplaintId, cancellation) is not { Value: var complaint })
        {
            return CaseLink.Unknown;
        }

        var link = await Holder(complaint, access, cancellation);
        return link is null || complaint.LinkGeneration != access.Generation ? new CaseLink(CaseLinkState.Revoked, complaint, access)
            : complaint.IsShutAt(clock.GetUtcNow()) ? link with { State = CaseLinkState.Ended } : link;
    }

    // Null: it is nobody of that side, or nobody any more.
    private async Task<CaseLink?> Holder(Complaint complaint, CaseAccess access, CancellationToken cancellation)
    {
        switch (access.Side)
        {
            case CaseSide.Respondent:
                return await OfParty(complaint, access, complaint.RespondentId, cancellation);
            case CaseSide.Complainant when complaint.Complainant is { PartyId: { } partyId }:
                return await OfParty(complaint, access, partyId, cancellation);
            case CaseSide.Complainant when complaint.Complainant is { Outsider: var outsider, Name: var name }:
                return outsider?.Id == access.Who || HasLetterByPost(complaint, access) ? Working(complaint, access, name, outsider?.Name) : null;
            // Nothing is shown to seats before a person decided that there is a case.
            case CaseSide.Seat when complaint.State != ComplaintState.Intention:
                var standing = (await seats.Of(complaint, cancellation)).FirstOrDefault(s => s.Seat.Id == CaseLetter.SeatOf(access.Who));
                var acts = standing?.Seat.Representatives.FirstOrDefault(person => CaseLetter.ContactOf(standing.Seat.Id, person.Id) == access.Who);
                return acts is null ? null : Working(complaint, access, standing!.Seat.Founder.Name, acts.Name) with { Seat = standing };
            default:
                return null;
        }
    }

    private async Task<CaseLink?> OfParty(Complaint complaint, CaseAccess access, string partyId, CancellationToken cancellation)
    {
        var party = (await register.Find(partyId, cancellation))?.Value;
        return party?.Contact(access.Who) is { } contact ? Working(complaint, access, party.Name, contact.Name)
            : party is not null && HasLetterByPost(complaint, access) ? Working(complaint, access, party.Name, null) : null;
    }

    private static CaseLink Working(Complaint complaint, CaseAccess access, string name, string? person) => new(CaseLinkState.Works, complaint, access, name, person ?? "");

    private static bool HasLetterByPost(Complaint complaint, CaseAccess access) => access.Who == LetterTrace.ByPost
        && complaint.Letters.Letters.Any(letter => letter.IsByPost && letter.State != LetterState.Dropped && CaseLetter.SideOf(letter.Step) == access.Side);
}
