using Monitoring.Letters;
using Monitoring.Register;

namespace Monitoring.Complaints;

/// <summary>Tells what a link to a case comes to: anew each time, from the case's row, the register and the seats.</summary>
public sealed class CaseLinks(ComplaintBook complaints, PartyRegister register, TimeProvider clock)
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

        var holder = await Holder(complaint, access, cancellation);
        var state = holder is null || complaint.LinkGeneration != access.Generation ? CaseLinkState.Revoked
            : complaint.IsShutAt(clock.GetUtcNow()) ? CaseLinkState.Ended : CaseLinkState.Works;
        return new CaseLink(state, complaint, access, holder?.Name ?? "", holder?.Person ?? "");
    }

    // Null: it is nobody of that side, or nobody any more.
    private async Task<(string Name, string Person)?> Holder(Complaint complaint, CaseAccess access, CancellationToken cancellation)
    {
        switch (access.Side)
        {
            case CaseSide.Respondent:
                return await OfParty(complaint, access, complaint.RespondentId, cancellation);
            case CaseSide.Complainant when complaint.Complainant is { PartyId: { } partyId }:
                return await OfParty(complaint, access, partyId, cancellation);
            case CaseSide.Complainant when complaint.Complainant is { Outsider: var outsider, Name: var name }:
                return outsider?.Id == access.Who || HasLetterByPost(complaint, access) ? (name, outsider?.Name ?? "") : null;
            case CaseSide.Seat when complaint.State != ComplaintState.Intention && FounderBook.Find(access.Who) is { } founder:
                return (founder.Name, "");
            default:
                return null;
        }
    }

    private async Task<(string Name, string Person)?> OfParty(Complaint complaint, CaseAccess access, string partyId, CancellationToken cancellation)
    {
        var party = (await register.Find(partyId, cancellation))?.Value;
        return party is null ? null
            : party.Contact(access.Who) is { } contact ? (party.Name, contact.Name)
            : HasLetterByPost(complaint, access) ? (party.Name, "") : null;
    }

    private static bool HasLetterByPost(Complaint complaint, CaseAccess access) => access.Who == LetterTrace.ByPost
        && complaint.Letters.Letters.Any(letter => letter.IsByPost && letter.State != LetterState.Dropped && CaseLetter.SideOf(letter.Step) == access.Side);
}
