using Microsoft.AspNetCore.Http;

namespace Monitoring.Web.Shell;

/// <summary>A file of somebody else on its way to a person: saved, never shown in the browser on our address.</summary>
internal static class Download
{
    /// <summary>The answer with this content.</summary>
    /// <param name="content">Closed when it was sent.</param>
    /// <param name="name">What to save it as.</param>
    /// <param name="context">The request.</param>
    public static IResult Of(Stream content, string name, HttpContext context)
    {
        // Should a browser show it all the same, it has no origin, runs nothing and asks for nothing.
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.Stream(content, "application/octet-stream", name);
    }
}
