using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Register;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Register;

/// <summary>What became of a paper that came with a form: kept, or refused with a sentence. Neither: none was chosen.</summary>
internal sealed record TakenDeclaration(KeptFile? Kept, LocalText? Refused);

/// <summary>Reads the form of a page with a signed paper, which goes straight into storage.</summary>
internal sealed class TakesDeclaration : TakesUpload
{
    protected override async Task Take(HttpContext http, Stream content, string name, CancellationToken cancellation)
    {
        if (name.Trim('"').Length == 0 || http.Features.Get<TakenDeclaration>() is not null)
        {
            await content.DrainAsync(cancellation);
            return;
        }

        var (kept, refused) = await http.RequestServices.GetRequiredService<DeclarationFiles>().Take(content, name, cancellation);
        http.Features.Set(new TakenDeclaration(kept, refused));
    }
}
