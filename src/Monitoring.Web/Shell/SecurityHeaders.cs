using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Monitoring.Web.Shell;

/// <summary>The headers of every answer, an error and an asset included; docs/decisions/0009 says why each.</summary>
internal static class SecurityHeaders
{
    internal const string Policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), " +
        "midi=(), payment=(), usb=(), browsing-topics=()";

    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        // Behind a proxy that ends TLS a request is plain http, and the site is not.
        var secure = app.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value.IsSecure;
        app.Use((context, next) => Write(context, next, secure));
    }

    private static Task Write(HttpContext context, RequestDelegate next, bool secure)
    {
        // At the very start of the answer, since the exception handler clears what was set before.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            // A file to keep and a letter in its frame have stricter ones of their own.
            if (headers.ContentSecurityPolicy.Count == 0)
                headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = Permissions;
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (headers.XFrameOptions.Count == 0)
                headers.XFrameOptions = "DENY";
            if (context.Request.IsHttps || secure)
                headers.StrictTransportSecurity = "max-age=31536000";
            // Who may keep an answer says so itself; a page is never kept, for the next one at the same machine.
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
