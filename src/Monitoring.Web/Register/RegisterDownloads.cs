using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Storage;
using Monitoring.Web.Evidence;
using Monitoring.Web.Shell;

namespace Monitoring.Web.Register;

internal static class RegisterDownloads
{
    private static readonly Dictionary<PartyDocumentKind, string> Words = new()
    {
        [PartyDocumentKind.Accession] = "toetreding",
        [PartyDocumentKind.Withdrawal] = "opzegging",
        [PartyDocumentKind.Membership] = "lidmaatschap",
    };

    /// <summary>The papers of parties and the wrong lines of an import, for the desk.</summary>
    public static void MapRegisterDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/register/{id}/stuk/{kind:regex(^(toetreding|opzegging|lidmaatschap)$)}/{on}/{via?}", Document).RequireAuthorization(Schemes.Desk);
        endpoints.MapGet("/register/import/{id}/fouten.csv", WrongLines).RequireAuthorization(Schemes.Desk);
    }

    /// <summary>The address of a paper.</summary>
    public static string AddressOf(PartyDocument document) =>
        $"/register/{document.PartyId}/stuk/{Words[document.Kind]}/{document.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(document.Via is { } via ? "/" + Key.Name(via) : "")}";

    private static async Task<IResult> Document(string id, string kind, string on, string? via, [FromServices] PartyPapers papers, HttpContext context) =>
        DateOnly.TryParseExact(on, "yyyy-MM-dd", out var day) && (via is null || Key.IsValidPart(via))
            && await papers.Open(id, Words.First(w => w.Value == kind).Key, day, via, context.RequestAborted) is var (document, opening)
            ? opening.IsOpen ? Download.Of(opening.Content, document.Name, context) : ClosedFile.Of(opening, document.Name)
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
