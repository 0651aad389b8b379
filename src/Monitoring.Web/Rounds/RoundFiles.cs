using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Monitoring.Evidence;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Web.Rounds;

/// <summary>What belongs to a round and is no page: its picture, the list that its sample was drawn from, its report. For the desk.</summary>
internal static partial class RoundFiles
{
    public static void MapRoundFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/rondes/{id}/verloop.svg", Picture).RequireAuthorization(Schemes.Desk);
        endpoints.MapGet("/rondes/{id}/trekking.csv", Draw).RequireAuthorization(Schemes.Desk);
        endpoints.MapGet("/rondes/{id}/verslag", Report).RequireAuthorization(Schemes.Desk);
    }

    private static async Task<IResult> Picture(string id, string? smal, [FromServices] ReadProgress progress, [FromServices] Language l, HttpContext context)
    {
        if (await progress.Of(id, context.RequestAborted) is not { } read)
            return Results.NotFound();

        // Drawn by attributes of style; opened by itself it has no origin and runs nothing.
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
        return Results.Text(RoundPicture.Svg(read.Now, read.Before, l, narrow: smal is not null), "image/svg+xml", Encoding.UTF8);
    }

    private static async Task<IResult> Draw(string id, [FromServices] RoundBook rounds, [FromServices] DrawSample sample, HttpContext context)
    {
        if (await rounds.Find(id, context.RequestAborted) is not { Value: { Sample: { } drawn, Drawn.Count: > 0 } round })
            return Results.NotFound();
        var csv = new StringBuilder("soort,partij,plaats,getrokken\r\n");
        foreach (var stratum in round.Drawn)
        {
            var kind = stratum.Kind == Monitoring.Register.PartyKind.Supplier ? "leverancier" : "schoolbestuur";
            foreach (var (place, party) in (await sample.List(round, stratum.Kind, context.RequestAborted)).Select(party => (drawn.Place(party), party)).Order())
                csv.Append(kind).Append(',').Append(party).Append(',').Append(place).Append(',').Append(drawn.Draws(party, stratum.LastPlace) ? "ja" : "nee").Append("\r\n");
        }
        return Results.File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv", $"trekking-{round.Id}.csv");
    }

    private static async Task<IResult> Report(string id, [FromServices] RoundBook rounds, [FromServices] Blobs blobs, HttpContext context)
    {
        if (await rounds.Find(id, context.RequestAborted) is not { Value.State: RoundState.Closed }
            || await blobs.Open(ContainerNames.Reports, RoundReport.BlobOf(id), context.RequestAborted) is not { } content)
            return Results.NotFound();
        await using (content)
        {
            var html = await new StreamReader(content).ReadToEndAsync(context.RequestAborted);

            // Its own style and nothing else; of this file, whichever release made it.
            var style = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style().Match(html).Groups[1].Value)));
            context.Response.Headers.ContentSecurityPolicy = $"sandbox allow-downloads; default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
            if (context.Request.Query.ContainsKey("bewaren"))
                context.Response.Headers.ContentDisposition = $"attachment; filename=\"verslag-{id}.html\"";
            return Results.Text(html, "text/html", Encoding.UTF8);
        }
    }

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
