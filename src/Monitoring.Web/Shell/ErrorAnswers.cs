using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Monitoring.Web.Shell;

/// <summary>What goes out when something is refused or fails: a page for people, <c>application/problem+json</c> under /api.</summary>
internal static class ErrorAnswers
{
    public static void UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseWhen(ForProgram, api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = Status });
            api.UseStatusCodePages();
        });
        app.UseWhen(context => !ForProgram(context), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/fout/500",
                StatusCodeSelector = Status,
            });
            pages.UseStatusCodePagesWithReExecute("/fout/{0}");
            pages.Use((context, next) =>
            {
                if (IsOne(context))
                    Forget(context);
                return next(context);
            });
        });
    }

    /// <summary>Whether this is the page that says what went wrong with the request.</summary>
    public static bool IsOne(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    // The page about a POST is made as for a GET: what came with it may be forged, too large or broken off, and reading
    // it would fail again.
    private static void Forget(HttpContext context)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
            context.Request.Method = HttpMethods.Get;
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
    }

    private static bool ForProgram(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    // A body that breaks off or is malformed is the sender's, not ours.
    private static int Status(Exception exception) =>
        exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
}
