using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Complaints;

namespace Monitoring.Web.Complaints;

/// <summary>
/// Somebody who takes part in one case, since the button behind the letter's link was pressed. Scoped: filled anew at every request from the cookie,
/// the case's row and the register's, and only as long as the link's generation holds and the contact is still that side's.
/// </summary>
public sealed class CaseSession
{
    private const string CaseClaim = "case";
    private const string SideClaim = "side";
    private const string WhoClaim = "who";
    private const string Generation = "generation";

    private CaseLink? link;

    /// <summary>The case as it stands now.</summary>
    public Complaint Case => Link.Case!;

    /// <summary>Whose view of it this is.</summary>
    public CaseSide Side => Link.Access.Side;

    /// <summary>The id of the contact whose link was used; of a seat the id of its founder.</summary>
    public string Who => Viewer.Who;

    /// <summary>Who looks: what it may see follows from this.</summary>
    public CaseViewer Viewer => Link.Viewer;

    /// <summary>What this side is asked to say now; null when nothing is.</summary>
    public StatementKind? Asked => Case.ActsOf(Viewer) switch
    {
        [SideAct.Answer, ..] => StatementKind.Answer,
        [SideAct.Reply, ..] => StatementKind.Reply,
        [SideAct.TellHowKept, ..] => StatementKind.FollowUp,
        _ => null,
    };

    /// <summary>How the seat stands to the sides; null for who is no seat.</summary>
    public SeatStanding? Seat => Link.Seat;

    /// <summary>What takes part on this side, by name.</summary>
    public string Name => Link.Name;

    /// <summary>The name of the contact whose link was used; empty when it is not known.</summary>
    public string Person => Link.Person;

    private CaseLink Link => link ?? throw new InvalidOperationException("Only a page of [Authorize(Policy = Schemes.Case)] has a session of a case.");

    /// <summary>Begins a session.</summary>
    public static Task Begin(HttpContext http, CaseAccess access)
    {
        var identity = new ClaimsIdentity(
            [
                new(CaseClaim, access.ComplaintId), new(SideClaim, access.Side.ToString()), new(WhoClaim, access.Who),
                new(Generation, access.Generation.ToString(CultureInfo.InvariantCulture)),
            ],
            Schemes.Case);
        return http.SignInAsync(Schemes.Case, new ClaimsPrincipal(identity));
    }

    /// <summary>Ends the session of a link that does not work any more, at its next request.</summary>
    internal static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (AccessOf(context.Principal!) is { } access
            && await services.GetRequiredService<CaseLinks>().Look(access, context.HttpContext.RequestAborted) is { State: CaseLinkState.Works } link)
        {
            services.GetRequiredService<CaseSession>().link = link;
            return;
        }

        context.RejectPrincipal();
    }

    /// <summary>Whether the address is of the session's own case, or of none.</summary>
    internal static bool IsAtHome(HttpContext http) =>
        http.GetRouteValue(CaseClaim) is not string id || http.RequestServices.GetRequiredService<CaseSession>().link?.Case?.Id == id;

    private static CaseAccess? AccessOf(ClaimsPrincipal principal)
    {
        var (id, who) = (principal.FindFirstValue(CaseClaim), principal.FindFirstValue(WhoClaim));
        return id is not null && who is not null && Enum.TryParse<CaseSide>(principal.FindFirstValue(SideClaim), out var side)
            && int.TryParse(principal.FindFirstValue(Generation), NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            ? new CaseAccess(id, side, who, generation)
            : null;
    }
}
