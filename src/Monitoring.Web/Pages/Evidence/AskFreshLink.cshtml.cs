using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Web.Desk;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>Asks for a fresh link to what is still asked of a party. Whether the address is known is not told: everybody gets the same answer.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimit.OfParties)]
public sealed class AskFreshLinkModel(SendFreshLinks links, Language l) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Set when the form was sent.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Verstuurd { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (TypedAddress.Read(Email) is not { } address)
        {
            ModelState.AddModelError(nameof(Email), TypedAddress.Sentence(l));
            return Page();
        }

        await links.Ask(address, cancellation);
        return Redirect(Links.FreshLink + "?verstuurd=ja");
    }
}
