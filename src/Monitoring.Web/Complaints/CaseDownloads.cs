using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Monitoring.Complaints;
using Monitoring.Web.Evidence;
using Monitoring.Web.Shell;

namespace Monitoring.Web.Complaints;

/// <summary>Files and decisions of a case, for who takes part in it: what is not in one's own view is not there.</summary>
internal static class CaseDownloads
{
    public static void MapCaseDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/zaak/{case}/stuk/{statement:int}/{sha256}", File).RequireAuthorization(Schemes.Case);
        endpoints.MapGet("/zaak/{case}/besluit/{proposal:int}", Decision).RequireAuthorization(Schemes.Case);
    }

    private static async Task<IResult> File(int statement, string sha256, CaseViewReader reader, [FromServices] CaseFiles files, HttpContext http)
    {
        if ((await reader.Read(http.RequestAborted)).FindFile(statement, sha256) is not { File: var file })
            return Results.NotFound();
        var opening = await files.Open(file, http.RequestAborted);
        return opening.IsOpen ? Download.Of(opening.Content, file.Name, http) : ClosedFile.Of(opening, file.Name);
    }

    private static async Task<IResult> Decision(int proposal, CaseViewReader reader, CaseSession session, [FromServices] DecisionDocuments documents, HttpContext http)
    {
        if (!(await reader.Read(http.RequestAborted)).Decisions.Contains(proposal) || await documents.Open(session.Case, proposal, http.RequestAborted) is not { } content)
            return Results.NotFound();
        // It brings its own style, and nothing else.
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
        return Results.Stream(content, DecisionDocuments.ContentType);
    }
}
