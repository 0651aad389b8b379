using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Letters.Digests;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Register;

/// <summary>Says to everything that is under way with a party: look again. Its address was mended, or it is no party any more.</summary>
public sealed class NudgeParty(
    PartyRequests requests, Table<EvidenceRequest> evidence, CaseList cases, PartyNotices notices, DigestBook digests, RoundBook rounds, RequestWalk walk, IWorkflows workflows)
{
    // Older ones have long ended.
    private const int Latest = 20;
    private const int LatestCases = 50;

    /// <summary>Nudges its requests, the cases that are about it or that it brought, its notices, and the digests with letters of them.</summary>
    public async Task All(string partyId, CancellationToken cancellation)
    {
        foreach (var known in await requests.Of(partyId, Latest, cancellation: cancellation))
        {
            var id = new RequestKey(known.RoundId, partyId);
            if ((await evidence.Find(id.Row, cancellation))?.Value is { } request && (!request.HasEnded || request.HasCase))
            {
                await workflows.NudgeWithCase(request, cancellation);
            }
        }

        foreach (var shelf in new[] { CaseShelf.About(partyId), CaseShelf.By(partyId) })
        {
            foreach (var (_, line) in (await cases.Take(shelf, LatestCases, after: null, cancellation)).Where(known => !known.Line.IsOver))
            {
                await workflows.Nudge(Complaint.ProcessOf(line.Id), cancellation);
            }
        }

        foreach (var notice in (await notices.Of(partyId, cancellation)).Where(n => !n.Letters.IsDelivered(n.Step)))
        {
            await workflows.Nudge(notice.Process, cancellation);
        }

        await digests.NudgeAll(partyId, cancellation);
    }

    /// <summary>Nudges what waits for an address, of whatever party: a list of contacts came in.</summary>
    public async Task Waiting(CancellationToken cancellation)
    {
        await notices.StartAll(cancellation);
        foreach (var round in (await rounds.All(cancellation)).Where(r => !r.IsOver))
        {
            for (var bucket = 0; bucket < Round.BucketCount; bucket++)
            {
                await foreach (var id in walk.Stalled(round.Id, bucket, cancellation))
                {
                    await workflows.Nudge(id.Process, cancellation);
                }
            }
        }
    }
}
