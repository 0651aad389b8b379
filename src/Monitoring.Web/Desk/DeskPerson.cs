using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitoring.Desk;

namespace Monitoring.Web.Desk;

/// <summary>Who of the secretariaat is signed in.</summary>
public static class DeskPerson
{
    /// <summary>The session of a person with this address.</summary>
    public static ClaimsPrincipal Of(string address) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Email, address)], Schemes.Desk, ClaimTypes.Email, roleType: null));

    /// <summary>Ends the session of an address that the settings no longer name, at its next request.</summary>
    internal static Task Validate(CookieValidatePrincipalContext context)
    {
        var desk = context.HttpContext.RequestServices.GetRequiredService<IOptionsMonitor<DeskOptions>>().CurrentValue;
        if (context.Principal?.FindFirstValue(ClaimTypes.Email) is not { } address || !desk.Names(address))
        {
            context.RejectPrincipal();
        }

        return Task.CompletedTask;
    }

    /// <summary>The address, as it is recorded with what this person decides.</summary>
    /// <exception cref="InvalidOperationException">Nobody of the secretariaat is signed in: the page forgot to ask for it.</exception>
    public static string Address(this ClaimsPrincipal person) =>
        person.FindFirstValue(ClaimTypes.Email) ?? throw new InvalidOperationException("Nobody of the secretariaat is signed in.");
}
