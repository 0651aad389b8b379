using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Monitoring.Evidence;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>Asks for a fresh link to what is still asked of a party. Whether the address is known is not told: everybody gets the same answer.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimit.OfParties)]
public sealed class AskFreshLinkModel(SendFreshLinks links, Language l) : PageModel
{
    private const int LongestAddress = 254;

    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Set when the form was sent.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Verstuurd { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var address = Email?.Trim() ?? "";
        if (address.Length is 0 or > LongestAddress || address.IndexOf('@', StringComparison.Ordinal) < 1)
        {
            ModelState.AddModelError(nameof(Email), l["Vul uw e-mailadres in, zoals naam@organisatie.nl.", "Fill in your e-mail address, such as name@organisation.nl."]);
            return Page();
        }

        await links.Ask(address, cancellation);
        return Redirect("/link?verstuurd=ja");
    }
}
