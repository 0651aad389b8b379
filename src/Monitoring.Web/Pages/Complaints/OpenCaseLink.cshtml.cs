using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Complaints;
using Monitoring.Web.Complaints;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>
/// Where the link in a letter about a case leads. Opening it changes nothing, since scanners of mail open every link; the button begins
/// the session and leads to an address without the token.
/// </summary>
[AllowAnonymous]
public sealed class OpenCaseLinkModel(CaseTokens tokens, CaseLinks links) : PageModel
{
    public CaseLink Link { get; private set; } = CaseLink.Unknown;

    public async Task OnGetAsync(string token, CancellationToken cancellation)
    {
        Link = tokens.Read(token) is { } access ? await links.Look(access, cancellation) : CaseLink.Unknown;
        Response.StatusCode = Link.State switch
        {
            CaseLinkState.Works => StatusCodes.Status200OK,
            CaseLinkState.Unknown => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status410Gone,
        };
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        await OnGetAsync(token, cancellation);
        if (Link.State != CaseLinkState.Works)
            return Page();
        await CaseSession.Begin(HttpContext, Link.Access);
        return Redirect(CaseAddress.File(Link.Case!.Id));
    }
}
