using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Evidence;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>The party answers one item.</summary>
[Authorize(Policy = Schemes.Party)]
[IgnoreAntiforgeryToken, TakesUpload] // the filter checks the token, before it reads the file
[RequestSizeLimit(TakesUpload.MostRead)]
public sealed class AnswerItemModel(RequestReader reader, PartySession session, GiveAnswer give, Language l) : AnswerPage(give, l)
{
    protected override string By => session.Contact;

    protected override Draft Draft => session.Draft;

    protected override async Task<RequestView?> Read(CancellationToken cancellation) => await reader.Read(cancellation);
}
