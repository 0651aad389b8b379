using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Evidence;
using Monitoring.Letters;

namespace Monitoring.Web.Evidence;

/// <summary>
/// Somebody who works on one evidence request, since the button behind the letter's link was pressed. Scoped: filled anew
/// at every request from the cookie and the request's row, and only as long as the link's generation holds.
/// </summary>
public sealed class PartySession
{
    private const string Round = "round";
    private const string Party = "party";
    private const string ContactClaim = "contact";
    private const string Generation = "generation";

    private EvidenceRequest? request;

    /// <summary>The request as it stands now; may have ended, and can then only be looked at.</summary>
    public EvidenceRequest Request => request ?? throw new InvalidOperationException("Only a page of [Authorize(Policy = Schemes.Party)] has a party's session.");

    /// <summary>The id of the contact, or of the colleague, whose link was used.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>The colleague to whom the request was passed on, when it is one.</summary>
    public Pass? Colleague { get; private set; }

    /// <summary>Begins a session.</summary>
    public static Task Begin(HttpContext http, Access access)
    {
        var identity = new ClaimsIdentity(
            [
                new(Round, access.Request.RoundId), new(Party, access.Request.PartyId), new(ContactClaim, access.Contact),
                new(Generation, access.Generation.ToString(CultureInfo.InvariantCulture)),
            ],
            Schemes.Party);
        return http.SignInAsync(Schemes.Party, new ClaimsPrincipal(identity));
    }

    /// <summary>Ends the session of a link that was revoked, at its next request.</summary>
    internal static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (AccessOf(context.Principal!) is { } access
            && await services.GetRequiredService<RequestBook>().Find(access.Request, context.HttpContext.RequestAborted) is { } stored
            && stored.Value.LinkGeneration == access.Generation
            && await Colleagues(services, access, context.HttpContext.RequestAborted) is (true, var colleague))
        {
            var session = services.GetRequiredService<PartySession>();
            session.request = stored.Value;
            session.Contact = access.Contact;
            session.Colleague = colleague;
        }
        else
            context.RejectPrincipal();
    }

    /// <summary>Whether the address is of the session's own request, or of none.</summary>
    internal static bool IsAtHome(HttpContext http)
    {
        var request = http.RequestServices.GetRequiredService<PartySession>().request;
        return http.GetRouteValue(Party) is not string party || (request?.PartyId == party && request.RoundId == http.GetRouteValue(Round) as string);
    }

    // A colleague's link can be taken back by itself.
    private static async Task<(bool Holds, Pass? Pass)> Colleagues(IServiceProvider services, Access access, CancellationToken cancellation)
    {
        if (!Pass.Is(access.Contact))
            return (true, null);
        var pass = (await services.GetRequiredService<PassBook>().Find(access.Request, access.Contact, cancellation))?.Value;
        return (pass is { RevokedAt: null }, pass);
    }

    private static Access? AccessOf(ClaimsPrincipal principal)
    {
        var (round, party, contact) = (principal.FindFirstValue(Round), principal.FindFirstValue(Party), principal.FindFirstValue(ContactClaim));
        return round is not null && party is not null && contact is not null
            && int.TryParse(principal.FindFirstValue(Generation), NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            ? new Access(new RequestKey(round, party), contact, generation)
            : null;
    }
}
