using Microsoft.AspNetCore.Mvc;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Web.Evidence;
using Monitoring.Web.Letters;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>Records how a party was reached by a letter of its evidence request.</summary>
public sealed class RequestReachedModel(RequestBook requests, PartyRegister register, RecordReached record, TimeProvider clock, Language l) : ReachedPage(register, clock, l)
{
    private EvidenceRequest request = null!;

    public async Task<IActionResult> OnGet(string id, string partyId, CancellationToken cancellation)
    {
        On = Today;
        return await Load(id, partyId, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(string id, string partyId, CancellationToken cancellation) =>
        await Load(id, partyId, cancellation) ? await Answer(cancellation) : NotFound();

    protected override Task<ReachOutcome> Record(string step, string contact, Reached reached, CancellationToken cancellation) =>
        record.OfRequest(request.Id, step, contact, reached, cancellation);

    private async Task<bool> Load(string id, string partyId, CancellationToken cancellation)
    {
        if (!ReviewReader.IsRequest(id, partyId) || await requests.Find(new RequestKey(id, partyId), cancellation) is not { Value: var found })
        {
            return false;
        }

        request = found;
        await Show(found.HasEnded ? Correspondence.None : found.Letters, partyId, found.PartyName, Links.Request(id, partyId), cancellation);
        return true;
    }
}
