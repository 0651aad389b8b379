using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Monitoring.Evidence;
using Monitoring.Web.Shell;

namespace Monitoring.Web.Evidence;

/// <summary>A party's own files and declarations, to keep; never shown by the browser itself.</summary>
internal static class Downloads
{
    public static void MapDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/verzoek/{round}/{party}/bestand/{sha256}", File).RequireAuthorization(Schemes.Party);
        endpoints.MapGet("/verzoek/{round}/{party}/verklaring/{number:int}", Document).RequireAuthorization(Schemes.Party);
    }

    private static async Task<IResult> File(string sha256, PartySession session, [FromServices] RequestBook requests, [FromServices] FileBook files, HttpContext http)
    {
        var id = session.Request.Id;
        if (await NameOf(requests, id, sha256, http.RequestAborted) is not { } name)
            return Results.NotFound();
        var opening = await files.Open(id.PartyId, sha256, http.RequestAborted);
        return opening.IsOpen ? Download.Of(opening.Content, name, http) : ClosedFile.Of(opening, name);
    }

    private static async Task<IResult> Document(int number, PartySession session, [FromServices] RequestBook requests, HttpContext http) =>
        await requests.FindAttestation(session.Request.Id, number, http.RequestAborted) is { } attestation
            ? Download.Of(new MemoryStream(attestation.Document, writable: false), $"verklaring-{attestation.Receipt}.json", http)
            : Results.NotFound();

    // Only what this request names, now or in a declaration.
    private static async Task<string?> NameOf(RequestBook requests, RequestKey id, string sha256, CancellationToken cancellation)
    {
        var answers = await requests.Answers(id, cancellation);
        return answers.Values.SelectMany(a => a.Value.Files).FirstOrDefault(f => f.Sha256 == sha256)?.Name
            ?? (await requests.Attestations(id, cancellation)).Reverse()
                .SelectMany(a => AttestedDocument.Read(a.Document).Files).FirstOrDefault(f => f.Sha256 == sha256)?.Name;
    }
}
