using System.Security.Claims;

namespace Monitoring.Web.Desk;

/// <summary>Who of the secretariaat is signed in.</summary>
public static class DeskPerson
{
    /// <summary>The session of a person with this address.</summary>
    public static ClaimsPrincipal Of(string address) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Email, address)], Schemes.Desk, ClaimTypes.Email, roleType: null));

    /// <summary>The address, as it is recorded with what this person decides.</summary>
    /// <exception cref="InvalidOperationException">Nobody of the secretariaat is signed in: the page forgot to ask for it.</exception>
    public static string Address(this ClaimsPrincipal person) =>
        person.FindFirstValue(ClaimTypes.Email) ?? throw new InvalidOperationException("Nobody of the secretariaat is signed in.");
}
