using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Register;

/// <summary>Says to everything that is under way with a party: look again. Its address was mended, or it is no party any more.</summary>
public sealed class NudgeParty(PartyRequests requests, Table<EvidenceRequest> evidence, PartyNotices notices, IWorkflows workflows)
{
    // Older ones have long ended.
    private const int Latest = 20;

    /// <summary>Nudges its requests, their cases, and its notices.</summary>
    public async Task All(string partyId, CancellationToken cancellation)
    {
        foreach (var known in await requests.Of(partyId, Latest, cancellation: cancellation))
        {
            var id = new RequestKey(known.RoundId, partyId);
            if ((await evidence.Find(id.Row, cancellation))?.Value is { } request && (!request.HasEnded || request.HasCase))
            {
                await workflows.Nudge(id.Process, cancellation);
                if (request.HasCase)
                {
                    await workflows.Nudge(Complaint.ProcessOf(request.CaseId), cancellation);
                }
            }
        }

        foreach (var notice in (await notices.Of(partyId, cancellation)).Where(n => !n.Letters.IsDelivered(n.Step)))
        {
            await workflows.Nudge(notice.Process, cancellation);
        }
    }
}
