using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Web.Shell;

namespace Monitoring.Web.Register;

internal static class RegisterDownloads
{
    /// <summary>The papers of parties and the wrong lines of an import, for the desk.</summary>
    public static void MapRegisterDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/register/{id}/stuk/{kind:regex(^(toetreding|opzegging)$)}/{on}", Document).RequireAuthorization(Schemes.Desk);
        endpoints.MapGet("/register/import/{id}/fouten.csv", WrongLines).RequireAuthorization(Schemes.Desk);
    }

    /// <summary>The address of a paper.</summary>
    public static string AddressOf(PartyDocument document) =>
        $"/register/{document.PartyId}/stuk/{(document.Kind == PartyDocumentKind.Accession ? "toetreding" : "opzegging")}/{document.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private static async Task<IResult> Document(string id, string kind, string on, [FromServices] DeclarationFiles files, HttpContext context) =>
        DateOnly.TryParseExact(on, "yyyy-MM-dd", out var day)
            && await files.Open(id, kind == "toetreding" ? PartyDocumentKind.Accession : PartyDocumentKind.Withdrawal, day, context.RequestAborted) is var (document, content)
            ? Download.Of(content, document.Name, context)
            : Results.NotFound();

    private static async Task<IResult> WrongLines(string id, [FromServices] ImportBook imports, Language l, HttpContext context)
    {
        if (await imports.Find(id, context.RequestAborted) is not { Value: var job })
        {
            return Results.NotFound();
        }

        var csv = new StringBuilder("\uFEFF").AppendLine(l["regel;wat er niet klopt", "line;what is wrong"]);
        foreach (var wrong in await imports.AllWrong(id, context.RequestAborted))
        {
            csv.Append(CultureInfo.InvariantCulture, $"{wrong.Line};\"{wrong.Why.In(l.English).Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n");
        }

        return Download.Of(new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString())), l["fouten in ", "mistakes in "] + Path.ChangeExtension(job.FileName, ".csv"), context);
    }
}
