using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Letters;

namespace Monitoring.Web.Pages.Desk;

/// <summary>Ends the session of the desk, by the button in the header.</summary>
public sealed class SignOutModel : PageModel
{
    public IActionResult OnGet() => Redirect(Links.Tasks);

    public async Task<IActionResult> OnPost()
    {
        await HttpContext.SignOutAsync(Schemes.Desk);
        return Redirect(Links.SignInPage);
    }
}
