using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Monitoring.Web.Shell;

internal static class LanguageEndpoint
{
    /// <summary>
    /// Takes the choice of the form in the header and returns to the page it stood on. The page comes in the form, since no
    /// page of ours sends a Referer. The parameters from the form make the antiforgery middleware check this endpoint.
    /// </summary>
    public static void MapLanguage(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/taal", Choose).AllowAnonymous();

    private static RedirectHttpResult Choose(
        [FromForm] string? taal, [FromForm] string? terug, HttpContext context, IOptions<SiteOptions> site)
    {
        context.Response.Cookies.Append(Language.Cookie, taal == "en" ? "en" : "nl", new CookieOptions
        {
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = site.Value.IsSecure || context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
        });
        return TypedResults.Redirect(terug is not null && RedirectHttpResult.IsLocalUrl(terug) ? terug : "/");
    }
}
