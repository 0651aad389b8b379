using Microsoft.AspNetCore.Http;

namespace Monitoring.Web.Shell;

/// <summary>
/// A picture of somebody else, shown within a page of ours: only what begins as PNG or JPEG does, under that name and no
/// other, and without an origin, so that a browser that would take it for something else still runs nothing of it.
/// </summary>
internal sealed class Picture(Stream content) : IResult
{
    private static readonly (byte[] Head, string Type)[] Kinds =
        [([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], "image/png"), ([0xFF, 0xD8, 0xFF], "image/jpeg")];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using (content)
        {
            var head = new byte[8];
            var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, httpContext.RequestAborted);
            var type = Kinds.FirstOrDefault(kind => head.AsSpan(0, read).StartsWith(kind.Head)).Type;
            if (type is null)
            {
                httpContext.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
                return;
            }

            httpContext.Response.ContentType = type;
            httpContext.Response.Headers.ContentDisposition = "inline";
            httpContext.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
            await httpContext.Response.Body.WriteAsync(head.AsMemory(0, read), httpContext.RequestAborted);
            await content.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
        }
    }
}
