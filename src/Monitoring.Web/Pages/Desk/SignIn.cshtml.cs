using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Web.Desk;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Desk;

/// <summary>Asks for a link to sign in with. Whether the address may sign in is not told.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimit.Policy)]
public sealed class SignInModel(DeskSignIn signIn, Language l) : PageModel
{
    // Kept in the visitor's browser and not in the mail, so that the letter's link leads nowhere else.
    internal const string ReturnTo = "return-to";

    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The page that somebody wanted to see.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    /// <summary>Set when the form was sent.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Verstuurd { get; set; }

    public async Task<IActionResult> OnGet() =>
        (await HttpContext.AuthenticateAsync(Schemes.Desk)).Succeeded ? LocalRedirect(Local(Terug)) : Page();

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (TypedAddress.Read(Email) is not { } address)
        {
            ModelState.AddModelError(nameof(Email), TypedAddress.Sentence(l));
            return Page();
        }

        await signIn.Ask(address, cancellation);
        TempData[ReturnTo] = Local(Terug);
        return Redirect(Links.SignInPage + "?verstuurd=ja");
    }

    private string Local(string? path) => Url.IsLocalUrl(path) ? path : Links.Tasks;
}
