using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Register;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Register;

/// <summary>What became of a paper that came with a form: taken in, or refused with a sentence. None of it: none was chosen.</summary>
internal sealed record TakenPaper(StagedPaper? Paper, LocalText? Refused);

/// <summary>Reads the form of a page with a paper, which goes straight into storage and is thrown away again unless the page keeps it.</summary>
internal sealed class TakesPaper : TakesUpload
{
    protected override async Task Take(HttpContext http, Stream content, string name, CancellationToken cancellation)
    {
        if (name.Trim('"').Length == 0 || http.Features.Get<TakenPaper>() is not null)
        {
            await content.DrainAsync(cancellation);
            return;
        }

        var (paper, refused) = await http.RequestServices.GetRequiredService<PartyPapers>().Inspect(content, name, cancellation);
        http.Features.Set(new TakenPaper(paper, refused));
    }

    protected override Task Finish(HttpContext http) =>
        http.Features.Get<TakenPaper>()?.Paper is { } paper ? http.RequestServices.GetRequiredService<PartyPapers>().Discard(paper) : Task.CompletedTask;
}
