using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Web.Desk;
using Monitoring.Web.Evidence;
using Monitoring.Web.Shell;

namespace Monitoring.Web.Complaints;

/// <summary>What belongs to a case and is no page, for the desk: its files, minutes and decisions, and the whole of it as a document and as a ZIP.</summary>
internal static partial class DeskCaseFiles
{
    public static void MapDeskCaseFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/zaken/{id}/stukken/{number:int}/{sha256:length(64)}", Statement).RequireAuthorization(Schemes.Desk);
        endpoints.MapGet("/zaken/{id}/verslag/{sha256:length(64)}", Minutes).RequireAuthorization(Schemes.Desk);
        endpoints.MapGet("/zaken/{id}/besluit/{proposal:int}", Decision).RequireAuthorization(Schemes.Desk);
        endpoints.MapGet("/zaken/{id}/dossier", Document).RequireAuthorization(Schemes.Desk);
        endpoints.MapGet("/zaken/{id}/dossier.zip", Archive).RequireAuthorization(Schemes.Desk);
    }

    private static async Task<IResult> Statement(
        string id, int number, string sha256, [FromServices] ComplaintBook complaints, [FromServices] CaseRows rows, [FromServices] CaseFiles files, HttpContext context)
    {
        if (await complaints.Find(id, context.RequestAborted) is null)
            return Results.NotFound();
        var file = (await rows.FindStatement(id, number, context.RequestAborted))?.Files.FirstOrDefault(file => file.Sha256 == sha256);
        return await Send(file, files, context);
    }

    private static async Task<IResult> Minutes(string id, string sha256, [FromServices] ComplaintBook complaints, [FromServices] CaseFiles files, HttpContext context)
    {
        if (await complaints.Find(id, context.RequestAborted) is not { Value: var complaint })
            return Results.NotFound();
        return await Send(complaint.EarlierConsultations.Append(complaint.Consultation).Select(meeting => meeting?.Minutes).FirstOrDefault(file => file?.Sha256 == sha256), files, context);
    }

    private static async Task<IResult> Decision(string id, int proposal, [FromServices] ComplaintBook complaints, [FromServices] DecisionDocuments documents, HttpContext context)
    {
        if (await complaints.Find(id, context.RequestAborted) is not { Value: var complaint } || await documents.Open(complaint, proposal, context.RequestAborted) is not { } content)
            return Results.NotFound();
        await using (content)
            return Html(await new StreamReader(content).ReadToEndAsync(context.RequestAborted), context);
    }

    private static async Task<IResult> Document(string id, [FromServices] ComplaintBook complaints, [FromServices] CaseRows rows, [FromServices] TimeProvider clock, [FromServices] Language l, HttpContext context)
    {
        if (await complaints.Find(id, context.RequestAborted) is not { Value: var complaint })
            return Results.NotFound();
        return Html(CaseDossier.Of(await rows.Of(complaint, context.RequestAborted), clock.GetUtcNow(), l), context);
    }

    private static async Task<IResult> Archive(
        string id, [FromServices] ComplaintBook complaints, [FromServices] CaseRows rows, [FromServices] CaseFiles files, [FromServices] DecisionDocuments decisions,
        [FromServices] TimeProvider clock, [FromServices] Language l, [FromServices] ILoggerFactory logs, HttpContext context)
    {
        if (await complaints.Find(id, context.RequestAborted) is not { Value: var complaint })
            return Results.NotFound();
        var contents = await rows.Of(complaint, context.RequestAborted);
        var at = clock.GetUtcNow();
        Downloaded(logs.CreateLogger(typeof(DeskCaseFiles)), Contact.Of("", context.User.Address()).Id, id, CaseArchive.FilesOf(contents).Count);
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";

        // A ZIP writes a byte or two by itself when an entry ends, which only the writer below the stream allows.
        return Results.Stream(
            _ => CaseArchive.Write(context.Response.BodyWriter.AsStream(leaveOpen: true), contents, CaseDossier.Of(contents, at, l), files, decisions, l, context.RequestAborted), "application/zip",
            SafeName.Of($"dossier-{complaint.RespondentName}.zip"));
    }

    private static async Task<IResult> Send(CaseFile? file, CaseFiles files, HttpContext context)
    {
        if (file is null)
            return Results.NotFound();
        var opening = await files.Open(file, context.RequestAborted);
        return opening.IsOpen ? Download.Of(opening.Content, file.Name, context) : ClosedFile.Of(opening, file.Name);
    }

    // Its own style and nothing else; of this file, whichever release made it.
    private static IResult Html(string html, HttpContext context)
    {
        var style = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style().Match(html).Groups[1].Value)));
        context.Response.Headers.ContentSecurityPolicy = $"sandbox allow-downloads allow-modals; default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return Results.Text(html, "text/html", Encoding.UTF8);
    }

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    // The id stands for the address, and says nothing of it.
    [LoggerMessage(LogLevel.Information, "{Person} of the secretariaat downloaded the whole case {Case}, with {Files} files.")]
    private static partial void Downloaded(ILogger logger, string person, string @case, int files);
}
