using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Evidence;
using Monitoring.Register.Import;
using Monitoring.Storage;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Register;

/// <summary>A list that came with a form.</summary>
/// <param name="Name">Its safe name.</param>
/// <param name="Staged">Its content; null when it is too large.</param>
internal sealed record TakenList(string Name, StagedFile? Staged);

/// <summary>Reads the form of the page with a list to import, which goes straight into storage whatever its size.</summary>
internal sealed class TakesList : TakesUpload
{
    protected override async Task Take(HttpContext http, Stream content, string name, CancellationToken cancellation)
    {
        if (name.Trim('"').Length == 0 || http.Features.Get<TakenList>() is not null)
        {
            await content.DrainAsync(cancellation);
            return;
        }

        http.Features.Set(new TakenList(SafeName.Of(name), await http.RequestServices.GetRequiredService<Blobs>().Stage(content, ImportBook.MaxBytes, cancellation)));
    }
}
