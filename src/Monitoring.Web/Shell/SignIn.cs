using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Letters;
using Monitoring.Web.Complaints;
using Monitoring.Web.Desk;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Shell;

/// <summary>The cookie schemes and their policies.</summary>
internal static class SignIn
{
    public static void AddSignIn(this IServiceCollection services, SiteOptions site)
    {
        services.AddAuthentication()
            .AddCookie(Schemes.Desk, options =>
            {
                Common(options, site, "desk", TimeSpan.FromHours(8));
                options.LoginPath = Links.SignInPage;
                options.ReturnUrlParameter = "terug";
                options.Events.OnValidatePrincipal = DeskPerson.Validate;
            })
            // Nobody signs in at a page here: who has no session gets 401, and the page that says to open the letter's link.
            .AddCookie(Schemes.Party, options =>
            {
                Common(options, site, "party", TimeSpan.FromHours(2));
                options.Events.OnRedirectToLogin = Answer(StatusCodes.Status401Unauthorized);
                options.Events.OnValidatePrincipal = PartySession.Validate;
            })
            .AddCookie(Schemes.Case, options =>
            {
                Common(options, site, "case", TimeSpan.FromHours(2));
                options.Events.OnRedirectToLogin = Answer(StatusCodes.Status401Unauthorized);
                options.Events.OnValidatePrincipal = CaseSession.Validate;
            })
            .AddCookie(Schemes.Bring, options =>
            {
                Common(options, site, "bring", TimeSpan.FromHours(2));
                options.Events.OnRedirectToLogin = Answer(StatusCodes.Status401Unauthorized);
                options.Events.OnValidatePrincipal = BringSession.Validate;
            });
        services.AddScoped<PartySession>().AddScoped<CaseSession>().AddScoped<BringSession>().AddScoped<CaseViewReader>();
        services.AddAuthorizationBuilder()
            .AddPolicy(Schemes.Desk, Of(Schemes.Desk))
            .AddPolicy(Schemes.Party, policy => policy.Combine(Of(Schemes.Party))
                .RequireAssertion(context => context.Resource is not HttpContext http || PartySession.IsAtHome(http)))
            .AddPolicy(Schemes.Case, policy => policy.Combine(Of(Schemes.Case))
                .RequireAssertion(context => context.Resource is not HttpContext http || CaseSession.IsAtHome(http)))
            .AddPolicy(Schemes.Bring, policy => policy.Combine(Of(Schemes.Bring))
                .RequireAssertion(context => context.Resource is not HttpContext http || BringSession.IsAtHome(http)))
            // A page that forgot to say who may see it is seen by the secretariaat only.
            .SetFallbackPolicy(Of(Schemes.Desk));
    }

    /// <summary>The name of a cookie: bound to this host by its prefix where https makes that possible (RFC 6265bis, 4.1.3).</summary>
    internal static string CookieName(SiteOptions site, string name) =>
        site.IsSecure ? $"__Host-monitoring-{name}" : $"monitoring-{name}";

    internal static void Harden(CookieBuilder cookie, SiteOptions site, string name)
    {
        cookie.Name = CookieName(site, name);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        // Strict would hide the session from a visitor who comes by a link in a mail. A POST from elsewhere gets no cookie.
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = site.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    private static void Common(CookieAuthenticationOptions options, SiteOptions site, string name, TimeSpan length)
    {
        Harden(options.Cookie, site, name);
        options.ExpireTimeSpan = length;
        options.SlidingExpiration = true;
        // A session is about the browser, not about the Convenant: it keeps real time when the domain's clock is moved.
        options.TimeProvider = TimeProvider.System;
        options.Events.OnRedirectToAccessDenied = Answer(StatusCodes.Status403Forbidden);
    }

    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> Answer(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private static AuthorizationPolicy Of(string scheme) =>
        new AuthorizationPolicyBuilder(scheme).RequireAuthenticatedUser().Build();
}
