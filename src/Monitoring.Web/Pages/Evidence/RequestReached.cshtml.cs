using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Web.Evidence;
using Monitoring.Web.Letters;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>Records how a party was reached by a letter of its evidence request.</summary>
public sealed class RequestReachedModel(RequestBook requests, PartyRegister register, RecordReached record, TimeProvider clock, Language l) : ReachedPage(register, clock, l)
{
    private RequestKey RequestId => new(Route("id"), Route("partyId"));

    protected override async Task<SentLetters?> Find(CancellationToken cancellation) =>
        ReviewReader.IsRequest(RequestId.RoundId, RequestId.PartyId) && await requests.Find(RequestId, cancellation) is { Value: var request }
            ? new SentLetters(request.HasEnded ? Correspondence.None : request.Letters, RequestId.PartyId, request.PartyName, Links.Request(RequestId.RoundId, RequestId.PartyId))
            : null;

    protected override Task<ReachOutcome> Record(string step, string contact, Reached reached, CancellationToken cancellation) =>
        record.OfRequest(RequestId, step, contact, reached, cancellation);
}
