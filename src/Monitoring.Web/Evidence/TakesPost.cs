using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Evidence;

/// <summary>What became of the scan that came with a form: kept, or refused with a sentence. Neither: none was chosen.</summary>
internal sealed record TakenScan(FileRef? Kept, LocalText? Refused);

/// <summary>Reads the form of a page of the desk with a file of a party: of an item when the address names one, else the scan of what came by post.</summary>
internal sealed class TakesPost : TakesUpload
{
    protected override async Task Take(HttpContext http, Stream content, string name, CancellationToken cancellation)
    {
        var (round, party, item) = ((string)http.GetRouteValue("id")!, (string)http.GetRouteValue("partyId")!, http.GetRouteValue("item") as string);
        var (take, by) = (http.RequestServices.GetRequiredService<TakeInFile>(), http.User.Address());
        var request = ReviewReader.IsRequest(round, party)
            ? (await http.RequestServices.GetRequiredService<RequestBook>().Find(new RequestKey(round, party), cancellation))?.Value : null;
        if (name.Trim('"').Length == 0 || request is null || (item is null ? !request.MayAnswer || http.Features.Get<TakenScan>() is not null : !request.IsOnDesk))
        {
            await content.DrainAsync(cancellation);
        }
        else if (item is null)
        {
            var (kept, refused) = await take.Keep(request.Id, PostedAnswer.Use, content, name, by, PartyPapers.Kinds, cancellation);
            http.Features.Set(new TakenScan(kept, refused));
        }
        else
        {
            Note(http, await take.Take(request.Id, item, content, name, by, cancellation));
        }
    }
}
