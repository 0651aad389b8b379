using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Desk;

/// <summary>The link of the mail. Opening it changes nothing, as scanners of mail open every link; the button signs in.</summary>
[AllowAnonymous]
public sealed class OpenSessionModel(DeskSignIn signIn) : PageModel
{
    public bool Works { get; private set; }

    public IActionResult OnGet(string token)
    {
        Works = signIn.StillWorks(token);
        return Answer();
    }

    public async Task<IActionResult> OnPost(string token, CancellationToken cancellation)
    {
        if (await signIn.Redeem(token, cancellation) is not { } address)
        {
            return Answer();
        }

        await HttpContext.SignInAsync(Schemes.Desk, DeskPerson.Of(address));
        var path = TempData[SignInModel.ReturnTo] as string;
        return LocalRedirect(Url.IsLocalUrl(path) ? path : Links.Tasks);
    }

    private PageResult Answer() => new() { StatusCode = Works ? StatusCodes.Status200OK : StatusCodes.Status410Gone };
}
