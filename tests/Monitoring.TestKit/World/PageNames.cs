using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Monitoring.TestKit;

/// <summary>
/// Lets each answer of a site say which page gave it, by the pattern of its address, so that a test can tell which pages were
/// looked at and which were forgotten.
/// </summary>
public static partial class PageNames
{
    /// <summary>The header that says it, as in <c>/rondes/{id}</c>.</summary>
    public const string Header = "Monitoring-Page";

    /// <summary>Goes before all else of the site.</summary>
    public static void UsePageNames(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (context.GetEndpoint() is RouteEndpoint endpoint)
            {
                context.Response.Headers[Header] = endpoint.NameOfPage();
            }

            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>The pattern of its address, without what its parts must look like.</summary>
    public static string NameOfPage(this RouteEndpoint endpoint) => Parameter().Replace("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), "{$1}");

    [GeneratedRegex(@"\{\**(\w+)[^{}]*\}")]
    private static partial Regex Parameter();
}
