using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Monitoring.Web.Shell;

internal static class AssetEndpoint
{
    /// <summary>Serves <c>/assets/{hash}/{path}</c>.</summary>
    public static void MapAssets(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/assets/{hash}/{**path}", [HttpMethods.Get, HttpMethods.Head], Serve).AllowAnonymous();

    private static IResult Serve(string hash, string? path, Assets assets, HttpContext context)
    {
        if (path is null || assets.Find(path) is not { } asset)
            return Results.NotFound();
        var headers = context.Response.Headers;
        // A page of the previous release may still ask for the previous address, and gets today's file, not to be kept.
        headers.CacheControl = hash == assets.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = "Accept-Encoding";
        var accepts = context.Request.GetTypedHeaders().AcceptEncoding
            .Where(e => e.Quality is not 0).Select(e => e.Value.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (encoding, bytes) =
            asset.Brotli is not null && accepts.Contains("br") ? ("br", asset.Brotli) :
            asset.Gzip is not null && accepts.Contains("gzip") ? ("gzip", asset.Gzip) :
            (null, asset.Plain);
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        return Results.Bytes(bytes, asset.Type);
    }
}
