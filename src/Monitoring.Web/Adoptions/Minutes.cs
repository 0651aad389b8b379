using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Monitoring.Adoptions;
using Monitoring.Storage;
using Monitoring.Web.Shell;

namespace Monitoring.Web.Adoptions;

internal static class Minutes
{
    /// <summary>The minutes of an adoption, for the desk.</summary>
    public static void MapMinutes(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/vaststellingen/{id}/verslag", Send).RequireAuthorization(Schemes.Desk);

    private static async Task<IResult> Send(string id, [FromServices] AdoptionBook adoptions, [FromServices] Blobs blobs, HttpContext context)
    {
        var adoption = (await adoptions.All(context.RequestAborted)).FirstOrDefault(a => a.Id == id);
        return adoption is not null && await blobs.Open(ContainerNames.Documents, adoption.MinutesSha256, context.RequestAborted) is { } content
            ? Download.Of(content, adoption.MinutesName, context)
            : Results.NotFound();
    }
}
