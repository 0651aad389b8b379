using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Complaints;
using Monitoring.Web.Complaints;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Where the link leads with which a registered contact brings a case. Opening it changes nothing; the button begins the session, or, once the case was sent, opens that.</summary>
[AllowAnonymous]
public sealed class OpenBringLinkModel(BringTokens tokens, BringCase bring, ComplaintBook complaints) : PageModel
{
    /// <summary>The party; null when the link does not work (any more).</summary>
    public string? PartyName { get; private set; }

    /// <summary>What was typed about it on the public page.</summary>
    public string About { get; private set; } = "";

    /// <summary>The case that came of it; null as long as it was not sent.</summary>
    public Complaint? Sent { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancellation) => await Look(token, cancellation);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        if (await Look(token, cancellation) is not var (wish, contact))
            return Page();
        if (Sent is not null)
        {
            await CaseSession.Begin(HttpContext, new CaseAccess(wish, CaseSide.Complainant, contact, Sent.LinkGeneration));
            return Redirect(CaseAddress.File(wish));
        }

        await BringSession.Begin(HttpContext, wish, contact);
        return Redirect(CaseAddress.Bring(wish));
    }

    private async Task<(string Wish, string Contact)?> Look(string token, CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        if (tokens.Read(token) is not var (wish, contact) || await bring.Bringer(wish, contact, cancellation) is not { } bringer)
            return null;
        // Only what this party brought: the id of a wish is made by a browser.
        Sent = (await complaints.Find(wish, cancellation))?.Value is { } sent && sent.Complainant?.PartyId == bringer.Party.Id ? sent : null;
        (PartyName, About, Response.StatusCode) = (bringer.Party.Name, bringer.Wish.About, StatusCodes.Status200OK);
        return (wish, contact);
    }
}
