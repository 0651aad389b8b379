using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;

namespace Monitoring.Web.Evidence;

/// <summary>
/// Somebody who works on one evidence request, since the button behind the letter's link was pressed. Scoped: filled anew
/// at every request from the cookie, the request's row and the register's, and only as long as the link's generation holds and
/// the register knows the contact.
/// </summary>
public sealed class PartySession
{
    private const string Round = "round";
    private const string PartyClaim = "party";
    private const string ContactClaim = "contact";
    private const string Generation = "generation";

    private EvidenceRequest? request;
    private Party? party;

    /// <summary>The request as it stands now; may have ended, and can then only be looked at.</summary>
    public EvidenceRequest Request => request ?? throw new InvalidOperationException("Only a page of [Authorize(Policy = Schemes.Party)] has a party's session.");

    /// <summary>The draft of its answers, for all that one form changes.</summary>
    public Draft Draft { get; private set; } = null!;

    /// <summary>The party as the register knows it now.</summary>
    public Party Party => party ?? throw new InvalidOperationException("Only a page of [Authorize(Policy = Schemes.Party)] has a party's session.");

    /// <summary>The id of the contact, or of the colleague, whose link was used.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>The colleague to whom the request was passed on, when it is one.</summary>
    public Pass? Colleague { get; private set; }

    /// <summary>Begins a session.</summary>
    public static Task Begin(HttpContext http, Access access)
    {
        var identity = new ClaimsIdentity(
            [
                new(Round, access.Request.RoundId), new(PartyClaim, access.Request.PartyId), new(ContactClaim, access.Contact),
                new(Generation, access.Generation.ToString(CultureInfo.InvariantCulture)),
            ],
            Schemes.Party);
        return http.SignInAsync(Schemes.Party, new ClaimsPrincipal(identity));
    }

    /// <summary>Ends the session of a link that was revoked, or of a contact that is no longer in the register, at its next request.</summary>
    internal static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (AccessOf(context.Principal!) is { } access)
        {
            var (cancellation, session) = (context.HttpContext.RequestAborted, services.GetRequiredService<PartySession>());
            var reading = services.GetRequiredService<PartyRegister>().Find(access.Request.PartyId, cancellation);
            var request = (await services.GetRequiredService<RequestBook>().Find(access.Request, cancellation))?.Value;
            var party = (await reading)?.Value;
            if (request?.LinkGeneration == access.Generation && party is not null && await Holds(services, access, request, party, cancellation) is (true, var colleague))
            {
                (session.request, session.party, session.Contact, session.Colleague) = (request, party, access.Contact, colleague);
                session.Draft = new Draft(services.GetRequiredService<RequestBook>(), access.Request);
                return;
            }
        }

        context.RejectPrincipal();
    }

    /// <summary>Whether the address is of the session's own request, or of none.</summary>
    internal static bool IsAtHome(HttpContext http)
    {
        var request = http.RequestServices.GetRequiredService<PartySession>().request;
        return http.GetRouteValue(PartyClaim) is not string party || (request?.PartyId == party && request.RoundId == http.GetRouteValue(Round) as string);
    }

    // A contact's link goes with the contact, that of a letter on paper with the request; a colleague's can be taken back by itself.
    private static async Task<(bool Holds, Pass? Pass)> Holds(IServiceProvider services, Access access, EvidenceRequest request, Party party, CancellationToken cancellation)
    {
        if (access.Contact == LetterTrace.ByPost)
            return (request.HasLinkByPost, null);
        if (!Pass.Is(access.Contact))
            return (party.Contact(access.Contact) is not null, null);
        var pass = (await services.GetRequiredService<PassBook>().Find(access.Request, access.Contact, cancellation))?.Value;
        return (pass is { RevokedAt: null }, pass);
    }

    private static Access? AccessOf(ClaimsPrincipal principal)
    {
        var (round, party, contact) = (principal.FindFirstValue(Round), principal.FindFirstValue(PartyClaim), principal.FindFirstValue(ContactClaim));
        return round is not null && party is not null && contact is not null
            && int.TryParse(principal.FindFirstValue(Generation), NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            ? new Access(new RequestKey(round, party), contact, generation)
            : null;
    }
}
