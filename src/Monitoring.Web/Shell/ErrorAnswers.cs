using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

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
        });
    }

    private static bool ForProgram(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    // A body that breaks off or is malformed is the sender's, not ours.
    private static int Status(Exception exception) =>
        exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
}
