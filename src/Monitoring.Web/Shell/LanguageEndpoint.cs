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
    /// page of ours sends a Referer.
    /// </summary>
    /// <remarks>
    /// The form carries no antiforgery token: that is bound to whoever is signed in, and this form stands on the pages of the desk, of a
    /// party and of nobody. What is chosen is a preference and no more; the browser itself says whether another site sends it.
    /// </remarks>
    public static void MapLanguage(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/taal", Choose).AllowAnonymous().DisableAntiforgery();

    private static Results<RedirectHttpResult, StatusCodeHttpResult> Choose(
        [FromForm] string? taal, [FromForm] string? terug, HttpContext context, IOptions<SiteOptions> site)
    {
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
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
