using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Monitoring.Web.Shell;

internal static class TooLarge
{
    /// <summary>
    /// Answers 413 to a body that announces itself as larger than the endpoint takes. Without this the reader of forms
    /// would run into the limit inside the antiforgery check, and the visitor would read that the form has expired.
    /// Stands after routing, which has put the limit of the endpoint (<c>[RequestSizeLimit]</c>) in force.
    /// </summary>
    public static void UseTooLarge(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (context.Request.ContentLength is not { } length || limit is null || length <= limit || ErrorAnswers.IsOne(context))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });
}
