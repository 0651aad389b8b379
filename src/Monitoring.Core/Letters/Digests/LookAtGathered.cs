using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Letters.Digests;

/// <summary>Asks the owner of a gathered letter whether it may leave, by the same decision that it would take if the letter left by itself: no wrong letter leaves in a digest either.</summary>
public sealed class LookAtGathered(RequestBook requests, RequestLetters letters, ComplaintBook complaints, CaseLetterLinks caseLinks, PartyNotices notices, Table<Round> rounds, TimeProvider clock)
{
    /// <summary>How the letter stands, and the process of its owner; null when that is gone.</summary>
    public async Task<(GatheredLook Look, ProcessId? Owner)> Of(LetterId letter, DigestId digest, Party? party, CancellationToken cancellation) => letter.Owner switch
    {
        LetterOwner.Request(var id) => (await OfRequest(id, letter, digest, party, cancellation), id.Process),
        LetterOwner.Case(var id) => (await OfCase(id, letter, digest, party, cancellation), Complaint.ProcessOf(id)),
        LetterOwner.Notice(var partyId, var id) => (await OfNotice(partyId, id, letter, digest, party, cancellation), PartyNotice.ProcessOf(partyId, id)),
        _ => (new GatheredLook.Gone(), null),
    };

    private async Task<GatheredLook> OfRequest(RequestKey id, LetterId letter, DigestId digest, Party? party, CancellationToken cancellation)
    {
        if (await requests.Find(id, cancellation) is not { Value: var request } || await Round(id.RoundId, cancellation) is not { } round || Known(request.Letters, letter, digest) is not { } trace)
        {
            return new GatheredLook.Gone();
        }

        if (!trace.IsGathered)
        {
            return new GatheredLook.Left(trace);
        }

        var complaint = request.HasCase ? (await complaints.Find(request.CaseId, cancellation))?.Value : null;
        return (request with { Letters = request.Letters.WithOnly(trace) }).NextStep(round, party, complaint, clock.GetUtcNow()) switch
        {
            RequestStep.HandOver => Goes((await requests.FindLetter(id, trace, cancellation)), trace, letters.Link(request, letter.Contact)),
            RequestStep.Rewrite or RequestStep.CountAsDelivered or RequestStep.MoveTerms => new GatheredLook.OwnerFirst(),
            _ => new GatheredLook.Stays(),
        };
    }

    private async Task<GatheredLook> OfCase(string id, LetterId letter, DigestId digest, Party? party, CancellationToken cancellation)
    {
        if (await complaints.Find(id, cancellation) is not { Value: var complaint } || Known(complaint.Letters, letter, digest) is not { } trace)
        {
            return new GatheredLook.Gone();
        }

        if (!trace.IsGathered)
        {
            return new GatheredLook.Left(trace);
        }

        var request = complaint.Request is { } asked ? (await requests.Find(asked, cancellation))?.Value : null;
        var round = complaint.RoundId is { } roundId ? await Round(roundId, cancellation) : null;
        return (complaint with { Letters = complaint.Letters.WithOnly(trace) }).NextStep(request, round, new CaseReaders(party), clock.GetUtcNow()) switch
        {
            ComplaintStep.HandOver => Goes(
                (await complaints.FindLetter(id, letter.Step, letter.Contact, cancellation))?.Value, trace, caseLinks.Of(complaint, request, letter.Step, letter.Contact)),
            ComplaintStep.Rewrite or ComplaintStep.CountAsDelivered or ComplaintStep.MoveTerm => new GatheredLook.OwnerFirst(),
            _ => new GatheredLook.Stays(),
        };
    }

    private async Task<GatheredLook> OfNotice(string partyId, string id, LetterId letter, DigestId digest, Party? party, CancellationToken cancellation)
    {
        if (await notices.Find(partyId, id, cancellation) is not { Value: var notice } || Known(notice.Letters, letter, digest) is not { } trace)
        {
            return new GatheredLook.Gone();
        }

        if (!trace.IsGathered)
        {
            return new GatheredLook.Left(trace);
        }

        return (notice with { Letters = notice.Letters.WithOnly(trace) }).NextStep(party, clock.GetUtcNow()) is NoticeStep.HandOver
            ? Goes((await notices.FindLetter(notice, letter.Contact, cancellation))?.Value, trace, link: null)
            : new GatheredLook.Stays();
    }

    private async Task<Round?> Round(string id, CancellationToken cancellation) => (await rounds.Find(Rounds.Round.KeyOf(id), cancellation))?.Value;

    // Without its row its own process finds out that it can go to nobody.
    private static GatheredLook Goes(Letter? letter, LetterTrace trace, string? link) => letter is null ? new GatheredLook.Stays() : new GatheredLook.Goes(letter, trace, link);

    private static LetterTrace? Known(Correspondence letters, LetterId letter, DigestId digest) =>
        letters.IsIn(digest, letter) ? letters.Letters.First(l => l.Step == letter.Step && l.Contact == letter.Contact) : null;
}
