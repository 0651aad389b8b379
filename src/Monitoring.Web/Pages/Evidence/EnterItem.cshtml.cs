using Microsoft.AspNetCore.Mvc;
using Monitoring.Evidence;
using Monitoring.Web.Desk;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>The desk enters one item of an answer that came by post, in the form that the party has.</summary>
[IgnoreAntiforgeryToken, TakesPost] // the filter checks the token, before it reads the file
[RequestSizeLimit(TakesUpload.MostRead)]
public sealed class EnterItemModel(RequestReader reader, RequestBook requests, GiveAnswer give, Language l) : AnswerPage(give, l)
{
    private Draft? draft;

    protected override string By => User.Address();

    protected override Draft Draft => draft ??= new Draft(requests, View.Id);

    protected override Task<RequestView?> Read(CancellationToken cancellation) =>
        reader.ReadAtDesk((string)RouteData.Values["id"]!, (string)RouteData.Values["partyId"]!, cancellation);
}
