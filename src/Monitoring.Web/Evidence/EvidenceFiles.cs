using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Monitoring.Evidence;
using Monitoring.Storage;
using Monitoring.Web.Shell;

namespace Monitoring.Web.Evidence;

internal static class EvidenceFiles
{
    /// <summary>
    /// A file of a declaration, for the desk. It is found by the number of the declaration and its own hash, so that nothing
    /// is given out that this party did not declare in this round.
    /// </summary>
    public static void MapEvidenceFiles(this IEndpointRouteBuilder endpoints)
    {
        const string file = "/rondes/{id}/{partyId}/verklaringen/{number:int}/bestanden/{sha256:length(64)}";
        endpoints.MapGet(file, (string id, string partyId, int number, string sha256, [FromServices] RequestBook requests, [FromServices] FileBook files, HttpContext context) =>
            Send(id, partyId, number, sha256, requests, files, context, (content, name) => Download.Of(content, name, context))).RequireAuthorization(Schemes.Desk);
        endpoints.MapGet(file + "/beeld", (string id, string partyId, int number, string sha256, [FromServices] RequestBook requests, [FromServices] FileBook files, HttpContext context) =>
            Send(id, partyId, number, sha256, requests, files, context, (content, _) => new Picture(content))).RequireAuthorization(Schemes.Desk);
        endpoints.MapGet("/rondes/{id}/{partyId}/post/bestanden/{sha256:length(64)}", Post).RequireAuthorization(Schemes.Desk);
    }

    /// <summary>The address of a file.</summary>
    public static string Address(RequestKey request, int number, AttestedFile file) =>
        $"/rondes/{request.RoundId}/{request.PartyId}/verklaringen/{number}/bestanden/{file.Sha256}";

    /// <summary>The address of a file as a picture.</summary>
    public static string PictureAddress(RequestKey request, int number, AttestedFile file) => Address(request, number, file) + "/beeld";

    // The papers that came by post; and what is filled in so far, only as long as one of them lies on the desk.
    private static async Task<IResult> Post(
        string id, string partyId, string sha256, [FromServices] RequestBook requests, [FromServices] PostBook posts, [FromServices] FileBook files, HttpContext context)
    {
        var cancellation = context.RequestAborted;
        if (!ReviewReader.IsRequest(id, partyId) || await requests.Find(new RequestKey(id, partyId), cancellation) is not { Value: var request })
        {
            return Results.NotFound();
        }

        var name = (await posts.Of(request, cancellation)).FirstOrDefault(posted => posted.Scan.Sha256 == sha256)?.Scan.Name
            ?? (request.IsOnDesk ? (await requests.Answers(request.Id, cancellation)).Values.SelectMany(a => a.Value.Files).FirstOrDefault(f => f.Sha256 == sha256)?.Name : null);
        if (name is null)
        {
            return Results.NotFound();
        }

        var opening = await files.Open(partyId, sha256, cancellation);
        return opening.IsOpen ? Download.Of(opening.Content, name, context) : ClosedFile.Of(opening, name);
    }

    private static async Task<IResult> Send(
        string id, string partyId, int number, string sha256, RequestBook requests, FileBook files, HttpContext context, Func<Stream, string, IResult> answer)
    {
        if (!Key.IsValidPart(id) || !Key.IsValidPart(partyId)
            || await requests.FindAttestation(new RequestKey(id, partyId), number, context.RequestAborted) is not { } attestation)
        {
            return Results.NotFound();
        }

        var file = AttestedDocument.Read(attestation.Document).Files.FirstOrDefault(f => f.Sha256 == sha256);
        if (file is null)
        {
            return Results.NotFound();
        }

        var opening = await files.Open(partyId, sha256, context.RequestAborted);
        return opening.IsOpen ? answer(opening.Content, file.Name) : ClosedFile.Of(opening, file.Name);
    }
}
