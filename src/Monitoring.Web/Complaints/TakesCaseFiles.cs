using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Complaints;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Complaints;

/// <summary>What became of a file that came with words of a case: kept, or refused with a sentence.</summary>
internal sealed record TakenCaseFile(CaseFile? File, LocalText? Refused);

/// <summary>Reads the form of a page with files of a case: each goes straight into storage, and is named by the form until the words are sent.</summary>
internal class TakesCaseFiles : TakesUpload
{
    /// <summary>What became of the files of this request.</summary>
    public static IReadOnlyList<TakenCaseFile> Taken(HttpContext http) => http.Features.Get<IReadOnlyList<TakenCaseFile>>() ?? [];

    /// <summary>For which words files are taken; null when none are asked for.</summary>
    protected virtual UnsentWords? Words(HttpContext http)
    {
        var session = http.RequestServices.GetRequiredService<CaseSession>();
        return session.Asked is { } kind ? UnsentWords.Of(session.Case, kind, session.Side, session.Who) : null;
    }

    protected override async Task Take(HttpContext http, Stream content, string name, CancellationToken cancellation)
    {
        // An empty field of files sends an empty name.
        if (name.Trim('"').Length == 0 || Taken(http).Count >= CaseFiles.MostFiles || Words(http) is not { } words)
        {
            await content.DrainAsync(cancellation);
            return;
        }

        var (file, refused) = await http.RequestServices.GetRequiredService<CaseFiles>().Take(words, content, name, cancellation);
        http.Features.Set<IReadOnlyList<TakenCaseFile>>([.. Taken(http), new TakenCaseFile(file, refused)]);
    }
}
