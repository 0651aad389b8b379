using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Monitoring.Letters;
using Monitoring.Web.Demo;

namespace Monitoring.Web.Letters;

internal static class LetterContent
{
    /// <summary>A demo's letter as its reader would see it, for the frame on the page of the letter.</summary>
    public static void MapLetterContent(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/postvak/{id}/inhoud", Show).AllowAnonymous();

    private static async Task<IResult> Show(string id, [FromServices] Mailbox mailbox, IOptions<DemoOptions> demo, HttpContext http)
    {
        if (!demo.Value.Mailbox || await mailbox.Find(id, http.RequestAborted) is not { } found)
            return Results.NotFound();
        LetterFrame.Guard(http.Response);
        // A link in the letter opens beside it, as in a real mailbox.
        var html = found.Letter.Html.Replace("<head>", "<head><base target=\"_blank\">", StringComparison.Ordinal);
        return Results.Text(html, "text/html", Encoding.UTF8);
    }
}
