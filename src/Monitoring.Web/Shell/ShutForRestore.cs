using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Backup;

namespace Monitoring.Web.Shell;

/// <summary>
/// While a restore is under way every page is shut: what was erased stands there again. Who watches over the service is answered, as
/// are the files of the page that says so.
/// </summary>
internal static class ShutForRestore
{
    private static readonly PathString[] Open = ["/health", "/assets"];

    public static void UseShutForRestore(this IApplicationBuilder app)
    {
        // A site without a storage behind it has nothing that could be restored.
        if (app.ApplicationServices.GetService<RestoreGate>() is not { } gate)
            return;
        app.Use(async (context, next) =>
        {
            if (ErrorAnswers.IsOne(context) || Array.Exists(Open, path => context.Request.Path.StartsWithSegments(path)) || await gate.Unfinished(context.RequestAborted) is null)
            {
                await next(context);
                return;
            }

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "300";
        });
    }
}
